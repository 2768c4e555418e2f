package org.sitrep.reports.workbook;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFColorScaleFormatting;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;

/** One sheet of a table, all but its rows. */
final class TableSheet {

  /** How wide a chart is at least, in characters. */
  private static final int CHART_WIDTH = 110;

  /** The most characters of a line that can be read on a page of A4, landscape. */
  private static final int PRINTED_WIDTH = 195;

  private static final String TABLE_STYLE = "TableStyleLight1";

  private final SheetPen pen;
  private final XSSFSheet sheet;
  private final HouseStyle style;
  private final Profile profile;
  private final Table<?> table;
  private final Layout layout;

  TableSheet(SheetPen pen, HouseStyle style, Profile profile, Table<?> table, Layout layout) {
    this.profile = profile;
    this.pen = pen;
    this.sheet = pen.sheet();
    this.style = style;
    this.table = table;
    this.layout = layout;
  }

  /**
   * Writes it.
   *
   * @param number of the table in the book, from 1
   * @param back whether there is a list of contents to go back to
   */
  void write(int number, boolean back) {
    sheet.setDisplayGridlines(false);
    above(back);
    header();
    if (layout.rows() > 0) {
      excelTable(number);
      Choices.offer(sheet, table, layout);
    }
    charts();
    sheet.setRepeatingRows(new CellRangeAddress(layout.header() - 1, layout.header() - 1, -1, -1));
    pen.print(table.paper());
    if (table.paper() == Table.Paper.LEADING || table.paper() == Table.Paper.RANKED) {
      XSSFWorkbook book = sheet.getWorkbook();
      long last = layout.lastRow() - 1;
      book.setPrintArea(
          book.getSheetIndex(sheet),
          0,
          columnsWithin(PRINTED_WIDTH) - 1,
          0,
          (int)
              (table.paper() == Table.Paper.RANKED
                  ? Math.min(last, layout.header() + Table.PRINTED_ROWS - 1)
                  : last));
    }
  }

  private void charts() {
    List<Chart> drawn = ChartDrawing.of(table);
    for (int i = 0; i < drawn.size(); i++) {
      Chart chart = drawn.get(i);
      int top = Layout.chartRow(table, i);
      int bottom = top + Layout.CHART_ROWS - 3;
      new ChartDrawing(pen.chart(top, bottom, columnsOfAPage()), table, chart, layout, false)
          .draw();
      pen.put(bottom, 0, chart.caption().source(), style.note);
    }
    if (drawn.isEmpty() && profile == Profile.ANALYST) {
      sheet.createFreezePane(1, layout.header());
    }
    for (Chart chart : table.charts()) {
      if (chart instanceof Chart.HeatMap map && layout.rows() > 0) {
        shade(map);
      }
    }
  }

  private int columnsOfAPage() {
    int columns = columnsWithin(CHART_WIDTH);
    return Math.min(columns + 1, table.columns().size());
  }

  /** How many columns from the left are that wide together. */
  private int columnsWithin(int most) {
    int width = 0;
    int columns = 0;
    while (columns < table.columns().size()
        && (width += table.columns().get(columns).width() + 2) <= most) {
      columns++;
    }
    return columns;
  }

  private void shade(Chart.HeatMap map) {
    XSSFSheetConditionalFormatting shades = sheet.getSheetConditionalFormatting();
    XSSFConditionalFormattingRule rule = shades.createConditionalFormattingColorScaleRule();
    XSSFColorScaleFormatting scale = rule.getColorScaleFormatting();
    scale.setNumControlPoints(2);
    scale.getThresholds()[0].setRangeType(ConditionalFormattingThreshold.RangeType.MIN);
    scale.getThresholds()[1].setRangeType(ConditionalFormattingThreshold.RangeType.MAX);
    scale.setColors(
        new XSSFColor[] {
          HouseStyle.colour(HouseStyle.WHITE), HouseStyle.colour(Chart.Colour.SKY.rgb())
        });
    CellRangeAddress[] cells =
        map.columns().stream()
            .map(table::index)
            .map(i -> new CellRangeAddress(layout.header(), (int) layout.lastRow() - 1, i, i))
            .toArray(CellRangeAddress[]::new);
    shades.addConditionalFormatting(cells, rule);
  }

  private void above(boolean back) {
    pen.put(0, 0, table.title(), style.title);
    pen.put(1, 0, table.summary(), style.summary);
    int row = 2;
    for (String note : table.notes()) {
      pen.put(row++, 0, note, style.note);
    }
    if (table.rows() == 0) {
      pen.put(row++, 0, "There are no records of this kind in the period.", style.summary);
    }
    if (back) {
      pen.link(row, 0, Skeleton.CONTENTS, style.lineLink);
    }
  }

  private void header() {
    XSSFRow header = sheet.createRow(layout.header() - 1);
    header.setHeightInPoints(
        TextHeight.points(
                table.columns().stream().mapToInt(TableSheet::headerLines).max().orElse(1))
            * style.scale());
    for (int i = 0; i < table.columns().size(); i++) {
      Column<?> column = table.columns().get(i);
      sheet.setColumnWidth(i, (int) (Math.min(255, (column.width() + 2) * style.scale()) * 256));
      XSSFCell cell = header.createCell(i);
      cell.setCellValue(column.name());
      cell.setCellStyle(
          column.input() != null
              ? style.inputHeader
              : column.kind().isNumber() ? style.numberHeader : style.header);
    }
  }

  /** Headers are bold and break between words only. */
  private static int headerLines(Column<?> column) {
    return column.name().length() <= column.width()
        ? 1
        : Math.max(2, TextHeight.lines(column.name(), column.width()));
  }

  private void excelTable(int number) {
    AreaReference area =
        new AreaReference(
            new CellReference(layout.header() - 1, 0),
            new CellReference((int) layout.lastRow() - 1, table.columns().size() - 1),
            SpreadsheetVersion.EXCEL2007);
    XSSFTable made = sheet.createTable(area);
    String name = "T" + number + "_" + table.name().replaceAll("[^A-Za-z0-9]+", "_");
    made.setName(name);
    made.setDisplayName(name);
    CTTable xml = made.getCTTable();
    if (profile == Profile.ANALYST) {
      xml.addNewAutoFilter().setRef(area.formatAsString());
    }
    var info = xml.addNewTableStyleInfo();
    info.setName(TABLE_STYLE);
    info.setShowRowStripes(false);
    info.setShowColumnStripes(false);
  }
}
