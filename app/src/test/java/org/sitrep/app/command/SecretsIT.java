package org.sitrep.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.core.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Passwords that the program is given stay with it, also where everything goes wrong. */
class SecretsIT {

  private static final String DATABASE = "s3cret-of-the-database";
  private static final String SMTP = "s3cret-of-the-mail-server";
  private static final String BROKER = "s3cret-of-the-broker";
  private static final String WEBHOOK = "s3cret-of-the-webhook";
  private static final List<String> SECRETS = List.of(DATABASE, SMTP, BROKER, WEBHOOK);
  private static final Pattern ADDRESS = Pattern.compile("answers at (\\S+)/ until");
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @TempDir private Path directory;
  private TestDatabase database = TestDatabase.create();
  private String user = "";
  private JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource());

  @BeforeEach
  void aUserWithAPassword() throws IOException {
    database = TestDatabase.create();
    jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(database.url(), database.user(), database.password()));
    user = "keeper_" + ProcessHandle.current().pid();
    jdbc.sql("create role " + user + " superuser login password '" + DATABASE + "'").update();
    Files.createDirectory(directory.resolve("inbox"));
  }

  @AfterEach
  void end() {
    jdbc.sql("reassign owned by " + user + " to current_user").update();
    jdbc.sql("drop owned by " + user).update();
    jdbc.sql("drop role " + user).update();
  }

  @Test
  void noSecretIsInTablesLogsPagesOrTheListOfProcesses() throws Exception {
    List<String> yesterday =
        List.of(
            "nightly",
            "--inbox",
            directory.resolve("inbox").toString(),
            "--out",
            directory.resolve("out").toString(),
            "--date",
            LocalDate.now(ZoneId.systemDefault()).minusDays(1).toString());
    Path said = directory.resolve("said");
    assertThat(ended(start(yesterday, Map.of(), said))).as(() -> read(said)).isZero();
    // A broker that is not there.
    assertThat(
            ended(
                start(
                    List.of("worker", "dead"),
                    Map.of("SITREP_BROKER_URL", "amqp://me:" + BROKER + "@127.0.0.1:1/"),
                    said)))
        .as(() -> read(said))
        .isEqualTo(ExitCode.FAILED);

    // A night that fails, of which nobody can be told.
    Files.writeString(directory.resolve("in-the-way"), "a file where a directory is wanted");
    Process console =
        start(
            List.of(
                "console",
                "--port",
                "0",
                "--nightly",
                "00:00",
                "--inbox",
                directory.resolve("inbox").toString(),
                "--out",
                directory.resolve("in-the-way").toString()),
            Map.of(
                "SITREP_WEBHOOK", "http://127.0.0.1:1/hooks/" + WEBHOOK,
                "SITREP_MAIL_TO", "ops@example.org",
                "SITREP_SMTP_HOST", "127.0.0.1",
                "SITREP_SMTP_PORT", "1",
                "SITREP_SMTP_USER", "me",
                "SITREP_SMTP_PASSWORD", SMTP),
            said);
    Map<String, String> seen = new TreeMap<>();
    try {
      await()
          .atMost(PATIENCE)
          .until(() -> !console.isAlive() || log().contains("through 127.0.0.1:1 could not be"));
      assertThat(console.isAlive()).as(() -> read(said)).isTrue();
      assertThat(log()).contains("webhook at 127.0.0.1 could not be told");
      for (ProcessHandle process :
          Stream.concat(Stream.of(console.toHandle()), console.descendants()).toList()) {
        seen.put("process " + process.pid(), commandLine(process));
      }
      assertThat(seen.values()).anyMatch(line -> line.contains("org.sitrep.app.Sitrep"));
      Matcher address = ADDRESS.matcher(read(said));
      assertThat(address.find()).isTrue();
      String password = read(directory.resolve("data/console-password")).strip();
      for (String path :
          List.of(
              "/api/runs?most=100",
              "/api/runs/1",
              "/api/runs/2",
              "/api/runs/3",
              "/api/workers",
              "/api/todo",
              "/metrics",
              "/health/all")) {
        seen.put(path, body(address.group(1) + path, password));
      }
      assertThat(seen.get("/api/runs?most=100")).contains("FAILED", "in-the-way");
      assertThat(String.join("\n", seen.values())).doesNotContain(password);
    } finally {
      console.destroy();
      assertThat(console.waitFor(2, TimeUnit.MINUTES)).isTrue();
    }
    // A wrong password, and one that stands in the address.
    run("runs", "--database-url", database.url() + "?user=nobody&password=" + DATABASE);
    run("runs", "--database-url", database.url() + "?user=" + user + "&password=" + DATABASE);
    seen.put("log", log());
    seen.put("said", read(said));
    tables(seen);
    assertThat(seen).hasSizeGreaterThan(50);
    assertThat(seen.get("table batch_job_execution_params")).contains("inbox");
    SECRETS.forEach(
        secret -> seen.forEach((where, text) -> assertThat(text).as(where).doesNotContain(secret)));
  }

  private void run(String... words) {
    CommandRun run =
        CommandRun.of(
            Stream.concat(
                    Stream.of(words), Stream.of("--data", directory.resolve("data").toString()))
                .toArray(String[]::new));
    assertThat(run.out() + run.err()).doesNotContain(DATABASE);
  }

  /** The program as users start it, with its secrets in the environment. */
  private Process start(List<String> words, Map<String, String> more, Path said)
      throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Short processes: the quick compiler is enough.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.sitrep.app.Sitrep"));
    line.addAll(words);
    line.addAll(List.of("--data", directory.resolve("data").toString()));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().put("SITREP_DATABASE_URL", database.url());
    builder.environment().put("SITREP_DATABASE_USER", user);
    builder.environment().put("SITREP_DATABASE_PASSWORD", DATABASE);
    builder.environment().putAll(more);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
        .start();
  }

  private static int ended(Process process) throws InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  /** As all users of the machine can read it. */
  private static String commandLine(ProcessHandle process) throws IOException {
    return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"))
        .replace('\0', ' ');
  }

  private static String body(String address, String password)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      String basic =
          Base64.getEncoder()
              .encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(address))
                  .header("Authorization", "Basic " + basic)
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(address).isIn(200, 503);
      return answer.body();
    }
  }

  private void tables(Map<String, String> seen) {
    for (String table :
        jdbc.sql(
                "select table_name from information_schema.tables where table_schema = 'public'"
                    + " and table_type = 'BASE TABLE'")
            .query(String.class)
            .list()) {
      seen.put(
          "table " + table,
          String.join(
              "\n",
              jdbc.sql("select cast(t as text) from " + table + " t").query(String.class).list()));
    }
  }

  private String log() {
    return read(directory.resolve("data/logs/sitrep.log"));
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
