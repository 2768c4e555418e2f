package org.sitrep.reports.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts over the whole database, and of the facts in a period.
 *
 * @param archives loaded archives
 * @param records records in them
 * @param articles articles loaded
 * @param copies articles that copy one published before
 * @param undated articles without a date
 * @param waiting articles not yet coded
 * @param failed articles that the coder could not code
 * @param rejected records refused
 * @param firstPublished the earliest article
 * @param lastPublished the latest article
 * @param coders versions of the coder that coded them
 * @param claims violence claims in the period
 * @param events cooperation events in the period
 */
public record Totals(
    long archives,
    long records,
    long articles,
    long copies,
    long undated,
    long waiting,
    long failed,
    long rejected,
    @Nullable LocalDate firstPublished,
    @Nullable LocalDate lastPublished,
    List<String> coders,
    long claims,
    long events) {}
