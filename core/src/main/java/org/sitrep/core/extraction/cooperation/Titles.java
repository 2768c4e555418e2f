package org.sitrep.core.extraction.cooperation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.cooperation.Vocabulary.Office;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.WordList;

/** Reads titles such as "deputy foreign minister" and the names of people behind them. */
final class Titles {

  private static final int LONGEST_TITLE = 8;
  private static final int LONGEST_NAME = 5;
  private static final int LONGEST_COMPLEMENT = 12;
  private static final WordList WITHIN_COMPLEMENT =
      WordList.of("the", "and", ",", "&", "of", "for");

  /** A second title that begins so is another person's. */
  private static final WordList RULERS =
      WordList.of("president", "prime", "king", "queen", "emir", "sultan", "chancellor", "premier");

  private static final WordList SUFFIXES = WordList.of("jr", "sr");

  private final Vocabulary vocabulary;

  Titles(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Where a title that begins here ends, or -1 where there is none. */
  int officeEnd(Line line, int from, int limit) {
    int end = -1;
    int i = from;
    int strangers = 0;
    if (line.at(from).equals("and")) {
      return -1;
    }
    while (i < Math.min(limit, from + LONGEST_TITLE)) {
      PhraseIndex.Match<Office> match = vocabulary.offices().at(line.tokens(), i, limit);
      if (match != null && match.value() != Office.PORTFOLIO) {
        i = match.end();
        if (match.value() != Office.BEFORE) {
          end = complementEnd(line, i, limit);
          if (end > i) {
            return secondOffice(line, end, limit);
          }
        }
      } else if (end < 0 && strangers == 0 && adjective(line, i)) {
        strangers++;
        i++;
      } else {
        break;
      }
    }
    return end < 0 ? end : secondOffice(line, end, limit);
  }

  /** "Deputy Prime Minister and Minister of Foreign Affairs" is one person. */
  private int secondOffice(Line line, int end, int limit) {
    if (!line.at(end).equals("and") || !line.capital(end + 1) || !line.capital(end - 1)) {
      return end;
    }
    int second = line.is(end + 1, RULERS) ? -1 : officeEnd(line, end + 1, limit);
    return second < 0 ? end : second;
  }

  /** Where "of foreign affairs and trade" behind a title ends; its begin where there is none. */
  private int complementEnd(Line line, int from, int limit) {
    String of = line.at(from);
    if (!of.equals("of") && !of.equals("for")) {
      return from;
    }
    int end = from;
    for (int i = from + 1; i < Math.min(limit, from + LONGEST_COMPLEMENT); ) {
      PhraseIndex.Match<Office> match = vocabulary.portfolios().at(line.tokens(), i, limit);
      if (match != null) {
        i = match.end();
        end = i;
      } else if (line.is(i, WITHIN_COMPLEMENT)) {
        i++;
      } else {
        break;
      }
    }
    return end;
  }

  /** Whether a title tells what it is for: "secretary for foreign affairs". */
  boolean portfolio(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = line.at(i);
      if ((word.equals("of") || word.equals("for")) && i > from) {
        return true;
      }
    }
    return false;
  }

  /** The words of a title without its complement, and its last word, the head. */
  List<String> names(Line line, int from, int to) {
    StringBuilder words = new StringBuilder();
    String head = "";
    for (int i = from; i < to; i++) {
      if (line.at(i).equals("of") || line.at(i).equals("for") || line.at(i).equals("and")) {
        break;
      }
      PhraseIndex.Match<Office> match = vocabulary.offices().at(line.tokens(), i, to);
      if (match == null) {
        continue;
      }
      if (match.value() != Office.HOME
          && match.value() != Office.HEAD
          && match.value() != Office.BEFORE) {
        return List.of();
      }
      for (int k = i; k < match.end() && !line.at(k).equals("of"); k++) {
        words.append(words.isEmpty() ? "" : " ").append(line.at(k));
        head = line.at(k);
      }
      i = match.end() - 1;
    }
    String title = words.toString();
    return head.isEmpty() ? List.of() : head.equals(title) ? List.of(head) : List.of(title, head);
  }

  static boolean adjective(Line line, int i) {
    return !line.mark(i)
        && line.token(i).isWord()
        && !line.is(i, Grammar.PREPOSITIONS)
        && !Grammar.inVerbGroup(line, i)
        && !line.is(i, Grammar.DETERMINERS)
        && !line.at(i).equals("and")
        && !line.at(i).equals("or")
        && !line.is(i, Grammar.SUBORDINATORS)
        && !line.is(i, Grammar.PLAIN_VERBS)
        && !line.at(i).endsWith("ed")
        && !line.at(i).endsWith("s");
  }

  /** Where the person's name behind a title ends; the title's end where there is none. */
  static int nameEnd(Line line, int from) {
    int start = from;
    if (line.at(start).equals(",") && line.capital(start + 1) && line.capital(start + 2)) {
      int end = start + 1;
      while (end - start < LONGEST_NAME && nameWord(line, end)) {
        end++;
      }
      return line.at(end).equals(",") ? end + 1 : from;
    }
    int end = start;
    while (end - start < LONGEST_NAME && nameWord(line, end)) {
      end++;
    }
    if (line.at(end).equals(",") && line.is(end + 1, SUFFIXES)) {
      end += line.at(end + 2).equals(".") ? 3 : 2;
      end += line.at(end).equals(",") ? 1 : 0;
      return end;
    }
    return line.capital(end - 1) || line.joined(end - 2) || end == from ? end : from;
  }

