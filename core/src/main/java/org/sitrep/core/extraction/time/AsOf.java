package org.sitrep.core.extraction.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;

/** Reads "as of Saturday ... this year", "this year, as of 1 March": a period up to a day. */
final class AsOf {

  private AsOf() {}

  /** A mention and the last one found before in its sentence as one, or null. */
  static @Nullable TimeMention joined(
      List<Token> tokens,
      int start,
      List<TimeMention> found,
      TimeMention mention,
      @Nullable LocalDate published) {
    if (found.isEmpty() || published == null) {
      return null;
    }
    TimeMention last = found.getLast();
    if (open(mention, published) && upTo(tokens, start, last)) {
      return joined(mention, last);
    }
    return open(last, published) && upTo(tokens, last.end(), mention)
        ? joined(last, mention)
        : null;
  }

  /** A period that goes on. */
  private static boolean open(TimeMention mention, LocalDate published) {
    return switch (mention.precision()) {
      case YEAR, MONTH, SINCE -> mention.period().to().equals(published);
      case DAY, DAYS, SPAN -> false;
    };
  }

  private static boolean upTo(List<Token> tokens, int start, TimeMention mention) {
    int at = mention.first();
    boolean point =
        mention.precision() == TimeMention.Precision.DAY
            || mention.precision() == TimeMention.Precision.MONTH;
    at -= point && at - 1 > start && tokens.get(at - 1).is("the") ? 1 : 0;
    if (!point || at <= start) {
      return false;
    }
    boolean of = at - 2 >= start && tokens.get(at - 1).is("of") && tokens.get(at - 2).is("as");
    boolean to = at - 2 >= start && tokens.get(at - 1).is("to") && tokens.get(at - 2).is("up");
    return of
        || to
        || tokens.get(at - 1).is("through")
        || tokens.get(at - 1).is("until")
        || tokens.get(at - 1).is("till");
  }

  private static @Nullable TimeMention joined(TimeMention open, TimeMention day) {
    LocalDate to = day.period().to();
    LocalDate from = open.period().from();
    return to.isBefore(from)
        ? null
        : new TimeMention(open.first(), open.end(), new Period(from, to), open.precision());
  }
}
