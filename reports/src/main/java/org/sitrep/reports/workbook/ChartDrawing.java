package org.sitrep.reports.workbook;

import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFTextParagraph;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Draws a native chart. Its values are cached, since the cells that it names are written later. */
final class ChartDrawing {

  private static final double TITLE_POINTS = 12;
  private static final int WIDTH_IN_COLUMNS = 9;

  private final XSSFSheet sheet;
  private final Table<?> table;
  private final Chart chart;
  private final Layout layout;

  ChartDrawing(XSSFSheet sheet, Table<?> table, Chart chart, Layout layout) {
    this.sheet = sheet;
    this.table = table;
    this.chart = chart;
    this.layout = layout;
  }

  /**
   * Draws.
   *
   * @param top the row of its upper edge, from 0
   */
  void draw(int top) {
    if (layout.rows() == 0) {
      return;
    }
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(
            0,
            0,
            0,
            0,
            0,
            top,
            Math.min(WIDTH_IN_COLUMNS, table.columns().size()),
            top + Layout.CHART_ROWS - 1);
    XSSFChart drawn = sheet.createDrawingPatriarch().createChart(anchor);
    drawn.setTitleText(chart.title());
    drawn.setTitleOverlay(false);
    for (XDDFTextParagraph paragraph : drawn.getFormattedTitle().getParagraphs()) {
      for (XDDFTextRun run : paragraph) {
        run.setFontSize(TITLE_POINTS);
        run.setBold(true);
      }
    }
    drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    var properties =
        drawn.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
    properties.setName(chart.title());
    properties.setDescr(chart.description());
    stack(drawn);
  }

  private void stack(XSSFChart drawn) {
    XDDFCategoryAxis across = drawn.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis up = drawn.createValueAxis(AxisPosition.LEFT);
    up.setTitle(chart.unit());
    up.setCrosses(AxisCrosses.AUTO_ZERO);
    up.setCrossBetween(AxisCrossBetween.BETWEEN);
    up.setNumberFormat("#,##0");
    up.getOrAddMajorGridProperties().setLineProperties(line(PresetColor.LIGHT_GRAY));
    XDDFBarChartData data = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, across, up);
    data.setBarDirection(BarDirection.COL);
    data.setBarGrouping(BarGrouping.STACKED);
    data.setVaryColors(false);
    data.setGapWidth(40);
    XDDFCategoryDataSource categories =
        XDDFDataSourcesFactory.fromArray(
            chart.categories().toArray(String[]::new), layout.range(0));
    for (Chart.Series series : chart.series()) {
      int column = column(series.column());
      XDDFChartData.Series added =
          data.addSeries(
              categories,
              XDDFDataSourcesFactory.fromArray(
                  series.values().toArray(Double[]::new), layout.range(column), column));
      added.setTitle(
          series.column(),
          new CellReference(layout.sheet(), layout.header() - 1, column, true, true));
      // Without a theme a series that names no fill is invisible.
      added.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(series.colour().bytes())));
      added.setLineProperties(line(PresetColor.WHITE));
    }
    drawn.plot(data);
    data.setOverlap((byte) 100);
  }

  private int column(String name) {
    List<String> names = table.columns().stream().<String>map(Column::name).toList();
    int column = names.indexOf(name);
    if (column < 0) {
      throw new IllegalArgumentException(
          "chart '%s' names column '%s', which table '%s' has not"
              .formatted(chart.title(), name, table.name()));
    }
    return column;
  }

  private static XDDFLineProperties line(PresetColor colour) {
    XDDFLineProperties line =
        new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(colour)));
    line.setWidth(0.5);
    return line;
  }
}
