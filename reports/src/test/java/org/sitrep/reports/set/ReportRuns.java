package org.sitrep.reports.set;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.core.testing.TestDatabase;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The job on a real database, and its workbooks as another library than ours reads them. */
@SpringBootTest(
    classes = ReportRuns.Application.class,
    properties = "spring.batch.job.enabled=false")
abstract class ReportRuns {

  static final LocalDate DATE = LocalDate.of(2026, 11, 23);

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static long runs;

  @Autowired JobOperator operator;
  @Autowired Job reportJob;
  @Autowired JdbcTemplate jdbc;
  @TempDir Path out;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    registry.add("spring.datasource.url", DATABASE::url);
    registry.add("spring.datasource.username", DATABASE::user);
    registry.add("spring.datasource.password", DATABASE::password);
  }

  @BeforeEach
  void clear() {
    samples().clear();
  }

  final Samples samples() {
    return new Samples(jdbc);
  }

  /** Runs the job with parameters in pairs of name and value. */
  final JobExecution report(LocalDate date, String... others) throws Exception {
    JobParametersBuilder parameters =
        new JobParametersBuilder()
            .addLocalDate("date", date)
            .addLong("run", ++runs)
            .addString("out", out.toString(), false);
    for (int i = 0; i < others.length; i += 2) {
      parameters.addString(others[i], others[i + 1], false);
    }
    return operator.start(reportJob, parameters.toJobParameters());
  }

  final Path directory(LocalDate date) {
    return out.resolve(date.toString());
  }

  final Path workbook(String name) {
    return directory(DATE).resolve(name + "-" + DATE + ".xlsx");
  }

  /** The rows below the header of a table. */
  final List<Row> rows(String workbook, String sheet) throws IOException {
    List<Row> all = cells(workbook, sheet);
    return all.subList(headerOf(all) + 1, all.size());
  }

  /** A table's rows by its headers. */
  final List<Map<String, String>> table(String workbook, String sheet) throws IOException {
    List<Row> all = cells(workbook, sheet);
    Row header = all.get(headerOf(all));
    List<Map<String, String>> table = new ArrayList<>();
    for (Row row : all.subList(headerOf(all) + 1, all.size())) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < header.getCellCount(); i++) {
        cells.put(text(header, i), text(row, i));
      }
      table.add(cells);
    }
    return table;
  }

  /** What stands above the header of a table. */
  final List<String> above(String workbook, String sheet) throws IOException {
    return above(workbook(workbook), sheet);
  }

  static List<String> above(Path workbook, String sheet) throws IOException {
    List<Row> all = cells(workbook, sheet);
    return all.subList(0, headerOf(all)).stream().map(row -> text(row, 0)).toList();
  }

  /** All of a sheet. */
  final List<Row> cells(String workbook, String sheet) throws IOException {
    return cells(workbook(workbook), sheet);
  }

  private static List<Row> cells(Path workbook, String sheet) throws IOException {
    try (ReadableWorkbook open = new ReadableWorkbook(workbook.toFile())) {
      return open.findSheet(sheet).orElseThrow().read();
    }
  }

  /** The tabs of a workbook. */
  final List<String> sheets(String workbook) throws IOException {
    try (ReadableWorkbook open = new ReadableWorkbook(workbook(workbook).toFile())) {
      return open.getSheets().map(sheet -> sheet.getName()).toList();
    }
  }

  private static int headerOf(List<Row> rows) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).getCellCount() > 3) {
        return i;
      }
    }
    throw new AssertionError("no table");
  }

  static String text(Row row, int cell) {
    return row.getCellRawValue(cell).orElse("");
  }

  static String line(Row row, int cells) {
    return IntStream.range(0, cells).mapToObj(i -> text(row, i)).collect(Collectors.joining("|"));
  }

  static String cell(Map<String, String> row, String header) {
    return Objects.requireNonNull(row.get(header), header);
  }

  @SpringBootApplication(scanBasePackages = "org.sitrep.reports")
  static class Application {
    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
    }
  }
}
