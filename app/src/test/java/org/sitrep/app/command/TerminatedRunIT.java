package org.sitrep.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.core.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The program as a process of its own that is told to end. */
class TerminatedRunIT {

  private static final int ARTICLES = 2_000;

  /** Of a JVM that a signal ends. */
  private static final int TERMINATED = 143;

  @TempDir private Path directory;

  @Test
  void aRunIsStoppedAfterItsChunkAndGoneOnWithExactly() throws Exception {
    TestDatabase database = TestDatabase.create();
    String url = database.url() + "?user=" + database.user() + "&password=" + database.password();
    JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url));
    assertThat(command(url, "runs").code()).isZero();
    jdbc.sql(
            "create function slow() returns trigger language plpgsql as"
                + " $$ begin perform pg_sleep(0.4); return null; end $$")
        .update();
    jdbc.sql(
            "create trigger slow after insert on article for each statement execute function slow()")
        .update();
    Path inbox = inbox();
    Path output = directory.resolve("output");
    Process night =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.sitrep.app.Sitrep",
                "nightly",
                "--inbox",
                inbox.toString(),
                "--out",
                directory.resolve("out").toString(),
                "--data",
                directory.resolve("data").toString(),
                "--database-url",
                url)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      await().atMost(Duration.ofMinutes(2)).until(() -> !night.isAlive() || articles(jdbc) > 0);
      assertThat(night.isAlive()).as(() -> read(output)).isTrue();

      // On Linux this is SIGTERM.
      night.destroy();

      assertThat(night.waitFor(2, TimeUnit.MINUTES)).isTrue();
    } finally {
      night.destroyForcibly();
    }
    assertThat(night.exitValue()).as(() -> read(output)).isEqualTo(TERMINATED);
    assertThat(read(output)).contains("STOPPED", "go on with it: sitrep rerun 1");
    assertThat(status(jdbc)).isEqualTo("STOPPED");
    long loaded = articles(jdbc);
    assertThat(loaded).isBetween(1L, ARTICLES - 1L);
    jdbc.sql("drop function slow() cascade").update();

    CommandRun again = command(url, "rerun");

    assertThat(again.code()).as(again.out() + again.err()).isZero();
    assertThat(articles(jdbc)).isEqualTo(ARTICLES);
    assertThat(jdbc.sql("select count(distinct ordinal) from article").query(Long.class).single())
        .isEqualTo(ARTICLES);
  }

  private CommandRun command(String url, String name) {
    return CommandRun.of(
        name, "--database-url", url, "--data", directory.resolve("data").toString());
  }

  private Path inbox() throws IOException {
    Path inbox = Files.createDirectory(directory.resolve("inbox"));
    List<String> lines =
        IntStream.range(0, ARTICLES)
            .mapToObj(
                at ->
                    "{\"id\":\"%d\",\"title\":\"Call %1$d\",\"published\":\"2026-03-16\",\"text\":\"The foreign ministers of Oman and Kenya spoke by phone for the %1$dth time.\"}"
                        .formatted(at))
            .toList();
    Files.write(inbox.resolve("articles.jsonl"), lines);
    return inbox;
  }

  private static long articles(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from article").query(Long.class).single();
  }

  private static String status(JdbcClient jdbc) {
    return jdbc.sql("select status from batch_job_execution").query(String.class).single();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
