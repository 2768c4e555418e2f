package org.sitrep.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintTest {

  @TempDir Path directory;

  @Test
  void printsTheLeadingColumnsThatCanBeReadOnAPage() throws Exception {
    List<Column<Integer>> columns =
        IntStream.range(0, 20)
            .mapToObj(i -> Column.<Integer>whole("Column " + i, 18, "A number.", row -> row + i))
            .toList();
    Table<Integer> table = Table.of("Wide", "Wide", "Numbers.", List.of(), columns, List.of(1, 2));
    Path file = directory.resolve("book.xlsx");

    new Book("Book", LocalDate.of(2026, 11, 30), List.of(table.on(Table.Paper.LEADING)))
        .write(file, rows -> {});

    try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
      assertThat(workbook.getPrintArea(0)).isEqualTo("Wide!$A$1:$I$6");
      assertThat(workbook.getSheetAt(0).getPrintSetup().getPaperSize())
          .isEqualTo(PrintSetup.A4_PAPERSIZE);
    }
    WorkbookRules.check(file);
  }

  @Test
  void printsTheFirstRowsOfRanks() throws Exception {
    List<Integer> rows = IntStream.range(0, 100).boxed().toList();
    Table<Integer> table =
        Table.of(
            "Ranks",
            "Ranks",
            "Numbers.",
            List.of(),
            List.of(Column.<Integer>whole("Column", 18, "A number.", row -> row)),
            rows);
    Path file = directory.resolve("book.xlsx");

    new Book("Book", LocalDate.of(2026, 11, 30), List.of(table.on(Table.Paper.RANKED)))
        .write(file, row -> {});

    try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
      assertThat(workbook.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
          .isEqualTo("Printed are the first 60 rows.");
      int last = CellRangeAddress.valueOf(workbook.getPrintArea(0)).getLastRow() + 1;
      assertThat(workbook.getSheetAt(0).getRow(last - 1).getCell(0).getNumericCellValue())
          .isEqualTo(59);
      assertThat(workbook.getSheetAt(0).getLastRowNum()).isGreaterThan(last + 30);
    }
    WorkbookRules.check(file);
  }
}
