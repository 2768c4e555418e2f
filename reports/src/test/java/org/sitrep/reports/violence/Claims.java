package org.sitrep.reports.violence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.query.Claim;
import org.sitrep.reports.query.Origin;
import org.sitrep.reports.query.Review;

/** A claim for tests, changed step by step. */
record Claims(Claim claim) {

  static Claims killed(int best, LocalDate day) {
    return new Claims(
        new Claim(
            1,
            1L,
            origin(1, "Daily", day, false),
            Review.none("v1"),
            "killed",
            best,
            best,
            best,
            "exact",
            List.of(),
            null,
            null,
            null,
            "PK",
            "Quetta",
            day,
            day,
            "incident",
            null));
  }

  private static Origin origin(long article, String source, @Nullable LocalDate day, boolean copy) {
    return new Origin(
        article, day, source, "Title", null, "a.jsonl", "a.jsonl", 0, copy, false, "Quote.", 0, 6,
        "rule", "1");
  }

  Claims id(long id) {
    Claim c = claim;
    return new Claims(
        new Claim(
            id,
            c.incident(),
            c.origin(),
            c.review(),
            c.measure(),
            c.low(),
            c.best(),
            c.high(),
            c.qualifier(),
            c.victims(),
            c.perpetrator(),
            c.perpetratorStatus(),
            c.method(),
            c.country(),
            c.place(),
            c.from(),
            c.to(),
            c.scope(),
            c.attribution()));
  }

  Claims from(long article, String source, boolean copy) {
    Claim c = claim;
    return new Claims(
        new Claim(
            c.id(),
            c.incident(),
            origin(article, source, c.origin().published(), copy),
            c.review(),
            c.measure(),
            c.low(),
            c.best(),
            c.high(),
            c.qualifier(),
            c.victims(),
            c.perpetrator(),
            c.perpetratorStatus(),
            c.method(),
            c.country(),
            c.place(),
            c.from(),
            c.to(),
            c.scope(),
            c.attribution()));
  }

  Claims of(long incident, String measure, String... victims) {
    Claim c = claim;
    return new Claims(
        new Claim(
            c.id(),
            incident,
            c.origin(),
            c.review(),
            measure,
            c.low(),
            c.best(),
            c.high(),
            c.qualifier(),
            List.of(victims),
            c.perpetrator(),
            c.perpetratorStatus(),
            c.method(),
            c.country(),
            c.place(),
            c.from(),
            c.to(),
            c.scope(),
            c.attribution()));
  }

  Claims bounds(@Nullable Integer low, @Nullable Integer high) {
    Claim c = claim;
    return new Claims(
        new Claim(
            c.id(),
            c.incident(),
            c.origin(),
            c.review(),
            c.measure(),
            low,
            c.best(),
            high,
            c.qualifier(),
            c.victims(),
            c.perpetrator(),
            c.perpetratorStatus(),
            c.method(),
            c.country(),
            c.place(),
            c.from(),
            c.to(),
            c.scope(),
            c.attribution()));
  }

  Claims by(@Nullable String perpetrator, @Nullable String status, @Nullable String method) {
    Claim c = claim;
    return new Claims(
        new Claim(
            c.id(),
            c.incident(),
            c.origin(),
            c.review(),
            c.measure(),
            c.low(),
            c.best(),
            c.high(),
            c.qualifier(),
            c.victims(),
            perpetrator,
            status,
            method,
            c.country(),
            c.place(),
            c.from(),
            c.to(),
            c.scope(),
            c.attribution()));
  }

  Claims days(@Nullable LocalDate from, @Nullable LocalDate to) {
    Claim c = claim;
    return new Claims(
        new Claim(
            c.id(),
            c.incident(),
            c.origin(),
            c.review(),
            c.measure(),
            c.low(),
            c.best(),
            c.high(),
            c.qualifier(),
            c.victims(),
            c.perpetrator(),
            c.perpetratorStatus(),
            c.method(),
            c.country(),
            c.place(),
            from,
            to,
            c.scope(),
            c.attribution()));
  }

  Claims told(@Nullable String attribution) {
    Claim c = claim;
    return new Claims(
        new Claim(
            c.id(),
            c.incident(),
            c.origin(),
            c.review(),
            c.measure(),
            c.low(),
            c.best(),
            c.high(),
            c.qualifier(),
            c.victims(),
            c.perpetrator(),
            c.perpetratorStatus(),
            c.method(),
            c.country(),
            c.place(),
            c.from(),
            c.to(),
            c.scope(),
            attribution));
  }

  Claims at(@Nullable String country, @Nullable String place) {
    Claim c = claim;
    return new Claims(
        new Claim(
            c.id(),
            c.incident(),
            c.origin(),
            c.review(),
            c.measure(),
            c.low(),
            c.best(),
            c.high(),
            c.qualifier(),
            c.victims(),
            c.perpetrator(),
            c.perpetratorStatus(),
            c.method(),
            country,
            place,
            c.from(),
            c.to(),
            c.scope(),
            c.attribution()));
  }

  /** With what of it counts: all of it. */
  CountedClaim counted() {
    Integer low = claim.low();
    Integer high = claim.high();
    return new CountedClaim(
        claim,
        Victims.of(claim.victims()),
        low == null ? 0 : low,
        claim.best(),
        high == null ? claim.best() : high,
        null);
  }
}
