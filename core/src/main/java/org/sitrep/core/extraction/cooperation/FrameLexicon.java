package org.sitrep.core.extraction.cooperation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.extraction.cooperation.Inflection.Tense;
import org.sitrep.core.extraction.text.WordList;

/**
 * The words for acts: {@code verbs.tsv} and {@code nouns.tsv}.
 *
 * <p>A phrase is a row of words; the first word of a verb phrase stands for all its forms, {@code
 * ~} for up to eight words without punctuation, and {@code a/b} for either word.
 */
final class FrameLexicon {

  private static final int GAP = 8;

  private static final Set<String> BEFORE_VERBS =
      Set.of(
          "and", "or", "but", "who", "which", "that", "they", "we", "i", "you", "help", "helped");
  private static final WordList STOPS =
      WordList.of(
          "without",
          "that",
          "which",
          "who",
          "he",
          "she",
          "they",
          "we",
          "i",
          "if",
          "unless",
          "because",
          "although",
          "though",
          "whereas");
  private static final Set<String> QUANTITIES =
      Set.of("two", "three", "four", "five", "six", "several", "many", "dozens", "some", "no");
  private static final WordList POINTERS =
      WordList.of("the", "these", "those", "all", "our", "his");
  private static final WordList MONEY = WordList.of("$", "€", "£", "%", "\"");

  /**
   * An act's words in a sentence.
   *
   * @param frame what they mean
   * @param from the first word
   * @param to the word after the last
   * @param tense form of the verb; base for nouns
   * @param object where the word for its object stands, if that is before it, else -1
   */
  record Hit(Frame frame, int from, int to, Tense tense, int object) {}

  private final FramePatterns patterns = new FramePatterns();

  /** All acts of a sentence in its order; the longest phrase wins where two begin together. */
  List<Hit> find(Line line, List<Group> groups) {
    BitSet ends = new BitSet();
    for (Group group : groups) {
      ends.set(group.to());
    }
    List<Hit> hits = new ArrayList<>();
    Diathesis diathesis = new Diathesis(line, groups);
    JointForces joint = JointForces.of(line, groups);
    int next = 0;
    while (next < line.size()) {
      Hit hit = longest(line, next, ends, groups);
      hit = hit == null ? displaced(line, next, ends, diathesis) : hit;
      hit = hit == null && joint != null ? joint.at(next) : hit;
      if (hit == null) {
        next++;
      } else {
        if (!hit.frame().rule().endsWith(".nothing")) {
          hits.add(hit);
        }
        next = hit.to();
      }
    }
    return hits;
  }

  private @Nullable Hit longest(Line line, int i, BitSet ends, List<Group> groups) {
    int behind = i + 1;
    for (FramePatterns.Pattern pattern : patterns.from(line.at(i))) {
      if (line.hasAll(pattern.needed()) && usedAs(line, i, pattern, ends)) {
        boolean passive = !pattern.frame().noun() && Diathesis.passive(line, i, pattern.tense());
        int end = match(line, i + 1, pattern.rest(), pattern.far(), passive);
        if (end > 0 && pattern.frame().type() == EventType.SUPPORT && money(line, i, end)) {
          continue;
        }
        if (end > 0 && gapAlone(pattern) && groups.stream().noneMatch(g -> g.start() == behind)) {
          continue;
        }
        boolean caller = pattern.frame().links().contains("caller");
        boolean content = pattern.frame().links().contains("content");
        if (end > 0 && content && new Charges(line, groups).charging(i) == null) {
          continue;
        }
        if (end > 0 && (!caller || callsOnOfficer(line, end, groups))) {
          return new Hit(pattern.frame(), i, end, pattern.tense(), -1);
        }
      }
    }
    return null;
  }

  /** "wants Peru to sign", unlike "wants to sign": somebody must be named between the words. */
  private static boolean gapAlone(FramePatterns.Pattern pattern) {
    return pattern.rest().size() == 2
        && pattern.rest().getFirst().equals(FramePatterns.ANY)
        && pattern.frame().links().contains("next")
        && pattern.frame().links().contains("named");
  }

