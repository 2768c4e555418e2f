package org.sitrep.reports.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many incidents are alike; the words are the codebook's.
 *
 * @param day their first day, else that of the first article on them; null without either
 * @param perpetrator who did it, who claims it before who is blamed
 * @param perpetratorStatus the strongest word that any report has for it: claimed, stated, blamed,
 *     denied; null where there is no perpetrator
 */
public record IncidentCount(
    @Nullable LocalDate day,
    @Nullable String country,
    @Nullable String place,
    @Nullable String perpetrator,
    @Nullable String perpetratorStatus,
    @Nullable String method,
    long incidents) {

  /** One incident of no day. */
  public IncidentCount kind() {
    return new IncidentCount(null, country, place, perpetrator, perpetratorStatus, method, 1);
  }

  /** As many incidents. */
  public IncidentCount times(long number) {
    return new IncidentCount(day, country, place, perpetrator, perpetratorStatus, method, number);
  }
}
