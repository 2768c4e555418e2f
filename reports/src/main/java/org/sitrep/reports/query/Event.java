package org.sitrep.reports.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cooperation event as reports show it; the words are the codebook's.
 *
 * @param id the record's id
 * @param act the act that it tells of, or null
 * @param origin where it comes from
 * @param review what analysts decided on it; the other fields are as they corrected them
 * @param parties names in alphabetical order
 * @param date as exact as it is known: a year, a month or a day
 * @param day the first day that the date can mean
 * @param quadClass a code of {@code QuadClass}
 * @param intensity from -10 (against each other) to 10 (with each other)
 */
public record Event(
    long id,
    @Nullable Long act,
    Origin origin,
    Review review,
    String type,
    String form,
    List<String> parties,
    @Nullable String initiator,
    List<String> fields,
    @Nullable String date,
    @Nullable LocalDate day,
    String status,
    @Nullable String attribution,
    String quadClass,
    double intensity,
    List<Official> officials) {

  /** Whether it took place. */
  public boolean isDone() {
    return status.equals("done");
  }
}
