package org.sitrep.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.reports.workbook.Chart.Caption;
import org.sitrep.reports.workbook.Chart.Colour;
import org.sitrep.reports.workbook.Chart.Series;

class ChartTest {

  /** A month of made figures; nothing was reported in some. */
  private record Month(String month, @Nullable Long best, double mean) {
    static Month of(int i) {
      return new Month(
          YearMonth.of(2023, 12).plusMonths(i).toString(),
          i % 11 == 5 ? null : (Long) (40L + i * 37 % 60),
          60 + i % 7);
    }

    @Nullable Long part(int percent) {
      return best == null ? null : (Long) (best * percent / 100);
    }
  }

  private static final List<Month> MONTHS = IntStream.range(0, 36).mapToObj(Month::of).toList();
  private static final List<Column<Month>> COLUMNS =
      List.of(
          Column.word("Month", 12, "Month.", Month::month),
          Column.whole("Killed low", 12, "Low.", month -> month.part(80)),
          Column.whole("Killed best", 12, "Best.", Month::best),
          Column.whole("Killed high", 12, "High.", month -> month.part(130)),
          Column.decimal("Mean", 12, "Mean.", Month::mean),
          Column.whole("Civilians", 12, "Part.", month -> month.part(50)),
          Column.whole("Security forces", 12, "Part.", month -> month.part(30)),
          Column.whole("Militants", 12, "Part.", month -> month.part(20)));

  /** One of each kind that is drawn. */
  private static final List<Chart> CHARTS =
      List.of(
          new Chart.BestWithRange(
              caption("Killed in reported incidents by month"),
              "Month",
              "Killed low",
              "Killed best",
              "Killed high"),
          new Chart.StackedColumns(
              caption("Killed by victim group and month"),
              "Month",
              List.of(
                  new Series("Civilians", Colour.VERMILION),
                  new Series("Security forces", Colour.BLUE),
                  new Series("Militants", Colour.GREEN))),
          new Chart.ColumnsWithMean(
              caption("Killed by month, with the mean of 12 months"),
              "Month",
              "Killed best",
              "Mean"),
          new Chart.RankedBars(caption("Months by killed"), "Month", "Killed best", 15));

  @TempDir private Path directory;

  @Test
  void drawsEachKindOverTheCellsOfItsTable() throws Exception {
    List<Sheet> sheets = new ArrayList<>();
    for (Chart chart : CHARTS) {
      sheets.add(table(chart.getClass().getSimpleName()).with(chart));
    }
    Path file = write(sheets);

    WorkbookRules.check(file);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().filter(entry -> entry.getName().startsWith("xl/charts/chart")))
          .hasSameSizeAs(CHARTS);
      assertThat(xml(zip, 1)).contains("<a:prstDash val=\"dash\"/>").contains("<c:lineChart>");
      assertThat(xml(zip, 2)).contains("<c:grouping val=\"stacked\"/>").contains("<c:overlap");
      assertThat(xml(zip, 3)).contains("<c:barChart>").contains("<c:lineChart>");
      assertThat(xml(zip, 4)).contains("<c:barDir val=\"bar\"/>").contains("$A$30:$A$44<");
    }
  }

  @Test
  void drawsSeveralOnOneSheet() throws Exception {
    Path file = write(List.of(table("Months").with(CHARTS.get(0)).with(CHARTS.get(1))));

    WorkbookRules.check(file);
    try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
      assertThat(workbook.getSheetAt(0).getDrawingPatriarch().getCharts()).hasSize(2);
    }
  }

  @Test
  void shadesTheCellsOfAHeatMap() throws Exception {
    Chart map = new Chart.HeatMap(caption("Heat"), "Month", List.of("Civilians", "Militants"));
    Path file = write(List.of(table("Months").with(map)));

    WorkbookRules.check(file);
    try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
      var shades = workbook.getSheetAt(0).getSheetConditionalFormatting();
      assertThat(shades.getNumConditionalFormattings()).isEqualTo(1);
      assertThat(shades.getConditionalFormattingAt(0).getFormattingRanges())
          .extracting(range -> range.formatAsString())
          .containsExactly("F5:F40", "H5:H40");
    }
  }

  @Test
  void refusesAColumnThatTheTableHasNot() {
    Table<Month> table =
        table("Months").with(new Chart.RankedBars(caption("Wounded"), "Month", "Wounded best", 15));

    assertThatThrownBy(() -> write(List.of(table)))
        .hasMessage("table 'Months' has no column 'Wounded best'");
  }

  private static Table<Month> table(String name) {
    return Table.of(name, name, "Months of a test.", List.of(), COLUMNS, MONTHS);
  }

  private static Caption caption(String title) {
    return new Caption(
        title,
        "Killed",
        "A chart of a test, which shows " + title + ".",
        "Source: figures made for a test.");
  }

  private static String xml(ZipFile zip, int number) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry("xl/charts/chart" + number + ".xml")).readAllBytes(),
        StandardCharsets.UTF_8);
  }

  private Path write(List<? extends Sheet> sheets) throws IOException {
    Path file = directory.resolve("book.xlsx");
    new Book("Book", LocalDate.of(2026, 11, 30), List.copyOf(sheets)).write(file, rows -> {});
    return file;
  }
}
