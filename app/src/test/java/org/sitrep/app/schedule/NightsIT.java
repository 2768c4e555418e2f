package org.sitrep.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.SitrepApplication;
import org.sitrep.app.database.DatabaseAddress;
import org.sitrep.app.database.RoleConnections;
import org.sitrep.app.job.JobRuns;
import org.sitrep.app.job.Night;
import org.sitrep.app.job.RunViews;
import org.sitrep.core.job.Progress;
import org.sitrep.core.report.KeptReportSets;
import org.sitrep.core.testing.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nights that begin by themselves, on a real database, with a real webhook and mail server. */
class NightsIT {

  private static final Instant NOW = Instant.parse("2026-03-18T12:00:00Z");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path directory;
  private final Gate gate = new Gate();
  private ConfigurableApplicationContext program;
  private ConfigurableApplicationContext other;

  @BeforeEach
  void start() {
    TestDatabase database = TestDatabase.create();
    DatabaseAddress address =
        new DatabaseAddress(database.url(), database.user(), database.password());
    program = program(address);
    other = program(address);
  }

  private ConfigurableApplicationContext program(DatabaseAddress address) {
    return SitrepApplication.start(
        address,
        context ->
            ((GenericApplicationContext) context)
                .registerBean(JobRuns.DISPLAY, Progress.class, () -> gate));
  }

  /** Lets steps begin when it is open. */
  private static final class Gate implements Progress {
    private final CountDownLatch open = new CountDownLatch(1);

    @Override
    public void begin(String step, long total, Unit unit) {
      if (step.equals("extractFactsStep")) {
        try {
          open.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }

    @Override
    public void advance(String step, long amount) {}

    @Override
    public void end(String step) {}
  }

  @AfterEach
  void end() {
    program.close();
    other.close();
  }

  @Test
  void missedNightsAreRunOnceInOrderWhateverTheNumberOfInstances() throws Exception {
    gate.open.countDown();
    program
        .getBean(Night.class)
        .start(LocalDate.of(2026, 3, 15), samples(), report(program), run -> {});
    try (Nights one = nights(program, List.of(), Path.of("../docs/samples"));
        Nights two = nights(other, List.of(), Path.of("../docs/samples"))) {
      one.start();
      two.start();
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  program
                      .getBean(Night.class)
                      .lastComplete()
                      .equals(java.util.Optional.of(LocalDate.of(2026, 3, 18))));
    }
    assertThat(
            program
                .getBean(JdbcClient.class)
                .sql(
                    """
                    select i.job_name || ' ' || p.parameter_value from batch_job_execution e
                      join batch_job_instance i using (job_instance_id)
                      join batch_job_execution_params p using (job_execution_id)
                     where p.parameter_name = 'date' order by e.job_execution_id
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "ingest 2026-03-15",
            "report 2026-03-15",
            "ingest 2026-03-16",
            "report 2026-03-16",
            "ingest 2026-03-17",
            "report 2026-03-17",
            "ingest 2026-03-18",
            "report 2026-03-18");
  }

  @Test
  void aFailedNightIsToldAndGoneOnWithTheNextTime() throws IOException {
    gate.open.countDown();
    try (Listeners listeners = Listeners.start()) {
      Files.writeString(directory.resolve("out"), "in the way");
      try (Nights nights = nights(program, listeners.bells(), Path.of("../docs/samples"))) {
        nights.runDue();
        assertThat(listeners.posted).hasSize(1);
        assertThat(listeners.posted.getFirst())
            .contains("\"what\":\"failed\"", "\"date\":\"2026-03-18\"", "http://console/runs/2\"");
        assertThat(listeners.subjects())
            .containsExactly("sitrep: the night of 2026-03-18 has failed");

        Files.delete(directory.resolve("out"));
        nights.runDue();
      }
      assertThat(listeners.posted).hasSize(1);
    }
    assertThat(program.getBean(Night.class).lastComplete()).hasValue(LocalDate.of(2026, 3, 18));
    assertThat(
            program
                .getBean(JdbcClient.class)
                .sql("select count(*) from batch_job_instance")
                .query(Long.class)
                .single())
        .as("the failed report was gone on with")
        .isEqualTo(2);
    assertThat(directory.resolve("out/2026-03-18/nightly-2026-03-18.xlsx")).isNotEmptyFile();
  }

  @Test
  void aLateNightIsToldOnceAndComesToItsEnd() throws Exception {
    try (Listeners listeners = Listeners.start();
        Nights nights =
            nights(
                program, listeners.bells(), Path.of("../docs/samples"), Duration.ofMillis(1500))) {
      CompletableFuture<Void> night = CompletableFuture.runAsync(nights::runDue);
      await().atMost(PATIENCE).until(() -> listeners.subjects().size() == 1);
      assertThat(listeners.subjects()).containsExactly("sitrep: the night of 2026-03-18 is late");
      assertThat(listeners.posted).hasSize(1);
      assertThat(listeners.posted.getFirst())
          .contains("\"what\":\"late\"", "\"run\":1", "http://console/runs/1\"");

      gate.open.countDown();
      night.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      assertThat(listeners.posted).hasSize(1);
    }
    assertThat(program.getBean(Night.class).lastComplete()).hasValue(LocalDate.of(2026, 3, 18));
  }

  /** A webhook and a mail server of this machine. */
  private record Listeners(HttpServer hook, GreenMail mails, List<String> posted)
      implements AutoCloseable {

    static Listeners start() throws IOException {
      List<String> posted = new CopyOnWriteArrayList<>();
      HttpServer hook =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      hook.createContext(
          "/hook",
          exchange -> {
            posted.add(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
          });
      hook.start();
      GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
      mails.start();
      return new Listeners(hook, mails, posted);
    }

    List<Bell> bells() {
      return List.of(
          new Webhook(URI.create("http://127.0.0.1:" + hook.getAddress().getPort() + "/hook")),
          new Mail(
              new Mail.Server("127.0.0.1", mails.getSmtp().getPort(), null, null),
              "sitrep@example.org",
              "night@example.org"));
    }

    List<String> subjects() {
      List<String> subjects = new ArrayList<>();
      for (MimeMessage message : mails.getReceivedMessages()) {
        try {
          subjects.add(message.getSubject());
        } catch (MessagingException e) {
          throw new IllegalStateException(e);
        }
      }
      return subjects;
    }

    @Override
    public void close() {
      hook.stop(0);
      mails.stop();
    }
  }

  private Night.Report report(ConfigurableApplicationContext on) {
    String set =
        on.getBean(KeptReportSets.class)
            .keep(
                """
                workbooks:
                  - name: nightly
                    sheets: [cover, month-by-victims]
                """,
                "nightly.yaml");
    return new Night.Report(directory.resolve("out"), set);
  }

  private Nights nights(ConfigurableApplicationContext on, List<Bell> bells, Path inbox) {
    return nights(on, bells, inbox, Duration.ofHours(1));
  }

  private Nights nights(
      ConfigurableApplicationContext on, List<Bell> bells, Path inbox, Duration late) {
    return new Nights(
        new NightPlan(
            LocalTime.of(2, 30),
            ZoneOffset.UTC,
            inbox.toAbsolutePath().normalize().toString(),
            late),
        report(on),
        on.getBean(Night.class),
        on.getBean(RunViews.class),
        on.getBean(RoleConnections.class),
        bells,
        "http://console",
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static Map<String, String> samples() {
    return Map.of("inbox", Path.of("../docs/samples").toAbsolutePath().normalize().toString());
  }
}
