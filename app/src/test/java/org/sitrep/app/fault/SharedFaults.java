package org.sitrep.app.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.sitrep.app.database.DatabaseAddress;
import org.sitrep.app.fault.Nights.Moment;
import org.sitrep.core.testing.TestBroker;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What may befall a night that workers share: a worker, the run's own process, broker, requests.
 */
record SharedFaults(Store store, Nights nights, TestBroker broker) {

  private static final String REQUESTS = "sitrep.partitions";
  private static final List<String> SHARED = List.of("loadArticlesStep", "extractFactsStep");
  private static final int PATIENCE_SECONDS = 120;

  /**
   * Kills a worker and sends all requests of the run again, twice; another worker joins, and the
   * night ends as if nothing were.
   */
  void killWorker(String database, Path out, Random random, String coder) throws Exception {
    try (Workers workers = new Workers(database)) {
      workers.join();
      workers.join();
      NightProcess night = nights.start(store, database, out, List.of(), List.of());
      Moment moment = await(night, database, random);
      workers.killOne();
      List<byte[]> sent = requests(database, coder);
      broker.send(REQUESTS, sent);
      broker.send(REQUESTS, sent);
      workers.join();
      tell("a worker killed at %s, %d requests sent twice more".formatted(moment, sent.size()));
      end(night, database, out);
    }
  }

  /** Kills the run's own process while its workers live; it is gone on with beside them. */
  void killManager(String database, Path out, Random random) throws Exception {
    try (Workers workers = new Workers(database)) {
      workers.join();
      workers.join();
      NightProcess night = nights.start(store, database, out, List.of(), List.of());
      Moment moment = await(night, database, random);
      night.kill();
      tell("the run's own process killed at " + moment + ", workers alive");
      nights.recover(store, database, out);
      nights.verify(store, database, out);
      workers.areAlive();
    }
  }

  /** Starts the broker again: requests that are not acknowledged come twice. */
  void restartBroker(String database, Path out, Random random) throws Exception {
    try (Workers workers = new Workers(database)) {
      workers.join();
      NightProcess night = nights.start(store, database, out, List.of(), List.of());
      Moment moment = await(night, database, random);
      broker.restart();
      tell("broker restarted at " + moment);
      end(night, database, out);
      workers.areAlive();
    }
  }

  /** Sends every request of the run again, twice, while it runs and after its end, and others. */
  void sendAgain(String database, Path out, Random random, String coder) throws Exception {
    try (Workers workers = new Workers(database)) {
      workers.join();
      workers.join();
      NightProcess night = nights.start(store, database, out, List.of(), List.of());
      Moment moment = await(night, database, random);
      List<byte[]> sent = requests(database, coder);
      broker.send(REQUESTS, sent);
      broker.send(REQUESTS, sent);
      tell(sent.size() + " requests sent twice more at " + moment);
      end(night, database, out);
      broker.send(REQUESTS, requests(database, coder));
      broker.send(REQUESTS, List.of("no request".getBytes(StandardCharsets.UTF_8)));
      // Its parts are asked for behind those.
      assertThat(nights.nightlyHere(store, database, out).code()).isZero();
      nights.verify(store, database, out);
      workers.areAlive();
    }
  }

