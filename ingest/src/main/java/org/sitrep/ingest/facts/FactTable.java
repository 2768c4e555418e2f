package org.sitrep.ingest.facts;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of facts. A row of a fact that is found again keeps its id.
 *
 * @param <F> the kind of fact
 */
final class FactTable<F> {

  private static final int BATCH = 500;
  private static final List<String> COMMON =
      List.of("article_id", "ordinal", "span_start", "span_end", "rule", "coder_version");

  /** The first parameter of a statement that is a value of the fact. */
  static final int FIRST_VALUE = COMMON.size() + 1;

  /** Sets the values of a fact, from {@link #FIRST_VALUE} on. */
  interface Values<F> {
    void set(PreparedStatement statement, F fact) throws SQLException;
  }

  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final String table;
  private final boolean keyed;
  private final List<String> columns;

  /**
   * Takes a table.
   *
   * @param values the columns of a fact's values, in the order in which they are set
   */
  FactTable(JdbcTemplate jdbc, FactKind<F> kind, String... values) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
    this.table = kind.table();
    this.columns = new ArrayList<>(COMMON);
    columns.addAll(Arrays.asList(values));
    this.keyed = kind.isKeyed();
    if (keyed) {
      columns.add("fact_key");
    }
  }

  /** Writes what a comparison says. */
  void write(Comparison<F> facts, String coderVersion, Values<F> values) {
    client
        .sql("delete from " + table + " where id = any(?)")
        .param(facts.gone().stream().map(StoredFact::id).toArray(Long[]::new))
        .update();
    keep(facts.same(), coderVersion);
    update(facts.changed(), coderVersion, values);
    insert(facts.added(), coderVersion, values);
  }

  private void keep(Collection<Comparison.Kept<F>> same, String coderVersion) {
    client
        .sql(
            """
            update %s f set ordinal = n.ordinal, rule = n.rule, coder_version = ?%s
              from unnest(?::bigint[], ?::integer[], ?::text[], ?::text[]) n (id, ordinal, rule, key)
             where f.id = n.id
            """
                .formatted(table, keyed ? ", fact_key = n.key" : ""))
        .params(
            coderVersion,
            same.stream().map(kept -> kept.before().id()).toArray(Long[]::new),
            same.stream().map(kept -> kept.now().ordinal()).toArray(Integer[]::new),
            same.stream().map(kept -> kept.now().mention().rule()).toArray(String[]::new),
            same.stream().map(kept -> kept.now().keyValue()).toArray(String[]::new))
        .update();
  }

  private void update(
      Collection<Comparison.Kept<F>> changed, String coderVersion, Values<F> values) {
    String assigned =
        columns.stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
    jdbc.batchUpdate(
        "update %s set %s where id = ?".formatted(table, assigned),
        changed,
        BATCH,
        (statement, kept) -> {
          set(statement, kept.now(), coderVersion, values);
          statement.setLong(columns.size() + 1, kept.before().id());
        });
  }

  private void insert(Collection<FactRow<F>> added, String coderVersion, Values<F> values) {
    jdbc.batchUpdate(
        "insert into %s (%s) values (%s)"
            .formatted(
                table,
                String.join(", ", columns),
                String.join(", ", Collections.nCopies(columns.size(), "?"))),
        added,
        BATCH,
        (statement, row) -> set(statement, row, coderVersion, values));
  }

  private void set(
      PreparedStatement statement, FactRow<F> row, String coderVersion, Values<F> values)
      throws SQLException {
    statement.setLong(1, row.article());
    statement.setInt(2, row.ordinal());
    statement.setInt(3, row.mention().span().start());
    statement.setInt(4, row.mention().span().end());
    statement.setString(5, row.mention().rule());
    statement.setString(6, coderVersion);
    values.set(statement, row.fact());
    if (keyed) {
      statement.setString(columns.size(), row.keyValue());
    }
  }
}
