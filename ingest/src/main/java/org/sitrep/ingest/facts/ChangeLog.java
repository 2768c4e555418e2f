package org.sitrep.ingest.facts;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of what coding again did: a row a fact that moved, and the counts of a run. */
final class ChangeLog {

  private static final int BATCH = 500;

  private final JdbcTemplate jdbc;
  private final String coderVersion;
  private final long run;
  private final Clock clock;

  /**
   * Takes what all rows have in common.
   *
   * @param coderVersion version of the coder that codes again
   * @param run number of the job's execution
   */
  ChangeLog(JdbcTemplate jdbc, String coderVersion, long run, Clock clock) {
    this.jdbc = jdbc;
    this.coderVersion = coderVersion;
    this.run = run;
    this.clock = clock;
  }

  /** A fact that moved; one of both is null where it is new or gone. */
  private record Move<F>(@Nullable StoredFact<F> before, @Nullable FactRow<F> now) {
    long article() {
      return before != null ? before.article() : now != null ? now.article() : 0;
    }

    String change() {
      return before == null ? "new" : now == null ? "gone" : "changed";
    }
  }

  /** What came of the articles that one version had coded. */
  private static final class Counts {
    private long articles;
    private long touched;
    private long same;
    private final Map<String, Long> moved = new TreeMap<>();

    void count(String change) {
      moved.merge(change, 1L, Long::sum);
    }
  }

  /**
   * Logs what moved in articles that were coded before.
   *
   * @param codedBy the version that coded them, by article
   * @param touched articles with other claims or events than before
   */
  void write(Map<Long, String> codedBy, Set<Long> touched, List<Comparison<?>> facts) {
    // In the order of the versions: two chunks that count the same ones then wait for each other.
    Map<String, Counts> counts = new TreeMap<>();
    codedBy.forEach(
        (article, version) -> {
          Counts own = counts.computeIfAbsent(version, _ -> new Counts());
          own.articles++;
          own.touched += touched.contains(article) ? 1 : 0;
        });
    facts.forEach(kind -> write(kind, codedBy, counts));
    count(counts);
  }

  private <F> void write(
      Comparison<F> facts, Map<Long, String> codedBy, Map<String, Counts> counts) {
    List<Move<F>> moves = new ArrayList<>();
    facts.changed().forEach(kept -> moves.add(new Move<>(kept.before(), kept.now())));
    facts.gone().forEach(fact -> moves.add(new Move<>(fact, null)));
    facts.added().forEach(row -> moves.add(new Move<>(null, row)));
    moves.removeIf(move -> !codedBy.containsKey(move.article()));
    insert(facts.kind(), moves, codedBy);
    for (Comparison.Kept<F> kept : facts.same()) {
      String version = codedBy.get(kept.now().article());
      if (version != null) {
        counts.computeIfAbsent(version, _ -> new Counts()).same++;
      }
    }
    for (Move<F> move : moves) {
      counts
          .computeIfAbsent(codedBy.getOrDefault(move.article(), ""), _ -> new Counts())
          .count(move.change());
    }
  }

  private <F> void insert(FactKind<F> kind, List<Move<F>> moves, Map<Long, String> codedBy) {
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.batchUpdate(
        """
        insert into fact_change (article_id, kind, fact_id, change, old_values, new_values,
          old_rule, new_rule, from_version, to_version, job_execution_id, changed_at)
        values (?, ?, coalesce(?, (select id from %s where article_id = ? and ordinal = ?)),
          ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?)
        """
            .formatted(kind.table()),
        moves,
        BATCH,
        (statement, move) -> {
          StoredFact<F> before = move.before();
          FactRow<F> after = move.now();
          statement.setLong(1, move.article());
          statement.setString(2, kind.table());
          statement.setObject(3, before == null ? null : before.id(), Types.BIGINT);
          statement.setLong(4, move.article());
          statement.setInt(5, after == null ? -1 : after.ordinal());
          statement.setString(6, move.change());
          statement.setString(7, before == null ? null : kind.values().apply(before.fact()));
          statement.setString(8, after == null ? null : kind.values().apply(after.fact()));
          statement.setString(9, before == null ? null : before.mention().rule());
          statement.setString(10, after == null ? null : after.mention().rule());
          statement.setString(11, before == null ? codedBy.get(move.article()) : before.codedBy());
          statement.setString(12, coderVersion);
          statement.setLong(13, run);
          statement.setTimestamp(14, now);
        });
  }

  private void count(Map<String, Counts> counts) {
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.batchUpdate(
        """
        insert into recoding as r (job_execution_id, from_version, to_version, articles, touched,
          same, changed, gone, added, recoded_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (job_execution_id, from_version, to_version) do update set
          articles = r.articles + excluded.articles, touched = r.touched + excluded.touched,
          same = r.same + excluded.same, changed = r.changed + excluded.changed,
          gone = r.gone + excluded.gone, added = r.added + excluded.added,
          recoded_at = excluded.recoded_at
        """,
        counts.entrySet(),
        BATCH,
        (statement, entry) -> set(statement, entry.getKey(), entry.getValue(), now));
  }

  private void set(PreparedStatement statement, String from, Counts counts, Timestamp now)
      throws SQLException {
    statement.setLong(1, run);
    statement.setString(2, from);
    statement.setString(3, coderVersion);
    statement.setLong(4, counts.articles);
    statement.setLong(5, counts.touched);
    statement.setLong(6, counts.same);
    statement.setLong(7, counts.moved.getOrDefault("changed", 0L));
    statement.setLong(8, counts.moved.getOrDefault("gone", 0L));
    statement.setLong(9, counts.moved.getOrDefault("new", 0L));
    statement.setTimestamp(10, now);
  }
}
