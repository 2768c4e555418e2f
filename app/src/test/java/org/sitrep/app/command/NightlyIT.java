package org.sitrep.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.core.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole nights on the samples, through the command line. */
class NightlyIT {

  private static final String SAMPLES = "../docs/samples";

  @TempDir private Path directory;
  private String url = "";

  @BeforeEach
  void database() {
    TestDatabase database = TestDatabase.create();
    url = database.url() + "?user=" + database.user() + "&password=" + database.password();
  }

  @Test
  void theSamplesBecomeAWorkbookAndASecondNightLoadsNothing() throws IOException {
    CommandRun first = nightly(SAMPLES);
    assertThat(first.err()).doesNotContain("Exception");
    assertThat(first.code()).isZero();
    assertThat(first.out())
        .contains("stored in all: 4 archives, 12 articles")
        .contains("rejected by reason: {malformed_json=1}")
        .contains("wire.jsonl.gz")
        .containsPattern(
            "loadArticlesStep +COMPLETED +read 14  written 12  filtered 1  rejected 1");
    for (String name : List.of("situation", "violence", "cooperation")) {
      Path workbook = published(name);
      assertThat(workbook).isNotEmptyFile();
      assertThat(first.out()).contains("workbook " + workbook);
    }

    CommandRun second = nightly(SAMPLES);
    assertThat(second.code()).isZero();
    assertThat(second.out())
        .contains("ingest of 2026-03-16, run 2 of the day: COMPLETED")
        .containsPattern("loadArticlesStep +COMPLETED +read 0  written 0")
        .contains("stored in all: 4 archives, 12 articles");
  }

  private Path published(String name) {
    return directory.resolve("out/2026-03-16/" + name + "-2026-03-16.xlsx");
  }

  @Test
  void decisionsAreTakenFromEachWorkbookThatHasRecords() throws IOException {
    nightly(SAMPLES);
    Path violence = directory.resolve("violence.xlsx");
    try (EditedWorkbook book = EditedWorkbook.open(published("violence"))) {
      EditedWorkbook.write(book.claims().getFirst(), "Decision", "accept");
      book.save(violence);
    }
    Path cooperation = directory.resolve("cooperation.xlsx");
    try (EditedWorkbook book = EditedWorkbook.open(published("cooperation"))) {
      EditedWorkbook.write(book.events().getFirst(), "Decision", "reject");
      book.save(cooperation);
    }

    assertThat(command("review", "import", violence.toString()).code()).isZero();
    assertThat(command("review", "import", cooperation.toString()).code()).isZero();

    assertThat(json(command("review", "list", "--json")))
        .extracting(row -> row.get("decision").asString())
        .containsExactlyInAnyOrder("accept", "reject");
  }

  @Test
  void theSetIsTheUsersAndARunThatGoesOnNeedsItsFileNoMore() throws IOException {
    Path set =
        Files.writeString(
            directory.resolve("weekly.yaml"),
            """
            workbooks:
              - name: weekly
                period: last 7 days
                sheets: [cover, month-by-victims]
            """);
    Path obstacle =
        Files.writeString(directory.resolve("out"), "a file where a directory is wanted");
    assertThat(nightly(SAMPLES, "--set", set.toString()).code()).isEqualTo(ExitCode.FAILED);
    Files.delete(obstacle);
    Files.delete(set);

    CommandRun again = command("rerun");

    assertThat(again.code()).as(again.out() + again.err()).isZero();
    assertThat(published("weekly")).isNotEmptyFile();
    assertThat(published("violence")).doesNotExist();
    try (EditedWorkbook book = EditedWorkbook.open(published("weekly"))) {
      assertThat(book.workbook().getNumberOfSheets()).isEqualTo(2);
    }
  }

  @Test
  void aReportIsOnlyWhatIsAskedFor() {
    nightly(SAMPLES);
    CommandRun report =
        command(
            "report",
            "--date",
            "2026-03-16",
            "--out",
            directory.resolve("few").toString(),
            "--only",
            "violence",
            "--country",
            "pk");

    assertThat(report.code()).as(report.out() + report.err()).isZero();
    assertThat(directory.resolve("few/2026-03-16/violence-2026-03-16.xlsx")).isNotEmptyFile();
    assertThat(directory.resolve("few/2026-03-16/cooperation-2026-03-16.xlsx")).doesNotExist();
  }

  @Test
  void runsAndRejectsAreListed() {
    nightly(SAMPLES);
    CommandRun runs = command("runs", "--json");
    List<JsonNode> rows = json(runs);
    assertThat(rows)
        .extracting(row -> row.get("job").asString())
        .containsExactly("report", "ingest");
    assertThat(rows).allMatch(row -> row.get("status").asString().equals("COMPLETED"));
    assertThat(command("runs", rows.get(1).get("id").asString()).out())
        .contains("loadArticlesStep");

    JsonNode reject = json(command("rejects", "--json")).getFirst();
    assertThat(reject.get("reason").asString()).isEqualTo("malformed_json");
    CommandRun shown = command("rejects", reject.get("id").asString());
    assertThat(shown.out()).contains("A line that was cut off");
    assertThat(command("rejects", "999999").err()).contains("there is no rejected record 999999");
  }

