package org.sitrep.ingest.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.core.job.DeadRequests;
import org.sitrep.core.job.DeadRequests.DeadRequest;
import org.sitrep.core.job.Worker;
import org.sitrep.core.testing.BusinessTables;
import org.sitrep.core.testing.TestBroker;
import org.sitrep.core.testing.TestDatabase;
import org.sitrep.ingest.testing.IngestProcess;
import org.sitrep.ingest.testing.Samples;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A run that workers share leaves the rows of one that does all itself, whatever becomes of them.
 */
class SharedRunIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static @Nullable TestBroker broker;
  private static @Nullable ConfigurableApplicationContext manager;
  private static String expected = "";
  private static long runs;
  @TempDir private static Path folder;

  private final List<ConfigurableApplicationContext> workers = new ArrayList<>();

  @BeforeAll
  static void local() throws Exception {
    broker = TestBroker.start().orElse(null);
    assumeTrue(
        broker != null, "no Docker engine answers and no RabbitMQ is installed: nothing is shared");
    Path inbox = folder.resolve("inbox");
    byte[] warc = Samples.join(Samples.warcMembers(400));
    warc[warc.length / 3] ^= 1;
    Samples.write(inbox, "a.jsonl.gz", Samples.gzip(Samples.jsonLines(90)));
    Samples.write(inbox, "b.jsonl", Samples.join(Samples.jsonLines(150), Samples.utf8("{oops\n")));
    Samples.write(inbox, "e.warc.gz", warc);
    try (ConfigurableApplicationContext alone =
        WorkerProcess.program(DATABASE, "sitrep.broker.url=")) {
      assertThat(start(alone).getStatus()).isEqualTo(BatchStatus.COMPLETED);
      expected = BusinessTables.fingerprint(alone.getBean(JdbcTemplate.class));
      assertThat(
              alone
                  .getBean(JdbcTemplate.class)
                  .queryForObject("select count(*) from archive_segment", Long.class))
          .as("there is something to share")
          .isGreaterThan(8);
    }
    manager = WorkerProcess.program(DATABASE, "sitrep.broker.url=" + broker.url());
  }

  @AfterAll
  static void end() {
    if (manager != null) {
      manager.close();
    }
    if (broker != null) {
      broker.close();
    }
  }

  @BeforeEach
  void clear() throws IOException {
    jdbc().execute("drop function if exists slow() cascade");
    jdbc().execute("truncate archive, actor, place, story_band cascade");
    jdbc().execute("truncate batch_job_instance cascade");
    try (Connection connection = new Broker(url()).connect("test", false, null)) {
      Broker.open(connection).queuePurge(Broker.REQUESTS);
      Broker.open(connection).queuePurge(Broker.DEAD);
    }
  }

  @AfterEach
  void leave() {
    workers.forEach(ConfigurableApplicationContext::close);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void theRowsAreThoseOfALocalRun(int number) throws Exception {
    for (int i = 0; i < number; i++) {
      join();
    }
    JobExecution run = run().get(60, TimeUnit.SECONDS);
    assertThat(run.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(BusinessTables.fingerprint(jdbc())).isEqualTo(expected);
    assertThat(takers()).as("each has had some").hasSize(number);
    assertThat(step(run, "loadArticlesStep")).isEqualTo(90 + 151 + 401);
    assertThat(dead().list()).isEmpty();
  }

  @Test
  void aKilledWorkersPartitionIsDoneByOneThatJoinsLate() throws Exception {
    slow("article", "0.1");
    Process worker = WorkerProcess.start(DATABASE, url(), folder.resolve("killed").toFile());
    CompletableFuture<JobExecution> run = run();
    try {
      await("select count(*) >= 60 from article");
      assertThat(run.isDone()).isFalse();
    } finally {
      // On Linux this is SIGKILL.
      worker.destroyForcibly();
    }
    jdbc().execute("drop function slow() cascade");
    join();
    assertThat(run.get(60, TimeUnit.SECONDS).getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(BusinessTables.fingerprint(jdbc())).isEqualTo(expected);
  }

  @Test
  void aWorkerThatLeavesGivesItsPartitionBack() throws Exception {
    slow("article", "0.1");
    ConfigurableApplicationContext first = join();
    CompletableFuture<JobExecution> run = run();
    await("select count(*) >= 60 from article");
    first.getBean(Worker.class).stop();
    assertThat(run.isDone()).isFalse();
    jdbc().execute("drop function slow() cascade");
    join();
    assertThat(run.get(60, TimeUnit.SECONDS).getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(BusinessTables.fingerprint(jdbc())).isEqualTo(expected);
  }

  @Test
  void aBrokerThatGoesAwayCostsTimeOnly() throws Exception {
    slow("article", "0.05");
    join();
    CompletableFuture<JobExecution> run = run();
    await("select count(*) >= 60 from article");
    Objects.requireNonNull(broker).restart();
    jdbc().execute("drop function slow() cascade");
    assertThat(run.get(120, TimeUnit.SECONDS).getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(BusinessTables.fingerprint(jdbc())).isEqualTo(expected);
  }

  @Test
  void requestsThatComeTwiceOrLateOrFromElsewhereChangeNothing() throws Exception {
    slow("article", "0.05");
    join();
    join();
    CompletableFuture<JobExecution> run = run();
    await("select count(*) > 0 from article");
    List<PartitionRequest> sent = sent("loadArchiveStep");
    send(sent);
    send(sent);
    PartitionRequest some = sent.getLast();
    jdbc().execute("drop function slow() cascade");
    assertThat(run.get(60, TimeUnit.SECONDS).getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(BusinessTables.fingerprint(jdbc())).isEqualTo(expected);

    send(sent);
    sendBytes("no request".getBytes(StandardCharsets.UTF_8));
    send(
        List.of(
            new PartitionRequest(some.execution(), some.step(), "another", some.build()),
            new PartitionRequest(999_999_999, some.step(), some.token(), some.build())));
    List<DeadRequest> dead = awaitDead(3);
    assertThat(dead.stream().map(DeadRequest::reason).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("malformed", "foreign");
    assertThat(dead).allSatisfy(one -> assertThat(one.since()).isNotNull());
    assertThat(BusinessTables.fingerprint(jdbc())).isEqualTo(expected);

    DeadRequests letters = dead();
    assertThat(letters.discard(dead.getFirst().id())).isTrue();
    assertThat(letters.discard(dead.getFirst().id())).isFalse();
    assertThat(letters.requeue(dead.get(1).id())).isTrue();
    assertThat(awaitDead(2)).extracting(DeadRequest::id).doesNotContain(dead.get(1).id());
  }

  @Test
  void aRunThatIsStoppedStopsItsWorkersAndGoesOnLater() throws Exception {
    slow("article", "0.1");
    join();
    CompletableFuture<JobExecution> run = run();
    await("select count(*) >= 40 from article");
    jdbc().update("update batch_job_execution set status = 'STOPPING' where end_time is null");
    JobExecution stopped = run.get(60, TimeUnit.SECONDS);
    assertThat(stopped.getStatus()).isEqualTo(BatchStatus.STOPPED);
    jdbc().execute("drop function slow() cascade");
    assertThat(program().getBean(JobOperator.class).restart(stopped).getStatus())
        .isEqualTo(BatchStatus.COMPLETED);
    assertThat(BusinessTables.fingerprint(jdbc())).isEqualTo(expected);
  }

  private ConfigurableApplicationContext join() {
    ConfigurableApplicationContext worker =
        WorkerProcess.program(DATABASE, "sitrep.broker.url=" + url());
    workers.add(worker);
    worker.getBean(Worker.class).start(1, why -> {});
    return worker;
  }

  private static CompletableFuture<JobExecution> run() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return start(program());
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static JobExecution start(ConfigurableApplicationContext on) throws Exception {
    return on.getBean(JobOperator.class)
        .start(
            on.getBean("ingestJob", Job.class),
            IngestProcess.parameters(folder.resolve("inbox"), ++runs));
  }

  private static long step(JobExecution run, String name) {
    return Objects.requireNonNull(
        jdbc()
            .queryForObject(
                "select read_count from batch_step_execution where step_name = ? and job_execution_id = ?",
                Long.class,
                name,
                run.getId()));
  }

  private static List<@Nullable String> takers() {
    return jdbc()
        .queryForList(
            "select distinct worker from partition_request where worker is not null", String.class);
  }

  private static List<PartitionRequest> sent(String step) {
    Build build = program().getBean(Partitions.class).build();
    return jdbc()
        .query(
            "select step_execution_id, token from partition_request order by 1",
            (row, number) -> new PartitionRequest(row.getLong(1), step, row.getString(2), build));
  }

  private static void send(List<PartitionRequest> requests) throws Exception {
    sendBytes(requests.stream().map(PartitionRequest::bytes).toArray(byte[][]::new));
  }

  private static void sendBytes(byte[]... bodies) throws Exception {
    List<Broker.Message> messages = new ArrayList<>();
    for (byte[] body : bodies) {
      messages.add(new Broker.Message(body, Map.of()));
    }
    try (Connection connection = new Broker(url()).connect("test", false, null)) {
      Broker.send(Broker.open(connection), Broker.REQUESTS, messages);
    }
  }

  private static List<DeadRequest> awaitDead(int number) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    List<DeadRequest> found = dead().list();
    while (found.size() != number) {
      assertThat(System.nanoTime()).as("dead: %s", found).isLessThan(end);
      jdbc().execute("select pg_sleep(0.1)");
      found = dead().list();
    }
    return found;
  }

  private static void slow(String table, String seconds) {
    jdbc()
        .execute(
            "create function slow() returns trigger language plpgsql as"
                + " $$ begin perform pg_sleep("
                + seconds
                + "); return null; end $$");
    jdbc()
        .execute(
            "create trigger slow after insert on "
                + table
                + " for each statement execute function slow()");
  }

  private static void await(String condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Boolean.TRUE.equals(jdbc().queryForObject(condition, Boolean.class))) {
      assertThat(System.nanoTime()).as(condition).isLessThan(end);
      jdbc().execute("select pg_sleep(0.02)");
    }
  }

  private static String url() {
    return Objects.requireNonNull(broker).url();
  }

  private static ConfigurableApplicationContext program() {
    return Objects.requireNonNull(manager);
  }

  private static JdbcTemplate jdbc() {
    return program().getBean(JdbcTemplate.class);
  }

  private static DeadRequests dead() {
    return program().getBean(DeadRequests.class);
  }
}
