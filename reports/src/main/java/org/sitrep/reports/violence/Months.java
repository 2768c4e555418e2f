package org.sitrep.reports.violence;

import java.util.Comparator;
import org.sitrep.reports.query.Claim;

/** Months as tables name them. */
final class Months {

  /** What stands for a month where the article tells none. */
  static final String NO_DATE = "no date";

  /** The latest first, what has none last. */
  static final Comparator<String> NEWEST_FIRST =
      Comparator.comparing((String month) -> month.equals(NO_DATE))
          .thenComparing(Comparator.reverseOrder());

  private Months() {}

  /** The month of a claim's first day, as text; {@value #NO_DATE} where none is told. */
  static String of(Claim claim) {
    return claim.from() == null ? NO_DATE : claim.from().toString().substring(0, 7);
  }
}
