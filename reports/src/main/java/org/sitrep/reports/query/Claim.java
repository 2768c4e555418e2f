package org.sitrep.reports.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A violence claim as reports show it; the words are the codebook's.
 *
 * @param id the record's id
 * @param incident the incident that it tells of, or null
 * @param origin where it comes from
 * @param review what analysts decided on it; the other fields are as they corrected them
 */
public record Claim(
    long id,
    @Nullable Long incident,
    Origin origin,
    Review review,
    String measure,
    @Nullable Integer low,
    int best,
    @Nullable Integer high,
    String qualifier,
    List<String> victims,
    @Nullable String perpetrator,
    @Nullable String perpetratorStatus,
    @Nullable String method,
    @Nullable String country,
    @Nullable String place,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String scope,
    @Nullable String attribution) {

  /** Whether it tells of one event, not of a total. */
  public boolean isIncident() {
    return scope.equals("incident");
  }
}
