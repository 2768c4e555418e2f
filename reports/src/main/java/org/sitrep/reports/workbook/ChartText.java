package org.sitrep.reports.workbook;

import org.apache.poi.xddf.usermodel.text.XDDFTextParagraph;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** The words on a chart and beside it. */
final class ChartText {

  private static final double TITLE_POINTS = 12;

  /** In hundredths of a point. */
  private static final int TEXT_SIZE = 900;

  private static final byte[] INK = {0x1F, 0x29, 0x33};

  private ChartText() {}

  static void set(XSSFChart drawn, Chart.Caption caption) {
    drawn.setTitleText(caption.title());
    drawn.setTitleOverlay(false);
    for (XDDFTextParagraph paragraph : drawn.getFormattedTitle().getParagraphs()) {
      for (XDDFTextRun run : paragraph) {
        run.setFontSize(TITLE_POINTS);
        run.setBold(true);
      }
    }
    var body = drawn.getCTChartSpace().addNewTxPr();
    body.addNewBodyPr();
    CTTextCharacterProperties text = body.addNewP().addNewPPr().addNewDefRPr();
    text.setSz(TEXT_SIZE);
    text.addNewSolidFill().addNewSrgbClr().setVal(INK);
    text.addNewLatin().setTypeface(HouseStyle.FONT);
    body.getPArray(0).addNewEndParaRPr().setLang("en-GB");
    var properties =
        drawn.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
    properties.setName(caption.title());
    properties.setDescr(caption.description());
  }
}
