package org.sitrep.ingest.link;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the tables keep of acts or of incidents: each kind has a table, one of its reports and one
 * of its keys.
 */
final class Kept {

  private final JdbcClient jdbc;
  private final String kind;

  /**
   * Finds rows of a kind.
   *
   * @param kind {@code act} or {@code incident}
   */
  Kept(JdbcClient jdbc, String kind) {
    this.jdbc = jdbc;
    this.kind = kind;
  }

  /**
   * Gives numbers for new rows.
   *
   * @param most how many may be asked for
   */
  LongSupplier newNumbers(int most) {
    return Sequences.next(jdbc, kind, most);
  }

  /** The numbers of those that some articles told of when they were linked before. */
  Set<Long> toldBy(Collection<Long> articles) {
    return numbers("report where article_id = any(?)", articles.toArray(Long[]::new));
  }

  /** The numbers of those that are kept under one of some keys. */
  Set<Long> keptUnder(Set<String> keys) {
    return numbers("key where key = any(?)", keys.toArray(String[]::new));
  }

  private Set<Long> numbers(String rest, Object parameter) {
    return new TreeSet<>(
        jdbc.sql("select distinct " + kind + "_id from " + kind + "_" + rest)
            .param(parameter)
            .query(Long.class)
            .list());
  }
}