  /** "pledged 20 million in support" is more than words. */
  private static boolean money(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.is(i, MONEY) || line.at(i).equals("million") || line.at(i).equals("billion")) {
        return !line.at(i).equals("\"");
      }
    }
    return false;
  }

  /** "the envoys were expelled": what an active phrase names behind its verb stands before it. */
  private @Nullable Hit displaced(Line line, int i, BitSet ends, Diathesis diathesis) {
    List<FramePatterns.Pattern> candidates = patterns.from(line.at(i));
    if (candidates.isEmpty() || !diathesis.possible(i)) {
      return null;
    }
    for (FramePatterns.Pattern pattern : candidates) {
      int gap = pattern.rest().indexOf(FramePatterns.ANY);
      boolean object = gap >= 0 && gap + 2 == pattern.rest().size();
      boolean brokered = line.is(i, Grammar.BROKERED);
      if (!object || brokered || pattern.frame().noun() || !usedAs(line, i, pattern, ends)) {
        continue;
      }
      int end = match(line, i + 1, pattern.rest().subList(0, gap), false, false);
      int before = end < 0 ? -1 : diathesis.object(i, pattern.tense(), pattern.rest().getLast());
      if (before >= 0) {
        return new Hit(pattern.frame(), i, end, pattern.tense(), before);
      }
    }
    return null;
  }

  /** "called on the premier", unlike "called on the premier to resign". */
  private static boolean callsOnOfficer(Line line, int from, List<Group> groups) {
    for (Group group : groups) {
      boolean object = group.start() == from && group.party().kind() == Party.Kind.OFFICE;
      boolean several = line.at(group.to() - 1).endsWith("s") && !line.shout(group.to() - 1);
      if (!object || several) {
        continue;
      }
      for (int i = group.to(); i < line.size() && !line.mark(i); i++) {
        boolean place = line.capital(i + 1) || line.is(i + 1, Grammar.DETERMINERS);
        if (line.at(i).equals("to") && !place) {
          return line.is(i + 1, Grammar.ERRANDS);
        }
      }
      return true;
    }
    return false;
  }

  /** Tells verbs from nouns that look the same by the word before. */
  private static boolean usedAs(Line line, int i, FramePatterns.Pattern pattern, BitSet ends) {
    String before = line.at(i - 1);
    if (pattern.frame().nominal() && Grammar.AUXILIARIES.contains(before)) {
      return false;
    }
    if (pattern.frame().noun()) {
      return !before.equals("to") || !pattern.rest().isEmpty();
    }
    if (i > 0 && line.capital(i) && !line.mark(i - 1) && !line.sentence().title()) {
      return false;
    }
    if (pattern.tense() == Tense.GERUND) {
      boolean noun =
          line.is(i - 2, Grammar.ARTICLES) && Titles.adjective(line, i - 1) && !ends.get(i);
      return !Grammar.DETERMINERS.contains(before) && !line.possessive(i - 1) && !noun;
    }
    if (pattern.tense() == Tense.PAST) {
      boolean counted = QUANTITIES.contains(before) && !line.is(i - 2, POINTERS) && !ends.get(i);
      return !line.joined(i - 1) && !Grammar.ARTICLES.contains(before) && !counted;
    }
    return !Grammar.DETERMINERS.contains(before)
        && !line.possessive(i - 1)
        && (before.equals("to") || !Grammar.PREPOSITIONS.contains(before))
        && (i == 0
            || ends.get(i)
            || line.mark(i - 1)
            || Grammar.inVerbGroup(before)
            || BEFORE_VERBS.contains(before));
  }

  /** "stood firmly behind": an adverb stands between the words of a phrase. */
  private static boolean adverb(Line line, int i, List<String> words) {
    String word = line.at(i);
    return word.length() > 4 && word.endsWith("ly") && !words.contains(word);
  }

  /** How far a gap may reach: names, numbers and times in it do not count. */
  private static int reach(Line line, int from) {
    int words = 0;
    int i = from;
    while (i < line.size() && i < from + 2 * GAP && words < GAP) {
      boolean counts =
          !line.named(i)
              && !line.titled(i)
              && !line.token(i).isNumber()
              && !line.is(i, Grammar.TIMES);
      words += counts ? 1 : 0;
      i++;
    }
    return i;
  }

  /** Where the rest of a phrase ends, or -1. */
  private static int match(
      Line line, int from, List<List<String>> rest, boolean far, boolean passive) {
    int at = from;
    boolean gap = false;
    for (List<String> words : rest) {
      if (words.getFirst().equals("~")) {
        gap = true;
        continue;
      }
      int limit = !gap ? at : far ? reach(line, at) : at + GAP;
      while (!gap && adverb(line, limit, words)) {
        limit++;
      }
      int found = -1;
      for (int k = at; k <= limit && k < line.size() && found < 0; k++) {
        if (words.contains(line.at(k))) {
          found = k;
        } else if (line.is(k, STOPS) || (passive && line.at(k).equals("by"))) {
          break;
        } else if (line.mark(k) && !line.is(k, MONEY)) {
          break;
        }
      }
      if (found < 0) {
        return -1;
      }
      at = found + 1;
      gap = false;
    }
    return at;
  }
}
