package org.sitrep.ingest.facts;

import java.sql.Types;
import org.sitrep.core.actor.Official;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of officials and the sentences that name them. */
final class OfficialRows {

  private final FactTable<Official> table;

  OfficialRows(JdbcTemplate jdbc) {
    this.table = new FactTable<>(jdbc, FactKind.OFFICIALS, "name", "office", "party_id");
  }

  void write(Comparison<Official> officials, String coderVersion, Names names) {
    table.write(
        officials,
        coderVersion,
        (statement, official) -> {
          int at = FactTable.FIRST_VALUE;
          statement.setString(at++, official.name());
          statement.setString(at++, official.office());
          statement.setObject(at, names.actor(official.party()), Types.BIGINT);
        });
  }
}
