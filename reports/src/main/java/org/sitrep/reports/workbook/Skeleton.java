package org.sitrep.reports.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;

/** The whole package but for the tables' rows, as POI makes it. */
final class Skeleton {

  private static final String CONTENTS = "Contents";
  private static final int PAGE_WIDTH = 100;
  private static final String TABLE_STYLE = "TableStyleLight1";

  private final Book book;
  private final Limits limits;
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final HouseStyle style = new HouseStyle(workbook);
  private final Map<Table<?>, List<Part>> parts = new LinkedHashMap<>();
  private int tables;

  Skeleton(Book book, Limits limits) {
    this.book = book;
    this.limits = limits;
  }

  /**
   * One sheet of a table.
   *
   * @param entry its entry in the package
   * @param layout where its rows lie
   */
  record Part(String entry, Layout layout) {}

  /** Builds all sheets. */
  byte[] build() throws IOException {
    CoreProperties properties = workbook.getProperties().getCoreProperties();
    Optional<Date> created =
        Optional.of(Date.from(book.created().atStartOfDay(ZoneOffset.UTC).toInstant()));
    properties.setTitle(book.title());
    properties.setCreator("sitrep");
    properties.setCreated(created);
    properties.setModified(created);
    for (Sheet sheet : book.sheets()) {
      switch (sheet) {
        case Page page -> page(page);
        case Table<?> table -> table(table);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    workbook.close();
    return bytes.toByteArray();
  }

  Map<Table<?>, List<Part>> parts() {
    return parts;
  }

  HouseStyle.Ids styles() {
    return style.ids();
  }

  private void page(Page page) {
    XSSFSheet sheet = workbook.createSheet(page.name());
    sheet.setColumnWidth(0, 30 * 256);
    sheet.setColumnWidth(1, PAGE_WIDTH * 256);
    sheet.setDisplayGridlines(false);
    put(sheet, 0, 0, page.title(), style.title);
    int row = 2;
    for (Page.Line line : page.lines()) {
      switch (line) {
        case Page.Heading heading -> put(sheet, ++row, 0, heading.text(), style.heading);
        case Page.Paragraph paragraph -> put(sheet, row, 1, paragraph.text(), style.paragraph);
        case Page.Fact fact -> {
          put(sheet, row, 0, fact.label(), style.label);
          value(put(sheet, row, 1, "", style.paragraph), fact.value());
        }
        case Page.SheetLink link -> {
          link(put(sheet, row, 0, link.sheet(), style.link), link.sheet());
          put(sheet, row, 1, link.text(), style.paragraph);
        }
      }
      fit(sheet.getRow(row));
      row++;
    }
    print(sheet, Table.Paper.LANDSCAPE);
    sheet.getPrintSetup().setFitHeight((short) 1);
  }

  /** Readers differ in how they measure wrapped text, so its height is set. */
  private static void fit(XSSFRow row) {
    XSSFCell cell = row.getCell(1);
    if (cell != null && cell.getCellType() == CellType.STRING) {
      row.setHeightInPoints(
          TextHeight.points(TextHeight.lines(cell.getStringCellValue(), PAGE_WIDTH)));
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

  private void table(Table<?> table) {
    List<Part> sheets = new ArrayList<>();
    for (Layout layout : Layout.of(table, limits)) {
      XSSFSheet sheet = workbook.createSheet(layout.sheet());
      sheet.setDisplayGridlines(false);
      above(sheet, table);
      XSSFRow header = sheet.createRow(layout.header() - 1);
      header.setHeightInPoints(
          TextHeight.points(
              table.columns().stream().mapToInt(column -> headerLines(column)).max().orElse(1)));
      for (int i = 0; i < table.columns().size(); i++) {
        Column<?> column = table.columns().get(i);
        sheet.setColumnWidth(i, Math.min(255, column.width() + 2) * 256);
        XSSFCell cell = header.createCell(i);
        cell.setCellValue(column.name());
        cell.setCellStyle(
            column.input() != null
                ? style.inputHeader
                : column.kind().isNumber() ? style.numberHeader : style.header);
      }
      if (layout.rows() > 0) {
        excelTable(sheet, table, layout);
        Choices.offer(sheet, table, layout);
      }
      if (table.chart() == null) {
        sheet.createFreezePane(1, layout.header());
      } else {
        int top = layout.header() - Layout.CHART_ROWS - 3;
        new ChartDrawing(sheet, table, table.chart(), layout).draw(top);
        put(sheet, layout.header() - 3, 0, table.chart().source(), style.note);
      }
      sheet.setRepeatingRows(
          new CellRangeAddress(layout.header() - 1, layout.header() - 1, -1, -1));
      print(sheet, table.paper());
      sheets.add(new Part(sheet.getPackagePart().getPartName().getName().substring(1), layout));
    }
    parts.put(table, List.copyOf(sheets));
  }

  /** Headers are bold and break between words only. */
  private static int headerLines(Column<?> column) {
    return column.name().length() <= column.width()
        ? 1
        : Math.max(2, TextHeight.lines(column.name(), column.width()));
  }

  private void above(XSSFSheet sheet, Table<?> table) {
    put(sheet, 0, 0, table.title(), style.title);
    put(sheet, 1, 0, table.summary(), style.summary);
    int row = 2;
    for (String note : table.notes()) {
      put(sheet, row++, 0, note, style.note);
    }
    if (table.rows() == 0) {
      put(sheet, row++, 0, "There are no records of this kind in the period.", style.summary);
    }
    if (book.sheets().stream().anyMatch(other -> other.name().equals(CONTENTS))) {
      XSSFCell back = put(sheet, row, 0, CONTENTS, style.link);
      link(back, CONTENTS);
    }
  }

  private void excelTable(XSSFSheet sheet, Table<?> table, Layout layout) {
    AreaReference area =
        new AreaReference(
            new CellReference(layout.header() - 1, 0),
            new CellReference((int) layout.lastRow() - 1, table.columns().size() - 1),
            SpreadsheetVersion.EXCEL2007);
    XSSFTable made = sheet.createTable(area);
    String name = "T" + ++tables + "_" + table.name().replaceAll("[^A-Za-z0-9]+", "_");
    made.setName(name);
    made.setDisplayName(name);
    CTTable xml = made.getCTTable();
    xml.addNewAutoFilter().setRef(area.formatAsString());
    var info = xml.addNewTableStyleInfo();
    info.setName(TABLE_STYLE);
    info.setShowRowStripes(false);
    info.setShowColumnStripes(false);
  }

  private static void print(XSSFSheet sheet, Table.Paper paper) {
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    var setup = sheet.getPrintSetup();
    boolean small = paper == Table.Paper.PORTRAIT || paper == Table.Paper.LANDSCAPE;
    setup.setPaperSize(small ? PaperSize.A4_PAPER : PaperSize.A3_PAPER);
    setup.setLandscape(paper != Table.Paper.PORTRAIT);
    setup.setFitWidth((short) (paper == Table.Paper.RECORDS ? 3 : 1));
    setup.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, 0.5);
    sheet.setMargin(PageMargin.RIGHT, 0.5);
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setRight("Page &P of &N");
  }

  private void link(XSSFCell cell, String sheet) {
    XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + sheet.replace("'", "''") + "'!A1");
    cell.setHyperlink(link);
  }

  private static XSSFCell put(
      XSSFSheet sheet, int row, int column, String text, XSSFCellStyle style) {
    XSSFRow line = sheet.getRow(row);
    XSSFCell cell = (line == null ? sheet.createRow(row) : line).createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(style);
    return cell;
  }
}
