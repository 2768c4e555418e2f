package org.sitrep.reports.violence;

import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.query.Claim;
import org.sitrep.reports.query.ReleasedFact;

/** What a workbook's figures take of a claim, for the next workbook to compare with. */
final class ReleasedClaims {

  private ReleasedClaims() {}

  static ReleasedFact of(CountedClaim counted) {
    Claim claim = counted.claim();
    return new ReleasedFact(
        ReleasedFact.Kind.CLAIM,
        claim.id(),
        claim.origin().article(),
        new ReleasedFact.Cell(claim.measure(), Months.of(claim), counted.group().label()),
        counted.low(),
        counted.best(),
        counted.high(),
        claim.origin().reprint(),
        claim.incident(),
        claim.review().number(),
        said(claim));
  }

  /** For example {@code killed 5 to 7, best 5 (about), civilians; bombing; Quetta, PK; …}. */
  private static String said(Claim claim) {
    StringJoiner said = new StringJoiner("; ");
    said.add(
        claim.measure()
            + " "
            + claim.best()
            + " ("
            + bound(claim.low())
            + " to "
            + bound(claim.high())
            + ", "
            + claim.qualifier().replace('_', ' ')
            + ")");
    add(said, "victims", String.join(", ", claim.victims()));
    add(said, "by", claim.perpetrator());
    add(said, "status", claim.perpetratorStatus());
    add(said, "method", claim.method());
    add(said, "place", claim.place());
    add(said, "country", claim.country());
    add(said, "from", claim.from());
    add(said, "to", Objects.equals(claim.from(), claim.to()) ? null : claim.to());
    add(said, "scope", claim.isIncident() ? null : claim.scope());
    add(said, "told by", claim.attribution());
    return said.toString();
  }

  private static String bound(@Nullable Integer figure) {
    return figure == null ? "open" : figure.toString();
  }

  private static void add(StringJoiner said, String field, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      said.add(field + " " + value);
    }
  }
}
