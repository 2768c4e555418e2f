package org.sitrep.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessibleTest {

  private record Month(String month, @Nullable Long killed, @Nullable String note) {}

  private static final List<Month> MONTHS =
      List.of(new Month("2026-10", 7L, null), new Month("2026-11", null, "few reports"));

  @TempDir private Path directory;

  @Test
  void holdsTheChecklist() throws Exception {
    Path file = write(Profile.ACCESSIBLE);

    WorkbookRules.check(file);
    AccessibleRules.check(file);
    try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
      assertThat(workbook.sheetIterator())
          .toIterable()
          .extracting(sheet -> sheet.getSheetName())
          .containsExactly("Contents", "Killed by month chart", "Killed by month");
      var sheet = workbook.getSheet("Killed by month");
      var last = sheet.getRow(sheet.getLastRowNum());
      assertThat(last.getCell(1).getStringCellValue()).isEqualTo(Accessible.BLANK);
      assertThat(last.getCell(3).getNumericCellValue()).isEqualTo(2);
      assertThat(last.getLastCellNum()).as("without what is to be written in").isEqualTo((short) 4);
    }
  }

  @Test
  void theFormForAnalystsDoesNotHoldIt() throws Exception {
    Path file = write(Profile.ANALYST);

    assertThatThrownBy(() -> AccessibleRules.check(file)).isInstanceOf(AssertionError.class);
  }

  private Path write(Profile profile) throws Exception {
    Table<Month> table =
        Table.of(
                "Killed by month",
                "Killed by month",
                "Killed by month in a test.",
                List.of(),
                List.of(
                    Column.word("Month", 10, "Month.", Month::month),
                    Column.whole("Killed", 10, "Killed.", Month::killed),
                    Column.text("Note", 20, "Note.", Month::note),
                    Column.formula("Sum", 10, "Sum.", m -> new Column.Recomputed("1+1", 2)),
                    Column.text("Comment", 20, "Yours.", Month::note)
                        .forInput(new Column.Input(List.of(), false))),
                MONTHS)
            .with(
                new Chart.RankedBars(
                    new Chart.Caption(
                        "Months by killed",
                        "Killed",
                        "Bars of the killed of two months.",
                        "Source: a test."),
                    "Month",
                    "Killed",
                    2));
    Page contents =
        new Page(
            "Contents",
            "Contents",
            "Links.",
            List.of(new Page.SheetLink("Killed by month", "All of them.")));
    Path file = directory.resolve("book.xlsx");
    try (BookDraft draft = new BookDraft(profile, file, directory, rows -> {})) {
      draft.write(new Book("Book", LocalDate.of(2026, 11, 30), List.of(contents, table)));
    }
    return file;
  }
}
