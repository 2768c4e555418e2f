package org.sitrep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.sitrep.core.testing.TestDatabase;
import org.sitrep.ingest.testing.IngestProcess;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Runs the job in another process and kills it.
 *
 * @param output file for what the process says
 */
record KilledProcess(TestDatabase database, JdbcTemplate jdbc, Path output) {

  private static final long MOST_SECONDS = 60;

  /**
   * Runs the job, slowed down, and kills it once a table has so many rows.
   *
   * @param slowedBy seconds that each insert into the table takes longer
   */
  void kill(Path inbox, boolean recode, String table, int rows, String slowedBy) throws Exception {
    jdbc.execute(
        "create function slow() returns trigger language plpgsql as"
            + " $$ begin perform pg_sleep("
            + slowedBy
            + "); return null; end $$");
    jdbc.execute(
        "create trigger slow after insert on "
            + table
            + " for each statement execute function slow()");
    String separator = database.url().contains("?") ? "&" : "?";
    Process process =
        IngestProcess.start(
            database.url() + separator + "ApplicationName=killed",
            database.user(),
            database.password(),
            inbox,
            recode,
            output.toFile());
    try {
      waitFor("select count(*) >= " + rows + " from " + table);
      assertThat(process.isAlive()).isTrue();
    } catch (AssertionError e) {
      throw new AssertionError("the other process said: " + Files.readString(output), e);
    } finally {
      // On Linux this is SIGKILL.
      process.destroyForcibly();
    }
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    // The server ends the sessions of a dead client when their statements end.
    waitFor("select count(*) = 0 from pg_stat_activity where application_name = 'killed'");
    jdbc.execute("drop function slow() cascade");
  }

  private void waitFor(String condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
    while (!Boolean.TRUE.equals(jdbc.queryForObject(condition, Boolean.class))) {
      assertThat(System.nanoTime()).as(condition).isLessThan(end);
      jdbc.execute("select pg_sleep(0.02)");
    }
  }
}