  /**
   * Kills the run's own process while its worker is in the midst of a chunk, and lets the worker go
   * on only when the run was taken up again: nothing of that chunk is kept.
   */
  void wakeAfterRerun(String database, Path out) throws Exception {
    JdbcTemplate jdbc = store.jdbc(database);
    jdbc.execute(
        "create function hold() returns trigger language plpgsql as"
            + " $$ begin perform pg_advisory_xact_lock_shared(1, 2); return null; end $$");
    jdbc.execute(
        "create trigger hold before insert on article for each statement execute function hold()");
    try (Workers workers = new Workers(database);
        Connection holder = connect(database)) {
      execute(holder, "select pg_advisory_lock(1, 2)");
      workers.join();
      NightProcess night = nights.start(store, database, out, List.of(), List.of());
      await(
          night,
          workers,
          jdbc,
          "select exists (select from pg_locks where locktype = 'advisory' and not granted and"
              + " classid = 1 and objid = 2)");
      night.kill();
      workers.join();
      NightProcess again = nights.command(store, database, List.of(), List.of(), nights.rerun());
      await(
          again,
          workers,
          jdbc,
          "select exists (select from batch_job_execution where status = 'FAILED')");
      tell("the run's own process killed in a chunk of its worker, which ends it after the rerun");
      execute(holder, "select pg_advisory_unlock_all()");
      assertThat(again.await()).as(again.said()).isZero();
      assertThat(
              jdbc.queryForObject(
                  "select count(*) || ' parts, chunks ' || sum(commit_count) || ', ' ||"
                      + " string_agg(distinct status, ' ') from batch_step_execution where"
                      + " job_execution_id = (select min(job_execution_id) from"
                      + " batch_job_execution) and step_name like 'loadArticlesStep:%'",
                  String.class))
          .as("what the dead run's worker has written")
          .matches("[1-9]\\d* parts, chunks 0, FAILED");
      nights.recover(store, database, out);
      nights.verify(store, database, out);
      workers.areAlive();
    }
  }

  /** The night comes to its end by itself. */
  private void end(NightProcess night, String database, Path out) throws Exception {
    assertThat(night.await()).as(night.said()).isZero();
    nights.verify(store, database, out);
  }

  private Moment await(NightProcess night, String database, Random random) {
    Moment moment = nights.moment(random, SHARED);
    nights.await(moment, night, store.jdbc(database));
    return moment;
  }

  private static void await(
      NightProcess process, Workers workers, JdbcTemplate jdbc, String condition)
      throws IOException {
    for (int i = 0; i < PATIENCE_SECONDS * 20; i++) {
      if (Boolean.TRUE.equals(jdbc.queryForObject(condition, Boolean.class))) {
        return;
      }
      assertThat(process.isAlive()).as(process.said()).isTrue();
      workers.areAlive();
      jdbc.execute("select pg_sleep(0.05)");
    }
    throw new AssertionError(condition + ": " + process.said() + workers.said());
  }

  /** The requests of all runs of a database, as their messages say them. */
  private List<byte[]> requests(String database, String coder) {
    return store
        .jdbc(database)
        .query(
            """
            select jsonb_build_object(
                     'execution', step_execution_id,
                     'step', case when step_name like 'load%' then 'loadArchiveStep' else 'codeArticlesStep' end,
                     'token', token, 'coder', ?::text,
                     'schema', (select max(version::integer) from flyway_schema_history))::text
              from partition_request join batch_step_execution using (step_execution_id)
            """,
            (row, number) -> row.getString(1).getBytes(StandardCharsets.UTF_8), coder);
  }

  private Connection connect(String database) throws SQLException {
    DatabaseAddress address = store.address(database);
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void tell(String what) {
    System.out.println("fault: " + what);
  }

  /** Workers in processes of their own, killed at the end. */
  private final class Workers implements AutoCloseable {
    private final String database;
    private final List<NightProcess> alive = new ArrayList<>();

    Workers(String database) {
      this.database = database;
    }

    void join() throws IOException {
      alive.add(
          nights.command(
              store,
              database,
              List.of(),
              List.of(),
              Stream.of("worker", "--broker", broker.url(), "--threads", "1").toList()));
    }

    void killOne() {
      alive.removeFirst().kill();
    }

    void areAlive() throws IOException {
      for (NightProcess worker : alive) {
        assertThat(worker.isAlive()).as(worker.said()).isTrue();
      }
    }

    String said() throws IOException {
      StringBuilder all = new StringBuilder();
      for (NightProcess worker : alive) {
        all.append('\n').append(worker.said());
      }
      return all.toString();
    }

    @Override
    public void close() {
      alive.forEach(NightProcess::kill);
    }
  }
}
