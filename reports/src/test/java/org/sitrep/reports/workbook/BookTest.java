package org.sitrep.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookTest {

  private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

  /** A row of the tables here. */
  private record Line(
      @Nullable String text,
      @Nullable String word,
      @Nullable Long whole,
      @Nullable Double share,
      @Nullable LocalDate day,
      @Nullable String url) {

    static Line of(String text) {
      return new Line(text, text, 1L, 0.5, DATE, "https://example.org/" + text.hashCode());
    }
  }

  private static final List<Column<Line>> COLUMNS =
      List.of(
          Column.text("Text", 20, "Text.", Line::text),
          Column.word("Word", 10, "Word.", Line::word),
          Column.whole("Whole", 10, "Whole number.", Line::whole),
          Column.share("Share", 10, "Share.", Line::share),
          Column.day("Day", 10, "Day.", Line::day),
          Column.link("Link", 20, "Link.", Line::url),
          Column.formula("Sum", 10, "Formula.", line -> new Column.Recomputed("1+1", 2)));

  @TempDir private Path directory;

  @Test
  void readsBackWithAnotherLibrary() throws Exception {
    Line full = new Line("a quote", "PK", 1_234_567L, 0.125, DATE, "https://example.org/a?b=1&c=2");
    Line empty = new Line(null, null, null, null, null, null);
    Path file = write(Limits.EXCEL, table("Lines", List.of(full, empty)));

    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      List<Row> rows = workbook.findSheet("Lines").orElseThrow().read();
      Row row = rows.get(rows.size() - 2);
      assertThat(row.getCellText(0)).isEqualTo("a quote");
      assertThat(row.getCellText(1)).isEqualTo("PK");
      assertThat(row.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("1234567");
      assertThat(row.getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("0.125");
      assertThat(row.getCellAsDate(4).orElseThrow().toLocalDate()).isEqualTo(DATE);
      assertThat(row.getCellText(5)).isEqualTo("https://example.org/a?b=1&c=2");
      assertThat(row.getCell(6).getFormula()).isEqualTo("1+1");
      assertThat(row.getCell(6).getValue()).hasToString("2");
      assertThat(rows.getLast().stream().limit(6))
          .allSatisfy(cell -> assertThat(cell.getValue()).isNull());
    }
    check(file);
  }

  @Test
  void givesHostileTextBackAsItWas() throws Exception {
    List<String> hostile =
        List.of(
            "=HYPERLINK(\"https://example.org\")",
            "+1",
            "-1",
            "@SUM(A1)",
            "\tindented",
            "bell \u0007 escape \u001B nothing \u0000 return \r line\nbreak",
            "_x0041_ and _x005F_ and _x00",
            "<b>&amp; \"quoted\" 'single'</b> ]]>",
            "emoji \uD83D\uDE00, right to left \u05E9\u05DC\u05D5\u05DD \u202E, combining e\u0301",
            "  spaces around  ",
            quoteAsLongAsACell(),
            "_x000a_ a small escape, _X0041_ none");
    Path file = write(Limits.EXCEL, table("Lines", hostile.stream().map(Line::of).toList()));

    check(file);
    try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
      XSSFSheet sheet = workbook.getSheet("Lines");
      int first = sheet.getLastRowNum() - hostile.size() + 1;
      for (int i = 0; i < hostile.size(); i++) {
        for (int column = 0; column < 2; column++) {
          Cell cell = sheet.getRow(first + i).getCell(column);
          assertThat(cell.getStringCellValue()).isEqualTo(hostile.get(i));
          assertThat(cell.getCellStyle().getQuotePrefixed()).as(hostile.get(i)).isEqualTo(i < 5);
        }
      }
    }
  }

  @Test
  void cutsTextThatNoCellHolds() throws Exception {
    String emoji = "\uD83D\uDE00".repeat(20_000);
    Path file = write(Limits.EXCEL, table("Lines", List.of(Line.of(emoji), Line.of("x\uD800y"))));

    check(file);
    try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
      XSSFSheet sheet = workbook.getSheet("Lines");
      String cut = sheet.getRow(sheet.getLastRowNum() - 1).getCell(0).getStringCellValue();
      assertThat(cut)
          .hasSizeLessThanOrEqualTo(32_767)
          .hasSizeGreaterThan(32_760)
          .endsWith("\uDE00 […]");
      assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(0).getStringCellValue())
          .isEqualTo("x\uFFFDy");
    }
  }

  @Test
  void goesOnInAnotherSheetWhereOneIsFull() throws Exception {
    List<Line> lines = IntStream.range(0, 25).mapToObj(i -> Line.of("line " + i)).toList();
    // Three rows and the header stand above: ten rows of the table a sheet.
    Path file = write(new Limits(14, 4), table("A sheet whose name is 31 long..", lines));

    check(file);
    List<String> read = new ArrayList<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      for (String name :
          List.of(
              "A sheet whose name is 31 long..",
              "A sheet whose name is 31 lo (2)",
              "A sheet whose name is 31 lo (3)")) {
        List<Row> rows = workbook.findSheet(name).orElseThrow().read();
        rows.stream()
            .filter(row -> row.getRowNum() > 4)
            .forEach(row -> read.add(row.getCellText(0)));
      }
    }
    assertThat(read).containsExactlyElementsOf(lines.stream().map(Line::text).toList());
    assertThat(texts(file, "Contents"))
        .contains(
            "A sheet whose name is 31 lo (3)",
            "On several sheets",
            "25 rows are more than one sheet holds: they are on 3 sheets, the last is “A sheet whose name is 31 lo (3)”.");
    try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
      assertThat(workbook.getSheetAt(1).getHyperlinkList()).hasSize(4 + 1);
    }
  }

  @Test
  void linksOnlyAddressesOfTheWeb() throws Exception {
    List<Line> lines =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    new Line(
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(
                                "https://example.org/%C3%A9?q=\"x\"",
                                "javascript:alert(1)",
                                "file:///etc/passwd",
                                "https://example.org/ with spaces",
                                "=cmd|' /C calc'!A0",
                                "HTTPS://EXAMPLE.ORG/a'b")
                            .get(i)))
            .toList();
    Path file = write(Limits.EXCEL, table("Lines", lines));

    check(file);
    try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
      assertThat(
              workbook.getSheet("Lines").getHyperlinkList().stream().map(link -> link.getAddress()))
          .containsExactlyInAnyOrder("'Contents'!A1", "HTTPS://EXAMPLE.ORG/a'b");
    }
  }

  @Test
  void linksAlsoWhereThereIsNoListOfContents() throws Exception {
    Path file = directory.resolve("book.xlsx");
    Book book = new Book("Book", DATE, List.of(table("Lines", List.of(Line.of("a")))));
    try (BookDraft draft = new BookDraft(Profile.ANALYST, file, directory, rows -> {})) {
      draft.write(book);
    }

    check(file);
    try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
      assertThat(workbook.getSheet("Lines").getHyperlinkList()).hasSize(1);
    }
  }

  @Test
  void isSoundWithoutAnyRow() throws Exception {
    Path file = write(Limits.EXCEL, table("Lines", List.of()));

    check(file);
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      assertThat(workbook.findSheet("Lines").orElseThrow().read())
          .anySatisfy(
              row ->
                  assertThat(row.getCellText(0))
                      .isEqualTo("There are no records of this kind in the period."));
    }
  }

  @Test
  void hasTheSameBytesTheSecondTime() throws Exception {
    byte[] first = Files.readAllBytes(write(Limits.EXCEL, table("Lines", List.of(Line.of("a")))));
    byte[] second = Files.readAllBytes(write(Limits.EXCEL, table("Lines", List.of(Line.of("a")))));

    assertThat(second).isEqualTo(first);
  }

  @Test
  void refusesATableWithOtherThanThePromisedRows() {
    Table<Line> table = table("Lines", List.of(Line.of("a"), Line.of("b")));
    for (int rows : List.of(1, 3)) {
      Table<Line> wrong =
          new Table<>("Lines", "t", "s", List.of(), COLUMNS, rows, table.source(), table.paper());
      assertThatThrownBy(() -> write(Limits.EXCEL, wrong))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("table 'Lines' was to have %d rows and has 2".formatted(rows));
    }
  }

  @Test
  void refusesTwoSheetsOfOneName() {
    Table<Line> table = table("Lines", List.of());
    assertThatThrownBy(() -> new Book("b", DATE, List.of(table, table)))
        .hasMessage("two sheets are called 'Lines'");
  }

  private static String quoteAsLongAsACell() {
    String quotes =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "\"" + Integer.toString(i * 7_919, 36))
            .collect(Collectors.joining());
    return quotes.substring(0, Limits.CELL);
  }

  private static List<String> texts(Path file, String sheet) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      return workbook.findSheet(sheet).orElseThrow().read().stream()
          .flatMap(row -> row.stream())
          .map(cell -> cell == null ? "" : cell.getText())
          .toList();
    }
  }

  private static Table<Line> table(String name, List<Line> lines) {
    return Table.of(name, "Lines", "Lines of a test.", List.of(), COLUMNS, lines);
  }

  /** By the rules, and against what programs get beside it. */
  private void check(Path file) throws Exception {
    WorkbookRules.check(file);
    assertThat(TablesTwice.compare(file, directory)).isNotNegative();
  }

  private Path write(Limits limits, Table<?> table) throws IOException {
    Page contents =
        new Page(
            "Contents",
            "Contents",
            "Links.",
            List.of(
                new Page.SheetLink(table.name(), "Lines."),
                new Page.Continued("On several sheets")));
    Path file = directory.resolve("book.xlsx");
    Book book = new Book("Book", DATE, List.of(contents, table));
    try (BookDraft draft = new BookDraft(Profile.ANALYST, file, directory, limits, rows -> {})) {
      draft.write(book);
    }
    return file;
  }
}
