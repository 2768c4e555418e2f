package org.sitrep.ingest.facts;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import org.sitrep.core.actor.Official;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of officials and the sentences that name them. */
final class OfficialRows {

  private static final int BATCH = 500;

  private final JdbcTemplate jdbc;

  OfficialRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void insert(List<FactRows.Row<Official>> rows, String coderVersion, Map<String, Long> actors) {
    jdbc.batchUpdate(
        """
        insert into official_mention (article_id, ordinal, name, office, party_id, span_start,
          span_end, rule, coder_version)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows,
        BATCH,
        (statement, row) -> {
          Official official = row.fact();
          String party = official.party();
          statement.setLong(1, row.article());
          statement.setInt(2, row.ordinal());
          statement.setString(3, official.name());
          statement.setString(4, official.office());
          statement.setObject(5, party == null ? null : actors.get(party), Types.BIGINT);
          statement.setInt(6, row.mention().span().start());
          statement.setInt(7, row.mention().span().end());
          statement.setString(8, row.mention().rule());
          statement.setString(9, coderVersion);
        });
  }
}
