package org.sitrep.app.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.sitrep.app.command.CommandRun;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nights over one inbox: one that nothing befell, and what others are compared with it. */
final class Nights {

  private static final String DATE = "2026-03-16";

  /** Before the first step: the program starts and makes its tables. */
  static final String BEGINNING = "beginning";

  /** A moment of a night: so many milliseconds after a step has begun. */
  record Moment(String step, long millis) {
    @Override
    public String toString() {
      return step + " + " + millis + " ms";
    }
  }

  private final Path directory;
  private final Path inbox;
  private final AtomicInteger processes;

  /** Words of every command that may begin or go on with a run. */
  private final List<String> more;

  /** The steps in their order, and how long each takes. */
  private final List<Moment> steps;

  private String expected = "";
  private Map<String, List<String>> cells = Map.of();

  private Nights(
      Path directory, Path inbox, AtomicInteger processes, List<Moment> steps, List<String> more) {
    this.directory = directory;
    this.inbox = inbox;
    this.processes = processes;
    this.steps = steps;
    this.more = more;
  }

  static Nights in(Path directory) throws IOException {
    return new Nights(
        directory,
        MadeInbox.make(directory.resolve("inbox"), Path.of("../docs/samples")),
        new AtomicInteger(),
        new ArrayList<>(),
        List.of());
  }

  /** The same nights, shared with workers over a broker. */
  Nights sharedOver(String broker) {
    Nights shared = new Nights(directory, inbox, processes, steps, List.of("--broker", broker));
    shared.expected = expected;
    shared.cells = cells;
    return shared;
  }

  Path inbox() {
    return inbox;
  }

  /** Runs the night that nothing befalls, in a process as those that something does. */
  void inPeace(Store store, String database) throws Exception {
    Path out = directory.resolve("peace");
    long begun = System.nanoTime();
    NightProcess night = start(store, database, out, List.of(), List.of());
    assertThat(night.await()).as(night.said()).isZero();
    long all = (System.nanoTime() - begun) / 1_000_000;
    store
        .jdbc(database)
        .query(
            "select step_name, 1000 * extract(epoch from end_time - start_time) as millis from"
                + " batch_step_execution where step_name not like '%:%' order by step_execution_id",
            row -> {
              steps.add(new Moment(row.getString("step_name"), row.getLong("millis")));
            });
    assertThat(steps).hasSizeGreaterThan(6);
    long inSteps = steps.stream().mapToLong(Moment::millis).sum();
    steps.addFirst(new Moment(BEGINNING, Math.max(1, all - inSteps)));
    expected = store.fingerprint(database);
    cells = WorkbookCells.in(out.resolve(DATE));
    assertThat(cells).hasSizeGreaterThan(20);
  }

  /** A moment of any step, each as likely as the other. */
  Moment moment(Random random) {
    return moment(random, steps.stream().map(Moment::step).toList());
  }

  /** A moment of any of these steps, each as likely as the other. */
  Moment moment(Random random, List<String> of) {
    List<Moment> some = steps.stream().filter(step -> of.contains(step.step())).toList();
    Moment step = some.get(random.nextInt(some.size()));
    return new Moment(step.step(), random.nextLong(step.millis() + 1));
  }

  NightProcess start(Store store, String database, Path out, List<String> wrapper, List<String> jvm)
      throws IOException {
    return command(store, database, wrapper, jvm, nightly(out));
  }

  NightProcess command(
      Store store, String database, List<String> wrapper, List<String> jvm, List<String> words)
      throws IOException {
    return NightProcess.start(
        directory.resolve("process-" + processes.incrementAndGet() + ".txt"),
        wrapper,
        jvm,
        with(words, store, database));
  }

  private List<String> nightly(Path out) {
    return Stream.concat(
            Stream.of(
                "nightly", "--inbox", inbox.toString(), "--date", DATE, "--out", out.toString()),
            more.stream())
        .toList();
  }

  /** The words that go on with what has not come to its end. */
  List<String> rerun() {
    return Stream.concat(Stream.of("rerun"), more.stream()).toList();
  }

  /** The command's words, with where its database and its logs are. */
  private String[] with(List<String> words, Store store, String database) {
    return Stream.concat(
            words.stream(),
            Stream.of(
                "--database-url",
                store.url(database) + "&ApplicationName=night",
                "--data",
                directory.resolve("data-of-commands").toString()))
        .toArray(String[]::new);
  }

  /** Waits for a moment of a night; false where the night ended before. */
  boolean await(Moment moment, NightProcess night, JdbcTemplate jdbc) {
    while (!moment.step().equals(BEGINNING) && !hasBegun(moment.step(), jdbc)) {
      if (!night.isAlive()) {
        return false;
      }
      jdbc.execute("select pg_sleep(0.02)");
    }
    jdbc.execute("select pg_sleep(" + moment.millis() / 1e3 + ")");
    return night.isAlive();
  }

  private static boolean hasBegun(String step, JdbcTemplate jdbc) {
    return Boolean.TRUE.equals(
            jdbc.queryForObject(
                "select to_regclass('batch_step_execution') is not null", Boolean.class))
        && Boolean.TRUE.equals(
            jdbc.queryForObject(
                "select exists (select 1 from batch_step_execution where step_name = ?)",
                Boolean.class,
                step));
  }

  /** What an operator does: go on with what has not come to its end, then the night again. */
  void recover(Store store, String database, Path out) throws IOException {
    CommandRun again = CommandRun.of(with(rerun(), store, database));
    assertThat(again.code()).as("rerun: %s%n%s", again.out(), again.err()).isZero();
    if (Files.notExists(out.resolve(DATE))) {
      CommandRun night = CommandRun.of(with(nightly(out), store, database));
      assertThat(night.code()).as("nightly: %s%n%s", night.out(), night.err()).isZero();
    }
  }

  CommandRun nightlyHere(Store store, String database, Path out) {
    return CommandRun.of(with(nightly(out), store, database));
  }

  /** Rows and workbooks are those of the night in peace, and no run is left open. */
  void verify(Store store, String database, Path out) throws IOException {
    assertThat(store.fingerprint(database)).isEqualTo(expected);
    assertThat(WorkbookCells.in(out.resolve(DATE))).isEqualTo(cells);
    assertThat(
            store
                .jdbc(database)
                .queryForObject(
                    "select count(*) from batch_job_execution where end_time is null",
                    Integer.class))
        .as("runs that count as running")
        .isZero();
  }

  void verifyRows(Store store, String database) {
    assertThat(store.fingerprint(database)).isEqualTo(expected);
  }
}
