package org.sitrep.core.extraction.cooperation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.WordList;

/** Finds by whose word a sentence is known: "…, the Kremlin said", "according to officials". */
final class Attribution {

  private static final WordList SAID =
      WordList.of(
          "said",
          "says",
          "told",
          "reported",
          "announced",
          "added",
          "disclosed",
          "revealed",
          "confirmed",
          "stated",
          "claimed",
          "noted",
          "insisted",
          "maintained",
          "explained");

  private static final int LONGEST = 10;

  private final Document document;

  Attribution(Document document) {
    this.document = document;
  }

  /**
   * By whose word an act is known, or null.
   *
   * @param groups the parties of its sentence
   */
  @Nullable String of(Act act, List<Group> groups) {
    Line line = act.line;
    for (int i = 0; i + 1 < line.size(); i++) {
      if (line.at(i).equals("according") && line.at(i + 1).equals("to")) {
        String source = behind(line, i + 2);
        if (source != null) {
          return source;
        }
      }
    }
    for (int i = line.size() - 1; i > 0; i--) {
      if (!line.is(i, SAID) || line.quoted(i)) {
        continue;
      }
      int from = sourceBegin(line, i);
      boolean behind =
          from > act.from && (line.at(from - 1).equals(",") || line.at(from - 1).equals("\""));
      boolean before = i < act.from && act.from - i < 12 && !markBetween(line, i, act.from);
      if ((behind || before) && from < i && !own(act, groups, from, i)) {
        return text(line, from, i);
      }
    }
    return null;
  }

  /** Words are known by themselves: who speaks is no source of his own speech. */
  private static boolean own(Act act, List<Group> groups, int from, int to) {
    String first = act.line.at(from);
    if (first.equals("he")
        || first.equals("she")
        || first.equals("it")
        || first.equals("they")
        || first.equals("we")
        || first.equals("i")) {
      return true;
    }
    boolean words =
        switch (act.type) {
          case SUPPORT, ACCUSE, REJECT, THREATEN, REQUEST -> true;
          default -> false;
        };
    if (!words) {
      return false;
    }
    for (Group group : groups) {
      boolean source = group.from() < to && group.to() > from;
      if (source
          && act.parties.containsAll(group.parties())
          && (act.initiator == null || group.parties().contains(act.initiator))) {
        return true;
      }
    }
    return false;
  }

  private static int sourceBegin(Line line, int said) {
    int from = said;
    while (from > 0 && said - from < LONGEST) {
      String word = line.at(from - 1);
      if (word.equals(",")
          || word.equals("\"")
          || word.equals(";")
          || word.equals("and")
          || word.equals("but")
          || word.equals(":")
          || word.equals("that")) {
        break;
      }
      from--;
    }
    return from;
  }

  private static boolean markBetween(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.at(i).equals(",") || line.at(i).equals(";")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String behind(Line line, int from) {
    int to = from;
    while (to < line.size()
        && to - from < LONGEST
        && !line.mark(to)
        && !line.at(to).equals("and")
        && !line.at(to).equals("who")
        && !line.at(to).equals("which")) {
      to++;
    }
    return to > from ? text(line, from, to) : null;
  }

  private String text(Line line, int from, int to) {
    int start = from;
    String first = line.at(start);
    if (first.equals("the") || first.equals("a") || first.equals("an")) {
      start++;
    }
    int end = to;
    while (end > start + 1
        && (Grammar.inVerbGroup(line, end - 1) || line.at(end - 1).equals(")"))) {
      if (line.at(end - 1).equals(")")) {
        while (end > start + 1 && !line.at(end - 1).equals("(")) {
          end--;
        }
      }
      end--;
    }
    return document.whole().substring(line.token(start).start(), line.token(end - 1).end());
  }
}
