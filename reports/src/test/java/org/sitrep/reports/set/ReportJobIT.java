package org.sitrep.reports.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.core.testing.TestDatabase;
import org.sitrep.reports.workbook.TablesTwice;
import org.sitrep.reports.workbook.WorkbookRules;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The job on a real database: from tables to published workbooks. */
@SpringBootTest(properties = "spring.batch.job.enabled=false")
class ReportJobIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    registry.add("spring.datasource.url", DATABASE::url);
    registry.add("spring.datasource.username", DATABASE::user);
    registry.add("spring.datasource.password", DATABASE::password);
  }

  @Autowired private JobOperator operator;
  @Autowired private Job reportJob;
  @Autowired private JdbcTemplate jdbc;
  @TempDir private Path out;

  private Samples samples() {
    return new Samples(jdbc);
  }

  @BeforeEach
  void clear() {
    samples().clear();
  }

  @Test
  void publishesTheWorkbookOfTheDate() throws Exception {
    samples().small();

    JobExecution run = run(1);

    Path workbook = out.resolve("2026-11-23/situation-2026-11-23.xlsx");
    assertThat(run.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(run.getExecutionContext().get("workbooks")).isEqualTo(List.of(workbook.toString()));
    WorkbookRules.check(workbook);
    assertThat(TablesTwice.compare(workbook, out.resolve("2026-11-23"))).isGreaterThan(1_000);
    assertThat(Files.readString(out.resolve("2026-11-23/index.html")))
        .contains("<a href=\"situation-2026-11-23.xlsx\">")
        .contains("<svg ")
        .doesNotContain("http:", "https:");
    assertThat(out.resolve("latest")).isSymbolicLink();
    assertThat(out.resolve("latest").toRealPath())
        .isEqualTo(out.resolve("2026-11-23").toRealPath());
    try (var files = Files.list(out)) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("2026-11-23", "latest");
    }
  }

  @Test
  void showsEveryClaimAsTheDatabaseHasIt() throws Exception {
    samples().small();
    run(7);

    List<String> cells = new ArrayList<>();
    for (Row row : rows("Violence records")) {
      cells.add(
          "%s|%s|%s|%s|%s|%s|%s|%s"
              .formatted(
                  text(row, 0),
                  date(row, 1),
                  date(row, 3),
                  text(row, 5),
                  text(row, 7),
                  text(row, 10),
                  text(row, 11),
                  text(row, 12)));
    }
    assertThat(cells)
        .isEqualTo(
            jdbc.queryForList(
                """
                select concat_ws('|', c.id, a.published, coalesce(c.from_date::text, ''), c.country,
                         c.measure, coalesce(c.low::text, ''), c.best, coalesce(c.high::text, ''))
                  from violence_claim c join article a on a.id = c.article_id
                 order by a.published desc, a.id, c.ordinal
                """,
                String.class));
  }

  @Test
  void countsCopiesOnceAndAWholeLessItsParts() throws Exception {
    samples().small();
    run(8);

    assertThat(rows("Month by victims").stream().map(row -> line(row, 8)))
        .containsExactly(
            // Month, group, killed low, best, high, open, claims, sources.
            "2026-11|civilians||||||",
            "2026-11|security forces|3|3|3|1|1|1",
            "2026-11|not stated|7|7|7|0|1|1",
            "2026-10|civilians|2|2|2|0|1|1",
            "no date|militants|1|1|1|0|1|1");
    assertThat(rows("Reported totals").stream().map(row -> line(row, 10)))
        .containsExactly("46266|46266|PK|Northtown|killed|civilians|200|200|1|1");
  }

  @Test
  void writesEveryTableForProgramsToo() throws Exception {
    samples().small();
    run(12);

    Path directory = out.resolve("2026-11-23");
    assertThat(Files.readAllLines(directory.resolve("check.csv")))
        .startsWith(
            "Figure,Published,From summary,From records,Difference",
            "\"Killed, civilians, best\",2,2,2,0");
    assertThat(Files.readString(directory.resolve("violence-records.csv")))
        .contains("police,'=1+1 ")
        .contains(",\"'=HYPERLINK(\"\"x\"\")\",");
    assertThat(Files.readString(directory.resolve("datapackage.json")))
        .contains("\"path\": \"violence-records.csv\"")
        .contains("{\"name\": \"Counted best\", \"type\": \"integer\"");
    try (var files = Files.list(directory)) {
      assertThat(files.filter(file -> file.toString().endsWith(".csv"))).hasSize(34);
    }
  }

  @Test
  void showsAnIncidentWithWhatAllItsReportsSay() throws Exception {
    samples().small();
    run(13);

    assertThat(rows("Incident records").stream().map(row -> line(row, 19)))
        .containsExactly(
            // Number, days, where, how, who, killed and injured, sources, reports, days.
            "1|46328|46328|PK|Northtown|bombing||8|10|12|security_forces 3|0|7|7||2|3|46329|46331");
  }

  @Test
  void comparesThirtyDaysWithThoseBefore() throws Exception {
    samples().small();
    run(20);

    assertThat(rows("Headlines").stream().map(row -> line(row, 14)))
        .contains(
            // Days, measure, side, from, to, low, best, high, claims, sources, before, change.
            "last 30 days|killed|all|46319|46348|10|10|10|2|1|3|3|3|7",
            "last 30 days|killed|attacks|46319|46348|10|10|10|2|1|3|3|3|7",
            "last 30 days|incidents|all|46319|46348||1||1|||||");
    assertThat(rows("Headlines").stream().map(row -> text(row, 20)))
        .contains(
            "these days: articles only to 2026-11-05; days before: articles only from 2026-10-20;"
                + " year before: no articles of these days");
  }

  @Test
  void showsTheDeadliestIncidentWithItsSentence() throws Exception {
    samples().small();
    run(21);

    assertThat(rows("Deadliest incidents").stream().map(row -> line(row, 18)))
        .containsExactly(
            "46328|Pakistan (PK)|Northtown|8|10|12|0|7|7|bombing||2|3|1|1|Ten died.|46329|Daily");
  }

  @Test
  void showsWhoSaidWhatWhereReportsOfAnIncidentDiffer() throws Exception {
    samples().small();
    jdbc.execute(
        """
        insert into story (lead_id) values (2);
        update article set story_id = 5, story_overlap = null where id = 2;
        update violence_claim set low = 9, best = 9, high = 9 where article_id = 2;
        """);
    run(22);

    assertThat(rows("Disagreements").stream().map(row -> line(row, 17)))
        .containsExactly(
            "1|46328|PK|Northtown|killed|not stated|Daily|police|46329|10|10|10|9|10|1|0"
                + "|counted: its report is the latest of the most direct source",
            "1|46328|PK|Northtown|killed|not stated|Wire|police|46329|9|9|9|9|10|1|-1"
                + "|not counted: sums take record 1");
  }

  @Test
  void showsActsOfTheLastDaysByTheirIntensity() throws Exception {
    samples().small();
    jdbc.execute("update cooperation_event set intensity = -7, type = 'SANCTION' where id = 2");
    run(23);

    assertThat(rows("Strongest acts").stream().map(row -> line(row, 3)))
        .containsExactly("-7.0|2026-11|SANCTION", "1.5|2026-11-04|CONSULT");
  }

  @Test
  void tellsWhoSpokeWithWhomInTheSentenceOfAnAct() throws Exception {
    samples().small();
    jdbc.execute(
        """
        insert into official_mention (article_id, ordinal, name, office, party_id, span_start,
                                      span_end, rule, coder_version)
        values (4, 0, 'Ann Ex', 'foreign minister', 1, 0, 3, 'office-name', '1'),
               (4, 1, 'Bob Why', null, 2, 4, 8, 'office-name', '1'),
               (4, 2, 'Cid Zed', 'envoy', 3, 4, 8, 'office-name', '1'),
               (4, 3, 'Of Another Sentence', null, 1, 20, 24, 'office-name', '1');
        """);
    run(24);

    // Officials of parties of the act, in its sentence; what is only planned is no act yet.
    assertThat(rows("Officials").stream().map(row -> line(row, 8)))
        .containsExactly(
            "Ann Ex|foreign minister|Pakistan (PK)|United States (US)|Bob Why"
                + "|CONSULT|meeting|2026-11-04",
            "Bob Why||United States (US)|Pakistan (PK)|Ann Ex (foreign minister)"
                + "|CONSULT|meeting|2026-11-04",
            "Ann Ex|foreign minister|Pakistan (PK)|United States (US); United Nations"
                + "|Bob Why; Cid Zed (envoy)|SUPPORT|meeting|2026-11",
            "Bob Why||United States (US)|Pakistan (PK); United Nations"
                + "|Ann Ex (foreign minister); Cid Zed (envoy)|SUPPORT|meeting|2026-11",
            "Cid Zed|envoy|United Nations|Pakistan (PK); United States (US)"
                + "|Ann Ex (foreign minister); Bob Why|SUPPORT|meeting|2026-11");
  }

  @Test
  void tellsWhatTheFiguresRestOn() throws Exception {
    samples().small();
    jdbc.execute("update article set language = 'en' where id < 3");
    run(25);

    assertThat(rows("Coverage").stream().map(row -> line(row, 10)))
        .containsExactly(
            // Month, source, articles, copies, share, without facts, share, not coded, languages,
            // share of the source without a date.
            "2026-11|Daily|1|0|0.0|0|0.0|0|en|0.0",
            "2026-11|Wire|1|1|1.0|0|0.0|0|en|0.0",
            "2026-11|not told|1|0|0.0|0|0.0|0||0.5",
            "2026-10|Daily|1|0|0.0|0|0.0|0||0.0",
            "no date|not told|1|0|0.0|0||1||0.5");
    assertThat(
            rows("Coverage by day").stream()
                .filter(row -> !text(row, 1).equals("0"))
                .map(row -> line(row, 8)))
        .containsExactly("46331|1|1|0|0|||1", "46329|2|2|1|0|1|1|", "46315|1|1|0|0|1||");
  }

  @Test
  void dividesByThePeopleOfThePlace() throws Exception {
    samples().small();
    run(26);

    assertThat(table("Per 100,000"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row).containsEntry("Population", "251269164");
              assertThat(row).containsEntry("Population year", "2024");
              assertThat(row).containsEntry("Killed best", "13");
              assertThat(Double.parseDouble(cell(row, "Killed per 100,000 best")))
                  .isEqualTo(13 * 100_000 / 251_269_164.0);
            });
  }

  @Test
  void pairsThePartiesOfWhatTookPlace() throws Exception {
    samples().small();
    run(9);

    assertThat(rows("Dyads").stream().map(row -> line(row, 6)))
        .containsExactly(
            // Party, with, events, AGREE, CONSULT, SUPPORT.
            "Pakistan (PK)|United States (US)|2||1|1",
            "Pakistan (PK)|United Nations|1|||1",
            "United States (US)|United Nations|1|||1");
  }

  @Test
  void tiesItsFiguresToTheRecordsByFormulas() throws Exception {
    samples().small();
    run(10);

    try (XSSFWorkbook workbook = new XSSFWorkbook(workbook().toFile())) {
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      int formulas = 0;
      for (org.apache.poi.ss.usermodel.Row row : workbook.getSheet("Check")) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            formulas++;
            assertThat(evaluator.evaluate(cell).getNumberValue())
                .as(cell.getAddress() + " " + cell.getCellFormula())
                .isEqualTo(cell.getNumericCellValue());
          }
        }
      }
      assertThat(formulas).isEqualTo(3 * 18);
    }
  }

  @Test
  void leadsEachRowToTheRecordsThatItIsTheSumOf() throws Exception {
    samples().small();
    run(14);

    int followed = 0;
    for (String sheet :
        List.of(
            "Month by victims",
            "By method",
            "By province",
            "By place",
            "By perpetrator",
            "By responsibility")) {
      for (Map<String, String> row : table(sheet)) {
        for (String measure : List.of("killed", "injured")) {
          List<String> counted =
              table("Violence records").stream()
                  .filter(record -> fits(record, cell(row, "Filter")))
                  .filter(record -> cell(record, "Measure").equals(measure))
                  .map(record -> record.get("Counted best"))
                  .filter(best -> !best.isEmpty())
                  .toList();
          String header = (measure.equals("killed") ? "Killed" : "Injured") + " best";
          assertThat(row.get(header))
              .as(sheet + " " + row)
              .isEqualTo(counted.isEmpty() ? "" : sum(counted));
          followed++;
        }
      }
    }
    assertThat(followed).isEqualTo(2 * (5 + 1 + 1 + 1 + 2 + 2));
    for (Map<String, String> row : table("Dyads")) {
      List<String> counted =
          table("Cooperation records").stream()
              .filter(record -> fits(record, cell(row, "Filter")))
              .map(record -> record.get("Counted"))
              .toList();
      assertThat(row.get("Events")).isEqualTo(sum(counted));
    }
  }

  private static String sum(List<String> figures) {
    return Long.toString(figures.stream().mapToLong(Long::parseLong).sum());
  }

  private static boolean fits(Map<String, String> row, String filter) {
    for (String condition : filter.split("; ", -1)) {
      Matcher parts = Pattern.compile("(.+?) (?:= (.*)|contains (.*)|is empty)").matcher(condition);
      assertThat(parts.matches()).as(condition).isTrue();
      String value = cell(row, parts.group(1));
      boolean fits =
          parts.group(3) == null
              ? value.equals(parts.group(2) == null ? "" : parts.group(2))
              : List.of(value.split("; ", -1)).contains(parts.group(3));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static String cell(Map<String, String> row, String header) {
    return Objects.requireNonNull(row.get(header), header);
  }

  /** A table's rows by its headers. */
  private List<Map<String, String>> table(String sheet) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(workbook().toFile())) {
      List<Row> rows = workbook.findSheet(sheet).orElseThrow().read();
      List<Map<String, String>> table = new ArrayList<>();
      Row header = null;
      for (Row row : rows) {
        if (header != null) {
          Map<String, String> cells = new HashMap<>();
          for (int i = 0; i < header.getCellCount(); i++) {
            cells.put(text(header, i), text(row, i));
          }
          table.add(cells);
        } else if (row.getCellCount() > 3) {
          header = row;
        }
      }
      return table;
    }
  }

  @Test
  void reportsOnThePeriodAskedFor() throws Exception {
    samples().small();
    operator.start(
        reportJob,
        new JobParametersBuilder()
            .addLocalDate("date", DATE)
            .addLong("run", 11L)
            .addString("out", out.toString(), false)
            .addLocalDate("from", LocalDate.of(2026, 10, 1), false)
            .addLocalDate("to", LocalDate.of(2026, 10, 31), false)
            .toJobParameters());

    // Of October, and of no day but published in October.
    assertThat(rows("Violence records").stream().map(row -> text(row, 0)))
        .containsExactly("5", "7");
    assertThat(rows("Cooperation records")).isEmpty();
    WorkbookRules.check(workbook());
  }

  @Test
  void writesTheSameBytesForTheSameDataAndDate() throws Exception {
    samples().small();
    run(2);
    byte[] first = Files.readAllBytes(workbook());

    run(3);

    assertThat(Files.readAllBytes(workbook())).isEqualTo(first);
  }

  @Test
  void keepsTheEarlierWorkbookWhereAReportFails() throws Exception {
    samples().small();
    run(4);
    byte[] first = Files.readAllBytes(workbook());
    jdbc.execute("alter table rejected_record rename to moved_away");
    JobExecution failed;
    try {
      failed = run(5);
    } finally {
      jdbc.execute("alter table moved_away rename to rejected_record");
    }

    assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(Files.readAllBytes(workbook())).isEqualTo(first);
    try (var files = Files.list(out)) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("2026-11-23", "latest");
    }
    assertThat(operator.restart(failed).getStatus()).isEqualTo(BatchStatus.COMPLETED);
  }

  @Test
  void writesASoundWorkbookWithoutAnyFact() throws Exception {
    assertThat(run(6).getStatus()).isEqualTo(BatchStatus.COMPLETED);

    WorkbookRules.check(workbook());
    TablesTwice.compare(workbook(), out.resolve("2026-11-23"));
    assertThat(rows("Violence records")).isEmpty();
  }

  @Test
  void refusesAParameterThatIsNoDate() {
    assertThatThrownBy(
            () ->
                operator.start(
                    reportJob,
                    new JobParametersBuilder()
                        .addString("date", "yesterday")
                        .addString("out", out.toString(), false)
                        .toJobParameters()))
        .isInstanceOf(InvalidJobParametersException.class)
        .hasMessage("the parameter 'date' is no date (yyyy-mm-dd): 'yesterday'");
  }

  /** The rows below the header of a table, as another library than ours reads them. */
  private List<Row> rows(String sheet) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(workbook().toFile())) {
      List<Row> rows = workbook.findSheet(sheet).orElseThrow().read();
      List<Row> below = new ArrayList<>();
      boolean header = false;
      for (Row row : rows) {
        if (header) {
          below.add(row);
        }
        header |= row.getCellCount() > 3;
      }
      return below;
    }
  }

  private static String line(Row row, int cells) {
    return IntStream.range(0, cells).mapToObj(i -> text(row, i)).collect(Collectors.joining("|"));
  }

  private static String text(Row row, int cell) {
    return row.getCellRawValue(cell).orElse("");
  }

  private static String date(Row row, int cell) {
    return row.getCellAsDate(cell).map(day -> day.toLocalDate().toString()).orElse("");
  }

  private Path workbook() {
    return out.resolve("2026-11-23/situation-2026-11-23.xlsx");
  }

  private JobExecution run(long number) throws Exception {
    return operator.start(
        reportJob,
        new JobParametersBuilder()
            .addLocalDate("date", DATE)
            .addLong("run", number)
            .addString("out", out.toString(), false)
            .toJobParameters());
  }

  @SpringBootApplication(scanBasePackages = "org.sitrep.reports")
  static class Application {
    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
    }
  }
}
