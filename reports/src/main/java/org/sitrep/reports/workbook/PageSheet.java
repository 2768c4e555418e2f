package org.sitrep.reports.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** A page on its sheet: labels in the first column, text in the second. */
final class PageSheet {

  private static final int LABEL_WIDTH = 30;
  private static final int PAGE_WIDTH = 100;

  private final SheetPen pen;
  private final XSSFSheet sheet;
  private final HouseStyle style;
  private final Map<Table<?>, List<Layout>> tables;
  private int row = 2;

  /**
   * A page that is still empty.
   *
   * @param tables the sheets that each table takes
   */
  PageSheet(SheetPen pen, HouseStyle style, Map<Table<?>, List<Layout>> tables) {
    this.pen = pen;
    this.sheet = pen.sheet();
    this.style = style;
    this.tables = tables;
  }

  void write(Page page) {
    sheet.setColumnWidth(0, (int) (LABEL_WIDTH * style.scale() * 256));
    sheet.setColumnWidth(1, (int) (PAGE_WIDTH * style.scale() * 256));
    sheet.setDisplayGridlines(false);
    pen.put(0, 0, page.title(), style.title);
    for (Page.Line line : page.lines()) {
      write(line);
    }
    pen.print(Table.Paper.LANDSCAPE);
    sheet.getPrintSetup().setFitHeight((short) 1);
  }

  private void write(Page.Line line) {
    switch (line) {
      case Page.Heading heading -> {
        pen.put(++row, 0, heading.text(), style.heading);
        end();
      }
      case Page.Paragraph paragraph -> {
        pen.put(row, 1, paragraph.text(), style.paragraph);
        end();
      }
      case Page.Fact fact -> fact(fact);
      case Page.SheetLink link -> link(link);
      case Page.Continued continued -> continued(continued);
    }
  }

  private void fact(Page.Fact fact) {
    pen.put(row, 0, fact.label(), style.label);
    value(pen.put(row, 1, "", style.paragraph), fact.value());
    end();
  }

  private void link(Page.SheetLink link) {
    pen.link(row, 0, link.sheet(), style.link);
    pen.put(row, 1, link.text(), style.paragraph);
    end();
    tables.forEach(
        (table, layouts) -> {
          if (table.name().equals(link.sheet())) {
            layouts.stream().skip(1).forEach(this::further);
          }
        });
  }

  private void further(Layout layout) {
    pen.link(row, 0, layout.sheet(), style.link);
    pen.put(row, 1, "… goes on here, %,d rows.".formatted(layout.rows()), style.paragraph);
    end();
  }

  private void continued(Page.Continued continued) {
    if (tables.values().stream().noneMatch(layouts -> layouts.size() > 1)) {
      return;
    }
    write(new Page.Heading(continued.heading()));
    tables.forEach(
        (table, layouts) -> {
          if (layouts.size() > 1) {
            write(
                new Page.Fact(
                    table.name(),
                    "%,d rows are more than one sheet holds: they are on %d sheets, the last is “%s”."
                        .formatted(table.rows(), layouts.size(), layouts.getLast().sheet())));
          }
        });
  }

  /** Readers differ in how they measure wrapped text, so its height is set. */
  private void end() {
    XSSFRow written = sheet.getRow(row++);
    XSSFCell cell = written.getCell(1);
    if (cell != null && cell.getCellType() == CellType.STRING) {
      written.setHeightInPoints(
          TextHeight.points(TextHeight.lines(cell.getStringCellValue(), PAGE_WIDTH))
              * style.scale());
    }
  }

  private void value(XSSFCell cell, @Nullable Object value) {
    switch (value) {
      case null -> cell.setCellValue("not known");
      case Number number -> {
        cell.setCellValue(number.doubleValue());
        cell.setCellStyle(style.factNumber);
      }
      case LocalDate day -> {
        cell.setCellValue(day);
        cell.setCellStyle(style.factDay);
      }
      default -> cell.setCellValue(value.toString());
    }
  }
}
