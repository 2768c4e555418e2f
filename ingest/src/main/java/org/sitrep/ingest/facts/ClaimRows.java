package org.sitrep.ingest.facts;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.violence.CodedClaim;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Method;
import org.sitrep.core.violence.PerpetratorStatus;
import org.sitrep.core.violence.VictimGroup;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of violence claims. */
final class ClaimRows {

  private final FactTable<CodedClaim> table;

  ClaimRows(JdbcTemplate jdbc) {
    this.table =
        new FactTable<>(
            jdbc,
            FactKind.CLAIMS,
            "measure",
            "low",
            "best",
            "high",
            "qualifier",
            "victims",
            "perpetrator_id",
            "perpetrator_status",
            "method",
            "country",
            "place_id",
            "from_date",
            "to_date",
            "scope",
            "attribution",
            "quote");
  }

  void write(Comparison<CodedClaim> claims, String coderVersion, Names names) {
    table.write(claims, coderVersion, (statement, claim) -> set(statement, claim, names));
  }

  /** The place of a claim as the table of places knows it, or null. */
  static NameRows.@Nullable PlaceKey place(CodedClaim claim) {
    String name = claim.place();
    return name == null ? null : new NameRows.PlaceKey(name, claim.country());
  }

  private static void set(PreparedStatement statement, CodedClaim claim, Names names)
      throws SQLException {
    Estimate estimate = claim.estimate();
    PerpetratorStatus status = claim.perpetratorStatus();
    Method method = claim.method();
    int at = FactTable.FIRST_VALUE;
    statement.setString(at++, claim.measure().code());
    statement.setObject(at++, estimate.low(), Types.INTEGER);
    statement.setInt(at++, estimate.best());
    statement.setObject(at++, estimate.high(), Types.INTEGER);
    statement.setString(at++, estimate.qualifier().code());
    statement.setArray(
        at++,
        Names.texts(statement, claim.victims().stream().sorted().map(VictimGroup::code).toList()));
    statement.setObject(at++, names.actor(claim.perpetrator()), Types.BIGINT);
    statement.setString(at++, status == null ? null : status.code());
    statement.setString(at++, method == null ? null : method.code());
    statement.setString(at++, claim.country());
    statement.setObject(at++, names.place(place(claim)), Types.BIGINT);
    statement.setObject(at++, claim.from(), Types.DATE);
    statement.setObject(at++, claim.to(), Types.DATE);
    statement.setString(at++, claim.scope().code());
    statement.setString(at++, claim.attribution());
    statement.setString(at, claim.quote());
  }
}
