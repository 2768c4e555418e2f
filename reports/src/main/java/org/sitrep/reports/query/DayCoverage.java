package org.sitrep.reports.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a source on a day.
 *
 * @param source who published them, null where it is not told
 * @param articles how many
 * @param copies those that copy one published before
 * @param withoutFacts those that are coded and tell no fact
 */
public record DayCoverage(
    LocalDate day, @Nullable String source, long articles, long copies, long withoutFacts) {}