  @Test
  void thereIsNothingToRunAgainAfterAGoodNight() {
    nightly(SAMPLES);
    assertThat(command("rerun").out()).contains("nothing to run again");
    CommandRun complete =
        command("rerun", json(command("runs", "--json")).getFirst().get("id").asString());
    assertThat(complete.code()).isEqualTo(ExitCode.FAILED);
    assertThat(complete.err()).contains("is complete: nothing to run again");
    assertThat(command("rerun", "4711").err()).contains("there is no run 4711");
  }

  @Test
  void whatAnotherVersionCodedIsCodedAgainOnce() {
    nightly(SAMPLES);
    assertThat(command("ingest", "--recode").out())
        .contains("nothing to code again: no article was coded by another version");
    JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url));
    jdbc.sql("update article set coder_version = 'earlier'").update();
    jdbc.sql("update violence_claim set best = best + 1, high = null").update();

    CommandRun preview = command("ingest", "--recode", "--preview");
    assertThat(preview.out())
        .containsPattern("the present coder is \\S+")
        .containsPattern(" 12 articles +to be coded again, coded by earlier")
        .contains("'sitrep ingest --recode' codes 12 articles again");

    CommandRun recoded = command("ingest", "--recode");
    assertThat(recoded.code()).isZero();
    assertThat(recoded.out())
        .containsPattern(
            "coded again 12 articles of earlier by \\S+: \\d+ facts as before, \\d+ changed");
    assertThat(command("ingest", "--recode").out()).contains("nothing to code again");
    assertThat(command("ingest").err()).contains("Missing required argument");
  }

  @Test
  void anEmptyInboxStillGivesAWorkbook() throws IOException {
    CommandRun run = nightly(Files.createDirectory(directory.resolve("empty")).toString());
    assertThat(run.code()).isZero();
    try (Stream<Path> files = Files.list(directory.resolve("out/2026-03-16"))) {
      assertThat(files).isNotEmpty();
    }
  }

  @Test
  void aFailedReportIsRunAgainWhenItsReasonIsGone() throws IOException {
    Path obstacle =
        Files.writeString(directory.resolve("out"), "a file where a directory is wanted");
    CommandRun failed = nightly(SAMPLES);
    assertThat(failed.code()).isEqualTo(ExitCode.FAILED);
    assertThat(failed.out()).contains("FAILED").contains("go on with it: sitrep rerun");
    Files.delete(obstacle);
    CommandRun again = command("rerun");
    assertThat(again.out()).contains("COMPLETED").contains("workbook ");
    assertThat(again.code()).isZero();
  }

  @Test
  void aMissingInboxIsSaidInOneLine() {
    CommandRun run = nightly("no/such/inbox");
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).isEqualTo("sitrep nightly: no such inbox: no/such/inbox\n");
  }

  @Test
  void whatARunLogsBearsItsNumber() throws IOException {
    nightly(SAMPLES);
    assertThat(Files.readAllLines(directory.resolve("data/logs/sitrep.log")))
        .anyMatch(line -> line.matches(".* --- \\[.*] \\[1] \\S+ +: .*"))
        .anyMatch(line -> line.matches(".* --- \\[.*] \\[1 \\w+Step( \\S+)?] \\S+ +: .*"))
        .anyMatch(line -> line.matches(".* --- \\[.*] \\[] \\S+ +: .*"));
  }

  @Test
  void theLogIsJsonWhereItIsAskedFor() throws IOException {
    System.setProperty("sitrep.log.format", "json");
    try {
      nightly(SAMPLES);
    } finally {
      System.clearProperty("sitrep.log.format");
    }
    Path logs = directory.resolve("data/logs");
    List<JsonNode> lines =
        Files.readAllLines(logs.resolve("sitrep.jsonl")).stream()
            .map(line -> JsonMapper.builder().build().readTree(line))
            .toList();
    assertThat(lines).allMatch(line -> line.has("@timestamp") && line.has("message"));
    assertThat(lines)
        .anyMatch(
            line ->
                line.path("run").asString("").equals("1")
                    && line.path("job").asString("").equals("ingest")
                    && line.path("step").asString("").endsWith("Step"));
    assertThat(logs.resolve("sitrep.log")).doesNotExist();
  }

  private CommandRun nightly(String inbox, String... more) {
    List<String> words = new ArrayList<>(List.of("nightly", "--inbox", inbox));
    words.addAll(List.of("--date", "2026-03-16", "--out", directory.resolve("out").toString()));
    words.addAll(List.of(more));
    return command(words.toArray(String[]::new));
  }

  private CommandRun command(String... words) {
    Stream<String> options =
        Stream.of("--database-url", url, "--data", directory.resolve("data").toString());
    return CommandRun.of(Stream.concat(Stream.of(words), options).toArray(String[]::new));
  }

  private static List<JsonNode> json(CommandRun run) {
    return run.out().lines().map(line -> JsonMapper.builder().build().readTree(line)).toList();
  }
}