  /** Where the name of a person that begins here ends, or -1 where it is rather a body's. */
  static int personEnd(Line line, int from, int limit) {
    int end = from;
    while (end < limit && end - from < LONGEST_NAME && nameWord(line, end)) {
      if (!line.token(end).isWord() || line.is(end, Grammar.BODIES)) {
        return -1;
      }
      end++;
    }
    return end - from < 2 || !line.capital(end - 1) || line.capital(end) ? -1 : end;
  }

  static boolean nameWord(Line line, int i) {
    return (line.capital(i) && !line.at(i).equals("i"))
        || (line.joined(i - 1) && line.capital(i - 1))
        || line.at(i).equals("al")
        || line.at(i).equals("bin")
        || line.at(i).equals("de")
        || line.at(i).equals("von")
        || line.at(i).equals("der")
        || line.at(i).equals("van");
  }

  static void introduce(Line line, int from, int to, String party, Discourse discourse) {
    int last = to - 1;
    while (last >= from && !line.token(last).isWord()) {
      last--;
    }
    if (last >= from && line.capital(last)) {
      discourse.introduce(line.at(last), party);
    }
    if (Grammar.SURNAME_FIRST.contains(party.toLowerCase(Locale.ROOT))
        && last - from >= 1
        && line.capital(last - 1)) {
      int first = last;
      while (first > from && line.capital(first - 1) && line.token(first - 1).isWord()) {
        first--;
      }
      if (last - first < 3) {
        discourse.introduce(line.at(first), party);
      }
    }
  }

  /** Takes note of a title and of the person behind it. */
  void introduce(Line line, int from, int titleEnd, int nameEnd, String party, Discourse known) {
    introduce(line, titleEnd, nameEnd, party, known);
    known.appoint(names(line, from, titleEnd), party);
    known.appoint(organName(line, from, titleEnd), party);
  }

  /** Whether an organisation's name is that of the person at its head: "NATO Secretary General". */
  boolean headed(Line line, NameHit name) {
    return !head(line, name).isEmpty();
  }

  /** The words for the person at the head in an organisation's name, or none. */
  List<String> head(Line line, NameHit name) {
    for (int i = name.from(); i < name.to(); i++) {
      PhraseIndex.Match<Office> match = vocabulary.offices().at(line.tokens(), i, name.to());
      if (match != null && match.end() == name.to() && match.value() == Office.HEAD) {
        return names(line, i, name.to());
      }
    }
    return List.of();
  }

  /** Whether a title that ends there is a body's, which bears no person's name. */
  boolean organ(Line line, int end) {
    for (int i = end - 1; i >= Math.max(0, end - 3); i--) {
      PhraseIndex.Match<Office> match = vocabulary.offices().at(line.tokens(), i, end);
      if (match != null && match.end() == end) {
        return match.value() == Office.ORGAN || match.value() == Office.HOME_ORGAN;
      }
    }
    return false;
  }

  /**
   * The side of "the host" or "the visiting minister": the home's or the other one's; empty where
   * that is not known, null where a title tells no such part.
   */
  @Nullable Set<String> role(Line line, int from, int to, Discourse discourse) {
    if (line.is(from - 1, Grammar.VISITING) || line.is(from, Grammar.VISITING)) {
      return discourse.guest();
    }
    for (int i = from; i < to; i++) {
      PhraseIndex.Match<Office> match = vocabulary.offices().at(line.tokens(), i, to);
      if (match != null && (match.value() == Office.HOST || match.value() == Office.GUEST)) {
        boolean noun = line.is(from - 1, Grammar.ARTICLES);
        return !noun
            ? Set.of()
            : match.value() == Office.HOST ? discourse.host() : discourse.guest();
      }
    }
    return null;
  }

  /** "the ministry", "the embassy": the words by which an organ is called again. */
  List<String> organName(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      PhraseIndex.Match<Office> match = vocabulary.offices().at(line.tokens(), i, to);
      boolean organ =
          match != null && (match.value() == Office.ORGAN || match.value() == Office.HOME_ORGAN);
      if (organ && match != null && match.end() == to && line.is(to - 1, Grammar.ORGANS)) {
        return List.of(line.at(to - 1));
      }
    }
    return List.of();
  }

  /** "the ministry", "the embassy" in a text of its own. */
  static boolean own(Line line, int from, int to) {
    return to - from == 1 && line.is(from, Grammar.PUBLISHING);
  }

  /** Whether a title names a person by his part in a meeting: "his counterpart", "the guest". */
  boolean counterpart(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      PhraseIndex.Match<Office> match = vocabulary.offices().at(line.tokens(), i, to);
      if (match != null && match.value() == Office.COUNTERPART) {
        return true;
      }
    }
    return false;
  }

  static boolean administration(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.at(i).equals("administration")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a title is one that a state has, such as "foreign minister". */
  boolean national(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      PhraseIndex.Match<Office> match = vocabulary.offices().at(line.tokens(), i, to);
      if (match != null && (match.value() == Office.HOME || match.value() == Office.HOME_ORGAN)) {
        return true;
      }
    }
    return false;
  }
}
