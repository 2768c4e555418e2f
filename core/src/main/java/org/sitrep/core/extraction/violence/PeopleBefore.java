package org.sitrep.core.extraction.violence;

import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.violence.Harm.Frame;
import org.sitrep.core.extraction.violence.People.Head;

/** Finds the people before others in a list: "two soldiers, a driver (27) and a boy". */
final class PeopleBefore {

  private final SentenceParts parts;

  PeopleBefore(SentenceParts parts) {
    this.parts = parts;
  }

  /** The opening bracket of one that closes here, else the same token. */
  int beforeBracket(int at) {
    if (!parts.token(at).text().equals(")")) {
      return at;
    }
    for (int i = at; parts.inside(i) && i > at - 14; i--) {
      if (parts.token(i).text().equals("(")) {
        return i;
      }
    }
    return at;
  }

  /** Whether "including" or "among them" ends at a token. */
  boolean included(int i) {
    return parts.is(i, Cue.INCLUDING) || (parts.is(i, "them") && parts.is(i - 1, "among"));
  }

  /** Whether "among them" begins at a token. */
  boolean amongThem(int i) {
    return parts.is(i, "among") && (parts.is(i + 1, "them") || parts.is(i + 1, "whom"));
  }

  /** The people before these in a list or before their part, or null. */
  @Nullable People previous(People at) {
    int i = at.first() - 1;
    boolean part = included(i) || at.head() == Head.PART || amongThem(at.end());
    if (parts.is(i, Cue.INCLUDING)) {
      i--;
    } else if (included(i)) {
      i -= 2;
    }
    boolean linked = part;
    if (parts.is(i, "and") || parts.is(i, "or") || parts.is(i, "plus")) {
      i--;
      linked = true;
    }
    if (parts.comma(i)) {
      i--;
      linked = true;
    }
    if (!linked) {
      return null;
    }
    if (parts.inside(i)) {
      int open = beforeBracket(i);
      i = open < i ? open - 1 : i;
    }
    People previous = parts.endingAt(i + 1);
    if (previous != null && previous.count() == null && !part) {
      previous = beforeWho(i, previous);
    }
    if (previous == null && part) {
      for (int k = i; k > i - 10 && previous == null && parts.inside(k); k--) {
        previous = parts.endingAt(k + 1);
      }
    }
    if (previous == null && !part) {
      previous = beforeName(i);
    }
    boolean apart = previous == null || object(previous) || compared(previous);
    return apart || (previous != null && source(previous)) ? null : previous;
  }

  /** "Two policemen who were acting as her guards and a boy": those before the clause. */
  private People beforeWho(int from, People last) {
    for (int i = from; parts.inside(i) && i > from - 14; i--) {
      People people = parts.is(i, "who") ? parts.endingAt(parts.comma(i - 1) ? i - 1 : i) : null;
      if (people != null) {
        return people.count() == null ? last : people;
      }
    }
    return last;
  }

  /** Who a name between commas belongs to: "a man, identified as Ali Khan, and". */
  private @Nullable People beforeName(int from) {
    for (int i = from; parts.inside(i) && i > from - 12; i--) {
      People people = parts.endingAt(i + 1);
      if (people != null) {
        return people;
      }
      Token token = parts.token(i);
      boolean name =
          token.capitalised()
              || !token.isWord()
              || token.is("identified")
              || token.is("as")
              || token.is("named")
              || token.is("aged")
              || token.is("alias")
              || token.is("of")
              || token.is("the");
      if (!name) {
        return null;
      }
    }
    return null;
  }

  /** "up from 17, and 19 people died": the first number is no subject. */
  private boolean compared(People people) {
    int i = people.first() - 1;
    boolean bare = people.head() == Head.NUMBER;
    return bare && (parts.is(i, "from") || parts.is(i, "than") || parts.is(i, "against"));
  }

  /** "according to General Cardozo, 17 rebels were captured": who tells of it. */
  private boolean source(People people) {
    int i = people.first() - 1;
    i -= parts.is(i, Grammar.Word.DET) ? 1 : 0;
    return parts.is(i, "to") && parts.is(i - 1, "according");
  }

  /** Whether an active harm word stands right before these people. */
  private boolean object(People people) {
    int i = people.first() - 1;
    for (HarmUse use : parts.harms) {
      if (use.end() == i + 1
          && use.harm().frame() != Frame.DIED
          && use.harm().frame() != Frame.STATE
          && use.harm().frame() != Frame.NOUN) {
        return true;
      }
    }
    return false;
  }
}
