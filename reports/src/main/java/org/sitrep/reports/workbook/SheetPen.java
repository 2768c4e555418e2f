package org.sitrep.reports.workbook;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes single cells of a sheet, and sets up how it is printed. */
record SheetPen(XSSFSheet sheet) {

  XSSFCell put(int row, int column, String text, XSSFCellStyle style) {
    XSSFRow line = sheet.getRow(row);
    XSSFCell cell = (line == null ? sheet.createRow(row) : line).createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(style);
    return cell;
  }

  /** A cell that shows the name of another sheet and leads there. */
  void link(int row, int column, String target, XSSFCellStyle style) {
    XSSFHyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + target.replace("'", "''") + "'!A1");
    put(row, column, target, style).setHyperlink(link);
  }

  /**
   * An empty frame for a chart.
   *
   * @param top row of its upper edge, from 0
   * @param bottom row under it
   * @param columns how many it is wide
   */
  XSSFChart chart(int top, int bottom, int columns) {
    return sheet
        .createDrawingPatriarch()
        .createChart(new XSSFClientAnchor(0, 0, 0, 0, 0, top, columns, bottom));
  }

  void print(Table.Paper paper) {
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    var setup = sheet.getPrintSetup();
    boolean large = paper == Table.Paper.WIDE || paper == Table.Paper.RECORDS;
    setup.setPaperSize(large ? PaperSize.A3_PAPER : PaperSize.A4_PAPER);
    setup.setLandscape(paper != Table.Paper.PORTRAIT);
    setup.setFitWidth((short) (paper == Table.Paper.RECORDS ? 3 : 1));
    setup.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, 0.5);
    sheet.setMargin(PageMargin.RIGHT, 0.5);
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setRight("Page &P of &N");
  }
}
