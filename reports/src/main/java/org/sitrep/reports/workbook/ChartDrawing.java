package org.sitrep.reports.workbook;

import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;

/** Draws a native chart. Its values are cached, since the cells that it names are written later. */
final class ChartDrawing {

  private static final int MOST_LABELS = 18;
  private static final double THICK = 2.25;
  private static final double THIN = 1.25;

  private final XSSFChart drawn;
  private final Table<?> table;
  private final Chart chart;
  private final Layout layout;
  private final ChartData data;
  private final XDDFCategoryDataSource categories;
  private final boolean apart;
  private final boolean lying;
  private final XDDFCategoryAxis across;
  private final XDDFValueAxis up;

  /**
   * A chart on its frame.
   *
   * @param layout where the rows of the table lie
   * @param apart whether the chart keeps its figures: spreadsheets take cells with words for 0
   */
  ChartDrawing(XSSFChart drawn, Table<?> table, Chart chart, Layout layout, boolean apart) {
    this.apart = apart;
    this.drawn = drawn;
    this.table = table;
    this.chart = chart;
    this.layout = layout;
    this.data = ChartData.of(table, chart);
    this.lying = chart instanceof Chart.RankedBars;
    String[] names = data.categories().toArray(String[]::new);
    // Figures that are kept are drawn everywhere only where names are kept too.
    this.categories =
        apart
            ? XDDFDataSourcesFactory.fromArray(names)
            : XDDFDataSourcesFactory.fromArray(names, range(table.index(chart.category())));
    this.across = drawn.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    this.up = drawn.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
  }

  void draw() {
    if (chart.series().size() > 1) {
      drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
    axes();
    // Nothing reported is a gap, not 0.
    drawn.displayBlanksAs(DisplayBlanks.GAP);
    switch (chart) {
      case Chart.StackedColumns stacked -> bars(0, stacked.series().size(), BarGrouping.STACKED);
      case Chart.BestWithRange range -> lines(0, range.series().size());
      case Chart.ColumnsWithMean mean -> {
        bars(0, 1, BarGrouping.CLUSTERED);
        lines(1, mean.series().size());
      }
      case Chart.RankedBars bars -> {
        bars(0, 1, BarGrouping.CLUSTERED);
        figures();
      }
      case Chart.HeatMap map -> throw new IllegalArgumentException("not drawn: " + map);
    }
    ChartText.set(drawn, chart.caption());
  }

  private void axes() {
    up.setTitle(chart.caption().unit());
    up.setCrosses(lying ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
    up.setCrossBetween(AxisCrossBetween.BETWEEN);
    up.setNumberFormat("#,##0");
    up.setMinimum(0);
    up.getOrAddMajorGridProperties().setLineProperties(line(PresetColor.LIGHT_GRAY));
    if (lying) {
      // The first row on top.
      across.setOrientation(AxisOrientation.MAX_MIN);
    } else if (data.categories().size() > MOST_LABELS) {
      var axis = drawn.getCTChart().getPlotArea().getCatAxArray(0);
      axis.addNewTickLblSkip().setVal(data.categories().size() > 2 * MOST_LABELS ? 6 : 3);
      axis.addNewTickMarkSkip().setVal(1);
    }
  }

  private void bars(int from, int to, BarGrouping grouping) {
    XDDFBarChartData bars = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, across, up);
    bars.setBarDirection(lying ? BarDirection.BAR : BarDirection.COL);
    bars.setBarGrouping(grouping);
    bars.setVaryColors(false);
    bars.setGapWidth(40);
    for (int i = from; i < to; i++) {
      XDDFChartData.Series added = add(bars, i);
      // Without a theme a series that names no fill is invisible.
      added.setFillProperties(fill(chart.series().get(i)));
      added.setLineProperties(line(PresetColor.WHITE));
    }
    drawn.plot(bars);
    if (grouping == BarGrouping.STACKED) {
      bars.setOverlap((byte) 100);
    }
  }

  private void lines(int from, int to) {
    XDDFLineChartData lines = (XDDFLineChartData) drawn.createData(ChartTypes.LINE, across, up);
    lines.setGrouping(Grouping.STANDARD);
    lines.setVaryColors(false);
    for (int i = from; i < to; i++) {
      XDDFLineChartData.Series added = (XDDFLineChartData.Series) add(lines, i);
      added.setSmooth(false);
      added.setMarkerStyle(MarkerStyle.NONE);
      XDDFLineProperties line = new XDDFLineProperties(fill(chart.series().get(i)));
      boolean dashed = chart instanceof Chart.BestWithRange && i != 1;
      line.setWidth(dashed ? THIN : THICK);
      if (dashed) {
        line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
      }
      added.setLineProperties(line);
    }
    drawn.plot(lines);
  }

  private XDDFChartData.Series add(XDDFChartData to, int series) {
    String name = chart.series().get(series).column();
    int column = table.index(name);
    Double[] values = data.values().get(series).toArray(Double[]::new);
    XDDFChartData.Series added =
        to.addSeries(
            categories,
            apart
                ? XDDFDataSourcesFactory.fromArray(values)
                : XDDFDataSourcesFactory.fromArray(values, range(column), column));
    added.setTitle(
        name,
        apart ? null : new CellReference(layout.sheet(), layout.header() - 1, column, true, true));
    return added;
  }

  /** Each bar's figure at its end. */
  private void figures() {
    var labels = drawn.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0).addNewDLbls();
    labels.addNewNumFmt().setFormatCode("#,##0");
    labels.getNumFmt().setSourceLinked(false);
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  /** The cells of a column as far as they are shown. */
  private String range(int column) {
    return layout.range(column, data.categories().size());
  }

  private static XDDFSolidFillProperties fill(Chart.Series series) {
    return new XDDFSolidFillProperties(XDDFColor.from(series.colour().bytes()));
  }

  private static XDDFLineProperties line(PresetColor colour) {
    XDDFLineProperties line =
        new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(colour)));
    line.setWidth(0.5);
    return line;
  }

  /** The drawn charts of a table. */
  static List<Chart> of(Table<?> table) {
    return table.rows() == 0 ? List.of() : table.charts().stream().filter(Chart::isDrawn).toList();
  }
}
