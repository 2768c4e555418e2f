package org.sitrep.reports.set;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** The figures of workbooks are those of the tables, and lead to their records. */
class FiguresIT extends ReportRuns {

  @Test
  void showsEveryClaimAsTheDatabaseHasIt() throws Exception {
    samples().small();
    report(DATE);

    List<String> cells = new ArrayList<>();
    for (Row row : rows("violence", "Violence records")) {
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
    report(DATE);

    assertThat(rows("violence", "Month by victims").stream().map(row -> line(row, 8)))
        .containsExactly(
            // Month, group, killed low, best, high, open, claims, sources.
            "2026-11|civilians||||||",
            "2026-11|security forces|3|3|3|1|1|1",
            "2026-11|not stated|7|7|7|0|1|1",
            "2026-10|civilians|2|2|2|0|1|1",
            "no date|militants|1|1|1|0|1|1");
    assertThat(rows("violence", "Reported totals").stream().map(row -> line(row, 10)))
        .containsExactly("46266|46266|PK|Northtown|killed|civilians|200|200|1|1");
  }

  @Test
  void showsAnIncidentWithWhatAllItsReportsSay() throws Exception {
    samples().small();
    report(DATE);

    assertThat(rows("violence", "Incident records").stream().map(row -> line(row, 19)))
        .containsExactly(
            // Number, days, where, how, who, killed and injured, sources, reports, days.
            "1|46328|46328|PK|Northtown|bombing||8|10|12|security_forces 3|0|7|7||2|3|46329|46331");
  }

  @Test
  void pairsThePartiesOfWhatTookPlace() throws Exception {
    samples().small();
    report(DATE);

    assertThat(table("cooperation", "Dyads"))
        .extracting(
            row ->
                Stream.of("Party", "With", "Events", "AGREE", "CONSULT", "SUPPORT")
                    .map(row::get)
                    .collect(Collectors.joining("|")))
        .containsExactly(
            "Pakistan (PK)|United States (US)|2||1|1",
            "Pakistan (PK)|United Nations|1|||1",
            "United States (US)|United Nations|1|||1");
  }

  @Test
  void tiesItsFiguresToTheRecordsByFormulas() throws Exception {
    samples().small();
    report(DATE);

    try (XSSFWorkbook workbook = new XSSFWorkbook(workbook("violence").toFile())) {
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
      assertThat(formulas).isEqualTo(3 * 17);
    }
  }

  @Test
  void leadsEachRowToTheRecordsThatItIsTheSumOf() throws Exception {
    samples().small();
    report(DATE);

    int followed = 0;
    for (String sheet :
        List.of(
            "Month by victims",
            "By method",
            "By province",
            "By place",
            "By perpetrator",
            "By responsibility")) {
      for (Map<String, String> row : table("violence", sheet)) {
        for (String measure : List.of("killed", "injured")) {
          List<String> counted =
              table("violence", "Violence records").stream()
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
    for (Map<String, String> row : table("cooperation", "Dyads")) {
      List<String> counted =
          table("cooperation", "Cooperation records").stream()
              .filter(record -> fits(record, cell(row, "Filter")))
              .map(record -> record.get("Counted"))
              .toList();
      assertThat(row.get("Events")).isEqualTo(sum(counted));
    }
  }

  @Test
  void leadsComparedFiguresToTheRecordsOfTheirDays() throws Exception {
    samples().small();
    report(DATE);

    int followed = 0;
    for (String sheet : List.of("Headlines", "Period comparison")) {
      for (Map<String, String> row : table("violence", sheet)) {
        String filter = cell(row, "Filter");
        if (filter.isEmpty()) {
          assertThat(cell(row, "Measure")).isEqualTo("incidents");
          continue;
        }
        List<String> counted =
            table("violence", "Violence records").stream()
                .filter(record -> fits(record, filter))
                .map(record -> record.get("Counted best"))
                .filter(best -> !best.isEmpty())
                .toList();
        assertThat(row.get("Best"))
            .as(sheet + " " + row)
            .isEqualTo(counted.isEmpty() ? "" : sum(counted));
        followed += counted.size();
      }
    }
    assertThat(followed).isGreaterThan(10);

    report(DATE, "from", "2026-11-01");

    assertThat(table("violence", "Headlines"))
        .filteredOn(row -> cell(row, "Days").equals("year to date"))
        .isNotEmpty()
        .allMatch(row -> cell(row, "Filter").isEmpty());
  }

  private static String sum(List<String> figures) {
    return Long.toString(figures.stream().mapToLong(Long::parseLong).sum());
  }

  private static boolean fits(Map<String, String> row, String filter) {
    for (String condition : filter.split("; ", -1)) {
      Matcher parts =
          Pattern.compile("(.+?) (?:= (.*)|contains (.*)|is empty|from (.*) to (.*))")
              .matcher(condition);
      assertThat(parts.matches()).as(condition).isTrue();
      String value = cell(row, parts.group(1));
      if (parts.group(4) != null) {
        if (value.isEmpty()
            || Long.parseLong(value) < serial(parts.group(4))
            || Long.parseLong(value) > serial(parts.group(5))) {
          return false;
        }
        continue;
      }
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

  /** A day as spreadsheets count. */
  private static long serial(String day) {
    return LocalDate.parse(day).toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay();
  }

  private static String date(Row row, int cell) {
    return row.getCellAsDate(cell).map(day -> day.toLocalDate().toString()).orElse("");
  }
}
