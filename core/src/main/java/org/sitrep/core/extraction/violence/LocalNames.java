package org.sitrep.core.extraction.violence;

import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.names.Name;
import org.sitrep.core.extraction.names.Names;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;

/** Finds names of places that no gazetteer has: "in the Gulbahar area of", "at Kot Adu in". */
final class LocalNames {

  private static final int LONGEST = 5;

  private final Document document;
  private final Names names;

  LocalNames(Document document, Names names) {
    this.document = document;
    this.names = names;
  }

  /**
   * The first such name between two tokens, or null.
   *
   * @param known the place in the gazetteer that the name may stand before, or null
   */
  @Nullable String in(Sentence sentence, int from, int to, @Nullable Name known) {
    for (int i = from; i < to; i++) {
      Token token = document.token(i);
      boolean alone = i > from && !document.token(i - 1).capitalised();
      String behind = alone && Cue.AREA.is(token) ? behind(i, to) : null;
      if (behind != null) {
        return behind;
      }
      if (!Cue.AREA.is(token) && !before(i, known)) {
        continue;
      }
      int first = first(i, from);
      if (first < i
          && preposition(first, from)
          && !Cue.PREMISES.is(document.token(i - 1))
          && first > document.bodyStart(sentence)) {
        Name inside = names.at(first);
        boolean state = inside != null && (inside.isState() || inside.isPeople());
        if (!state) {
          return document.text(first, token.capitalised() && token.is("area") ? i + 1 : i);
        }
      }
    }
    return null;
  }

  /** "the village of Mukondi": the name behind, where no gazetteer has it. */
  private @Nullable String behind(int area, int to) {
    boolean of = area + 2 < to && document.token(area + 1).is("of") && !document.capitals();
    int first = area + 2;
    int end = first;
    while (of && end < Math.min(to, first + 3) && document.token(end).capitalised()) {
      end++;
    }
    boolean known = of && names.at(first) != null;
    return end == first || known ? null : document.text(first, end);
  }

  /** Whether the token joins a name to a known place behind it. */
  private boolean before(int i, @Nullable Name known) {
    Token token = document.token(i);
    return known != null
        && i == known.first() - 1
        && (token.is("in") || token.is("of") || token.text().equals(","));
  }

  /** Where the capitalised words before a token begin. */
  private int first(int end, int from) {
    int first = end;
    while (first > from
        && first > end - LONGEST
        && document.token(first - 1).capitalised()
        && Grammar.of(document.token(first - 1)) == null
        && !document.capitals()) {
      first--;
    }
    return first;
  }

  private boolean preposition(int first, int from) {
    if (first <= from) {
      return false;
    }
    Token before = document.token(first - 1);
    return Cue.LOCATIVE.is(before)
        || (before.is("the") && first > from + 1 && Cue.LOCATIVE.is(document.token(first - 2)));
  }
}
