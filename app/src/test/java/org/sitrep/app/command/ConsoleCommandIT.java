package org.sitrep.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.core.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the console is started with, and what it refuses to start with. */
class ConsoleCommandIT {

  private static final Pattern ADDRESS = Pattern.compile("answers at (\\S+) until");

  @TempDir private Path data;

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
  void passwordsAreNotServedInTheClear(String address) {
    CommandRun run = CommandRun.of("console", "--bind", address, "--data", data.toString());
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .contains(
            "would send passwords in the clear over the network: name --certificate and --key")
        .hasLineCount(1);
    assertThat(data).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--certificate none.pem|--certificate and --key go together",
        "--certificate none.pem --key none.key|no such file: none.pem",
        "--bind no.such.host.invalid|is no address of this machine",
        "--nightly 02:30|--nightly needs --inbox",
        "--inbox . --nightly 25:00|--nightly takes a time such as 02:30",
        "--inbox . --nightly 02:30 --zone Nowhere|a zone such as Asia/Karachi",
        "--inbox . --nightly 02:30 --late 0|--late takes 1 or more minutes",
        "--webhook ftp://x|--webhook takes an address of http or https",
        "--set none.yaml|no such file: none.yaml",
      })
  void whatMakesNoSenseIsToldBeforeAnythingIsStarted(String options, String told) {
    CommandRun run = CommandRun.of(("console --data " + data + " " + options).split(" ", -1));
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains(told).doesNotContain("Exception").hasLineCount(1);
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void theFirstPasswordIsForItsOwnerOnlyAndTheMachineItselfIsListenedOn() throws Exception {
    TestDatabase database = TestDatabase.create();
    String url = database.url() + "?user=" + database.user() + "&password=" + database.password();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream err = System.err;
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    Thread console =
        Thread.ofPlatform()
            .start(
                () ->
                    SitrepCommand.run(
                        "console",
                        "--port",
                        "0",
                        "--database-url",
                        url,
                        "--data",
                        data.toString()));
    try {
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> text(said).contains(" until it is stopped"));
      Matcher address = ADDRESS.matcher(text(said));
      assertThat(address.find()).isTrue();
      assertThat(address.group(1)).startsWith("http://127.0.0.1:");
      Path file = data.resolve("console-password");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      String password = Files.readString(file).strip();
      assertThat(password).hasSizeGreaterThanOrEqualTo(24);
      assertThat(text(said)).doesNotContain(password);
      JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url));
      assertThat(
              jdbc.sql("select password_hash from console_account where name = 'admin'")
                  .query(String.class)
                  .single())
          .startsWith("$argon2id$")
          .doesNotContain(password);
      CommandRun second =
          CommandRun.of(
              "console",
              "--port",
              address.group(1).replaceAll("\\D+$|.*:", ""),
              "--database-url",
              url,
              "--data",
              data.resolve("second").toString());
      assertThat(second.code()).isEqualTo(ExitCode.FAILED);
      assertThat(second.err())
          .contains("cannot listen on port", "name another --port")
          .hasLineCount(1);
      assertThat(get(address.group(1) + "health").statusCode()).isEqualTo(200);
      assertThat(get(address.group(1) + "api/runs").statusCode()).isEqualTo(401);
    } finally {
      console.interrupt();
      console.join(Duration.ofMinutes(1));
      System.setErr(err);
    }
    assertThat(console.isAlive()).isFalse();
  }

  private static HttpResponse<String> get(String address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(address)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static String text(ByteArrayOutputStream said) {
    return said.toString(StandardCharsets.UTF_8);
  }
}
