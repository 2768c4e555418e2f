package org.sitrep.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule finds what it is there for, in a sound workbook with one thing broken. */
class WorkbookRulesTest {

  private record Month(String month, long low, long best, long high) {}

  private static final List<Month> MONTHS =
      List.of(new Month("2026-10", 1, 2, 3), new Month("2026-11", 4, 5, 6));

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a cell that the schema does not know | xl/worksheets/sheet2.xml | <sheetData> | <sheetData><cell/>
          a relation that leads nowhere        | xl/worksheets/_rels/sheet2.xml.rels | drawing1 | drawing9
          a relation to another machine        | xl/_rels/workbook.xml.rels | Target="styles.xml" | TargetMode="External" Target="https://example.org/"
          a part without a type                | [Content_Types].xml | /xl/tables/table1.xml | /xl/tables/table9.xml
          a name of a sheet that there is not  | xl/workbook.xml | Figures!. | Figure!\\$
          a sheet whose name has a sign        | xl/workbook.xml | name="Contents" | name="Con:tents"
          a style that there is not            | xl/worksheets/sheet2.xml | s="\\d+" | s="99"
          a string that there is not           | xl/worksheets/sheet2.xml | t="s"><v>0</v> | t="s"><v>99</v>
          rows out of order                    | xl/worksheets/sheet2.xml | <row r="1" | <row r="40"
          a link to a sheet that there is not  | xl/worksheets/sheet1.xml | location="'Figures'!A1" | location="'Figure'!A1"
          a header that the table does not say | xl/tables/table1.xml | name="Killed low" | name="Killed Low"
          a table that misses a row            | xl/tables/table1.xml | ref="A(\\d+):D\\d+" | ref="A$1:D99"
          a best figure below the low one      | xl/worksheets/sheet2.xml | <v>1</v> | <v>3</v>
          two series of one number             | xl/charts/chart1.xml | <c:idx val="1"/> | <c:idx val="0"/>
          a chart that says other than cells   | xl/charts/chart1.xml | <c:v>5.0</c:v> | <c:v>7.0</c:v>
          a chart of another sheet             | xl/charts/chart1.xml | 'Figures'! | 'Figure'!
          a picture without a text             | xl/drawings/drawing1.xml | descr=" | title="
          """)
  void findsWhatIsBroken(String name, String part, String sound, String broken) throws Exception {
    Path file = sound();
    WorkbookRules.check(file);

    Path other = directory.resolve("broken.xlsx");
    boolean changed = rewrite(file, other, part, sound, broken);

    assertThat(changed).as("%s is in %s", sound, part).isTrue();
    assertThatThrownBy(() -> WorkbookRules.check(other))
        .as(name)
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void findsACellThatProgramsGetOtherwise() throws Exception {
    Path file = sound();
    assertThat(TablesTwice.compare(file, directory)).isEqualTo(8);

    Path csv = directory.resolve("figures.csv");
    Files.writeString(csv, Files.readString(csv).replace("2026-11,4", "2026-11,3"));

    assertThatThrownBy(() -> TablesTwice.compare(file, directory))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("figures.csv line 3, Killed low");
  }

  private Path sound() throws IOException {
    Table<Month> table =
        Table.of(
                "Figures",
                "Figures",
                "Figures of a test.",
                List.of(),
                List.of(
                    Column.word("Month", 10, "Month.", Month::month),
                    Column.whole("Killed low", 10, "Low.", Month::low),
                    Column.whole("Killed best", 10, "Best.", Month::best),
                    Column.whole("Killed high", 10, "High.", Month::high)),
                MONTHS)
            .with(
                new Chart.StackedColumns(
                    new Chart.Caption(
                        "Killed",
                        "Killed",
                        "Columns of the killed by month, two months.",
                        "Source: a test."),
                    "Month",
                    List.of(
                        new Chart.Series("Killed low", Chart.Colour.BLUE),
                        new Chart.Series("Killed best", Chart.Colour.SKY))));
    Page contents =
        new Page("Contents", "Contents", "Links.", List.of(new Page.SheetLink("Figures", "All.")));
    Book book = new Book("Book", LocalDate.of(2026, 11, 23), List.of(contents, table));
    Path file = directory.resolve("book.xlsx");
    try (BookDraft draft = new BookDraft(Profile.ANALYST, file, directory, rows -> {})) {
      draft.write(book);
    }
    return file;
  }

  private static boolean rewrite(Path from, Path to, String part, String sound, String broken)
      throws IOException {
    boolean changed = false;
    try (ZipFile in = new ZipFile(from.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (ZipEntry entry : in.stream().toList()) {
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        if (entry.getName().equals(part)) {
          String text = new String(bytes, StandardCharsets.UTF_8);
          String other = text.replaceAll(sound, broken);
          changed = !other.equals(text);
          bytes = other.getBytes(StandardCharsets.UTF_8);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(bytes);
        out.closeEntry();
      }
    }
    return changed;
  }
}
