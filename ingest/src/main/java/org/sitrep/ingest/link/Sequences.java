package org.sitrep.ingest.link;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers for rows that are made in memory first. */
final class Sequences {

  private Sequences() {}

  /**
   * Gives numbers of a table's identity column in ascending order, fetched when the first is asked
   * for.
   *
   * @param most how many may be asked for
   */
  static LongSupplier next(JdbcClient jdbc, String table, int most) {
    Queue<Long> numbers = new ArrayDeque<>();
    return () -> {
      if (numbers.isEmpty()) {
        numbers.addAll(
            jdbc.sql(
                    "select nextval(pg_get_serial_sequence(?, 'id')) from generate_series(1, ?) order by 1")
                .params(table, most)
                .query(Long.class)
                .list());
      }
      return numbers.remove();
    };
  }
}
