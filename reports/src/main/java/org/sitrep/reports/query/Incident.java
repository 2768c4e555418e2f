package org.sitrep.reports.query;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An incident as reports show it; the words are the codebook's.
 *
 * @param id the incident's id
 * @param killed low, best and high by victim group, {@code all} for all of them
 * @param injured likewise
 * @param sources independent sources
 * @param reports articles that tell of it, copies among them
 * @param key what its first fact is known by
 */
public record Incident(
    long id,
    @Nullable String country,
    @Nullable String place,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String method,
    @Nullable String perpetrator,
    Map<String, Toll> killed,
    Map<String, Toll> injured,
    int sources,
    int reports,
    @Nullable LocalDate firstReport,
    @Nullable LocalDate lastReport,
    @Nullable String key) {

  /** The figures of a group. */
  public record Toll(int low, int best, int high) {}

  /** Victims of a toll that counts all of them. */
  public static final String ALL = "all";
}
