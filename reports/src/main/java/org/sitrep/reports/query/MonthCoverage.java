package org.sitrep.reports.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a source in a month.
 *
 * @param month as yyyy-mm, null of those without a date
 * @param source who published them, null where it is not told
 * @param articles how many
 * @param copies those that copy one published before
 * @param withoutFacts those that are coded and tell no fact
 * @param notCoded those that are not coded
 * @param languages of the articles, as codes
 * @param ofSource how many articles there are of the source, of all months
 * @param undatedOfSource how many of these have no date
 */
public record MonthCoverage(
    @Nullable String month,
    @Nullable String source,
    long articles,
    long copies,
    long withoutFacts,
    long notCoded,
    List<String> languages,
    long ofSource,
    long undatedOfSource) {}
