package org.sitrep.ingest.link;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that link one thing with others.
 *
 * @param <T> what the others are known by
 */
final class Links<T> {

  private final String type;
  private final IntFunction<T[]> array;
  private final List<Long> ones = new ArrayList<>();
  private final List<T> others = new ArrayList<>();
  private final List<Boolean> marks = new ArrayList<>();

  private Links(String type, IntFunction<T[]> array) {
    this.type = type;
    this.array = array;
  }

  static Links<Long> toNumbers() {
    return new Links<>("bigint", Long[]::new);
  }

  static Links<String> toTexts() {
    return new Links<>("text", String[]::new);
  }

  void add(long one, T other) {
    ones.add(one);
    others.add(other);
  }

  /** Adds a row with a mark; all rows have one or none has. */
  void add(long one, T other, boolean mark) {
    add(one, other);
    marks.add(mark);
  }

  /**
   * Adds the rows that are not there.
   *
   * @param into table with its columns, that of the mark last
   */
  void insert(JdbcClient jdbc, String into) {
    if (ones.isEmpty()) {
      return;
    }
    String mark = marks.isEmpty() ? "" : ", ?::boolean[]";
    JdbcClient.StatementSpec insert =
        jdbc.sql(
                "insert into %s select * from unnest(?::bigint[], ?::%s[]%s) on conflict do nothing"
                    .formatted(into, type, mark))
            .params(ones.toArray(Long[]::new), others.toArray(array));
    (marks.isEmpty() ? insert : insert.param(marks.toArray(Boolean[]::new))).update();
  }
}
