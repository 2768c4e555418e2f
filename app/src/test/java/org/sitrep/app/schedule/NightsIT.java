package org.sitrep.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.SitrepApplication;
import org.sitrep.app.database.DatabaseAddress;
import org.sitrep.app.job.JobRuns;
import org.sitrep.app.job.Night;
import org.sitrep.core.job.Progress;
import org.sitrep.core.testing.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nights that begin by themselves, on a real database, with a real webhook and mail server. */
class NightsIT {

  private static final Instant NOW = Instant.parse("2026-03-18T12:00:00Z");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path directory;
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

  private static ConfigurableApplicationContext program(DatabaseAddress address) {
    return SitrepApplication.start(
        address,
        context ->
            ((GenericApplicationContext) context)
                .registerBean(JobRuns.DISPLAY, Progress.class, () -> Progress.NONE));
  }

  @AfterEach
  void end() {
    program.close();
    other.close();
  }

  @Test
  void missedNightsAreRunOnceInOrderWhateverTheNumberOfInstances() throws Exception {
    program
        .getBean(Night.class)
        .start(
            LocalDate.of(2026, 3, 15),
            samples(),
            new Night.Report(directory.resolve("out"), null),
            run -> {});
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
    List<String> posted = new CopyOnWriteArrayList<>();
    HttpServer hook =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    hook.createContext(
        "/hook",
        exchange -> {
          posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    hook.start();
    GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mails.start();
    try {
      Files.writeString(directory.resolve("out"), "in the way");
      List<Bell> bells =
          List.of(
              new Webhook(URI.create("http://127.0.0.1:" + hook.getAddress().getPort() + "/hook")),
              new Mail(
                  new Mail.Server("127.0.0.1", mails.getSmtp().getPort(), null, null),
                  "sitrep@example.org",
                  "night@example.org"));
      try (Nights nights = nights(program, bells, Path.of("../docs/samples"))) {
        nights.runDue();
        assertThat(posted).hasSize(1);
        assertThat(posted.getFirst())
            .contains("\"what\":\"failed\"", "\"date\":\"2026-03-18\"", "http://console/runs/");
        assertThat(mails.getReceivedMessages()).hasSize(1);
        assertThat(subject(mails)).isEqualTo("sitrep: the night of 2026-03-18 has failed");

        Files.delete(directory.resolve("out"));
        nights.runDue();
      }
      assertThat(posted).hasSize(1);
      assertThat(program.getBean(Night.class).lastComplete()).hasValue(LocalDate.of(2026, 3, 18));
      assertThat(
              program
                  .getBean(JdbcClient.class)
                  .sql("select count(*) from batch_job_instance")
                  .query(Long.class)
                  .single())
          .as("the failed report was gone on with")
          .isEqualTo(2);
    } finally {
      hook.stop(0);
      mails.stop();
    }
  }

  private static String subject(GreenMail mails) {
    try {
      return mails.getReceivedMessages()[0].getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Nights nights(ConfigurableApplicationContext on, List<Bell> bells, Path inbox) {
    return new Nights(
        new NightPlan(
            LocalTime.of(2, 30),
            ZoneOffset.UTC,
            inbox.toAbsolutePath().normalize(),
            directory.resolve("out"),
            Duration.ofHours(1)),
        on.getBean(Night.class),
        on.getBean(JobRuns.class),
        on.getBean(DataSource.class),
        bells,
        "http://console",
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static Map<String, String> samples() {
    return Map.of("inbox", Path.of("../docs/samples").toAbsolutePath().normalize().toString());
  }
}
