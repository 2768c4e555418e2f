package org.sitrep.core.extraction.violence;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.Times;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.VictimGroup;

/** Reads the words behind a number or article, up to the noun that they end with. */
final class NounReader {

  private final List<Token> tokens;
  private final Sentence sentence;
  private final Times times;
  private final boolean capitals;

  NounReader(List<Token> tokens, Sentence sentence, Times times, boolean capitals) {
    this.tokens = tokens;
    this.sentence = sentence;
    this.times = times;
    this.capitals = capitals;
  }

  /**
   * The people that a noun stands for, or null.
   *
   * @param first where their phrase begins
   * @param from the first word behind the number or article
   * @param count how many, or null
   * @param told whether the number was told
   * @param definite whether the article points back
   */
  @Nullable People at(
      int first, int from, @Nullable Estimate count, boolean told, boolean definite) {
    NounWords words = new NounWords(tokens, sentence, times, capitals, from, told, count != null);
    if (!words.read()) {
      return null;
    }
    Victim head = words.head;
    int end = words.end;
    if (words.own != null && head == null) {
      VictimGroup group =
          words.own == Measure.ARRESTED && count != null && count.best() == 0
              ? VictimGroup.MILITANTS
              : words.modifierGroup(from, end);
      Set<VictimGroup> groups = group == null ? Set.of() : Set.of(group);
      return new People(first, end, count, told, groups, Head.HARM, definite, false, words.own);
    }
    if (words.thing && (head == null || words.at == end)) {
      return null;
    }
    if (head == null) {
      return told && count != null ? unknown(first, from, words.at, count, definite) : null;
    }
    if (told
        && count != null
        && count.best() > 1
        && !head.plural()
        && words.at > end
        && !tokens.get(end).capitalised()) {
      boolean people = tokens.get(words.at - 1).lower().endsWith("s");
      return people ? unknown(first, from, words.at, count, definite) : null;
    }
    Set<VictimGroup> groups = EnumSet.noneOf(VictimGroup.class);
    VictimGroup group = words.group();
    if (group != null) {
      groups.add(group);
    }
    if (count == null && !definite && !head.plural() && title(from, end, words.at)) {
      Estimate one = Estimate.exact(1);
      int last = Math.max(end, words.at);
      return new People(first, last, one, false, groups, Head.NAME, false, false, words.own);
    }
    if (!told && count != null && head.plural() && !head.both()) {
      return null;
    }
    boolean one = count == null && (definite || words.owned) && !head.plural();
    return new People(first, end, count, told, groups, Head.NOUN, definite, one, words.own);
  }

  /** A number with words that the lexicon does not know, or with none. */
  private static People unknown(int first, int from, int to, Estimate count, boolean definite) {
    Head head = to == from ? Head.NUMBER : Head.UNKNOWN;
    return new People(first, to, count, true, Set.of(), head, definite, false, null);
  }

  /** "Constable Ali": a word for a person with a capital and a name behind it. */
  private boolean title(int from, int end, int to) {
    if (to <= end) {
      return false;
    }
    boolean bracket = tokens.get(end).text().equals("(") && end + 3 < to;
    return capitals ? end - from <= 4 : tokens.get(bracket ? end + 3 : end).capitalised();
  }
}
