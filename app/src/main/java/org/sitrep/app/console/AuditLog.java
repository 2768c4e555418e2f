package org.sitrep.app.console;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.database.DatabaseRole;
import org.sitrep.app.database.RoleConnections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what on the console, and how it ended. */
@Component
class AuditLog {

  private final JdbcClient jdbc;
  private final Clock clock;

  AuditLog(RoleConnections database, Clock clock) {
    this.jdbc = JdbcClient.create(database.as(DatabaseRole.CONSOLE));
    this.clock = clock;
  }

  /**
   * One thing that was done or refused.
   *
   * @param id grows with time
   * @param at when
   * @param account who
   * @param address from which network address
   * @param action what
   * @param target to what, may be empty
   * @param outcome {@code done}, or why not
   */
  record Entry(
      long id,
      Instant at,
      String account,
      String address,
      String action,
      String target,
      String outcome) {}

  void add(String account, String address, String action, String target, String outcome) {
    jdbc.sql(
            "insert into audit_entry (at, account, address, action, target, outcome) values (?, ?, ?, ?, ?, ?)")
        .params(
            Timestamp.from(clock.instant()),
            account.replace("\u0000", ""),
            address,
            action,
            target,
            outcome)
        .update();
  }

  /** The newest, newest first. */
  List<Entry> list(@Nullable Long before, int most) {
    return jdbc.sql(
            """
            select * from audit_entry where (cast(:before as bigint) is null or id < :before)
             order by id desc limit :most
            """)
        .param("before", before)
        .param("most", most)
        .query(
            (row, number) ->
                new Entry(
                    row.getLong("id"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("account"),
                    row.getString("address"),
                    row.getString("action"),
                    row.getString("target"),
                    row.getString("outcome")))
        .list();
  }
}
