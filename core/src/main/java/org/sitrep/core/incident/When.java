package org.sitrep.core.incident;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.violence.CodedClaim;

/**
 * When a report's event was.
 *
 * @param from first day
 * @param to last day
 * @param exact how well that is known
 */
record When(LocalDate from, LocalDate to, Exactness exact) {

  /** How well days are known. */
  enum Exactness {
    /** To a day or a few. */
    DAYS,
    /** To a week, a month or a year. */
    SPAN,
    /** Not told: shortly before the article. */
    GUESSED
  }

  /** An event that goes on for more days than these is not known to its day. */
  static final int FEW = 3;

  /** How long before its article an event without a date may have been. */
  static final int STALE = 3;

  /**
   * Of a claim, or null where neither the claim nor its article has a date.
   *
   * @param followUp whether the day told may be that of news on an event some days back
   */
  static @Nullable When of(CodedClaim claim, @Nullable LocalDate published, boolean followUp) {
    LocalDate from = claim.from() == null ? claim.to() : claim.from();
    LocalDate to = claim.to() == null ? claim.from() : claim.to();
    if (from != null && to != null) {
      boolean few = ChronoUnit.DAYS.between(from, to) < FEW;
      if (followUp && few && published != null && !from.isBefore(published.minusDays(1))) {
        return new When(from.minusDays(STALE), to, Exactness.GUESSED);
      }
      return new When(from, to, few ? Exactness.DAYS : Exactness.SPAN);
    }
    return published == null
        ? null
        : new When(published.minusDays(STALE), published, Exactness.GUESSED);
  }

  /** Days between the two periods, 0 where they meet. */
  long gap(When other) {
    if (to.isBefore(other.from)) {
      return ChronoUnit.DAYS.between(to, other.from);
    }
    return other.to.isBefore(from) ? ChronoUnit.DAYS.between(other.to, from) : 0;
  }

  long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }
}
