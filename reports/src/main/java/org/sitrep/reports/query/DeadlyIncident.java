package org.sitrep.reports.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An incident with the killed of all victims, and the claim that tells them best.
 *
 * @param id the incident's id
 * @param from its first day
 * @param killed low, best and high of all reports
 * @param injured likewise, null where none were told
 * @param sources independent sources
 * @param reports articles that tell of it, copies among them
 * @param claim number of the claim, null where every one is rejected
 * @param quote its sentence
 * @param published the day of its article
 */
public record DeadlyIncident(
    long id,
    @Nullable LocalDate from,
    @Nullable String country,
    @Nullable String place,
    @Nullable String method,
    @Nullable String perpetrator,
    Incident.Toll killed,
    Incident.@Nullable Toll injured,
    int sources,
    int reports,
    @Nullable Long claim,
    @Nullable String quote,
    @Nullable LocalDate published,
    @Nullable String source,
    @Nullable String title,
    @Nullable String url) {}
