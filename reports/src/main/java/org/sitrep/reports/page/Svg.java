package org.sitrep.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.workbook.Chart;
import org.sitrep.reports.workbook.ChartData;

/** A chart drawn as SVG. */
final class Svg {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 340;
  private static final int LEFT = 56;
  private static final int BOTTOM = 300;
  private static final int TOP = 34;
  private static final int BAR_LEFT = 210;
  private static final int BAR_HEIGHT = 24;
  private static final int LABEL = 22;
  private static final int SHORT_LABEL = 10;

  private final StringBuilder xml = new StringBuilder();
  private final Chart chart;
  private final ChartData data;
  private final String id;
  private double top;

  /**
   * A chart.
   *
   * @param id unique on its page
   */
  Svg(Chart chart, ChartData data, String id) {
    this.chart = chart;
    this.data = data;
    this.id = id;
  }

  String draw() {
    boolean lying = chart instanceof Chart.RankedBars;
    int height = lying ? data.categories().size() * BAR_HEIGHT + BAR_HEIGHT / 2 : HEIGHT;
    xml.append(
        String.format(
            Locale.ROOT,
            "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s-t %s-d\">",
            WIDTH,
            height,
            id,
            id));
    xml.append(
        String.format(
            Locale.ROOT, "<title id=\"%s-t\">%s</title>", id, Html.text(chart.caption().title())));
    xml.append(
        String.format(
            Locale.ROOT,
            "<desc id=\"%s-d\">%s</desc>",
            id,
            Html.text(chart.caption().description())));
    top = Math.max(1, highest());
    if (!lying) {
      axes();
    }
    switch (chart) {
      case Chart.StackedColumns stacked -> columns(stacked.series().size());
      case Chart.BestWithRange range -> {
        for (int i = 0; i < range.series().size(); i++) {
          line(i, i != 1);
        }
      }
      case Chart.ColumnsWithMean mean -> {
        columns(1);
        line(1, false);
      }
      case Chart.RankedBars bars -> bars();
      case Chart.HeatMap map -> throw new IllegalArgumentException("not drawn: " + map);
    }
    return xml.append("</svg>").toString();
  }

  private double highest() {
    if (!(chart instanceof Chart.StackedColumns)) {
      return data.highest();
    }
    double highest = 0;
    for (int i = 0; i < data.categories().size(); i++) {
      double sum = 0;
      for (List<@Nullable Double> series : data.values()) {
        Double value = series.get(i);
        sum += value == null ? 0 : value;
      }
      highest = Math.max(highest, sum);
    }
    return highest;
  }

  private void axes() {
    double step = Math.pow(10, Math.floor(Math.log10(top)));
    step = top / step < 2 ? step / 5 : top / step < 5 ? step / 2 : step;
    step = Math.max(1, step);
    top = Math.ceil(top / step) * step;
    for (double at = 0; at <= top; at += step) {
      xml.append(
          String.format(Locale.ROOT, "<path class=\"grid\" d=\"M%d %sH%d\"/>", LEFT, y(at), WIDTH));
      xml.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%d\" y=\"%s\" class=\"end\">%s</text>",
              LEFT - 6,
              y(at - top / 80),
              Html.number(at)));
    }
    int count = data.categories().size();
    int every = Math.max(1, (count + 8) / 9);
    for (int i = 0; i < count; i += every) {
      xml.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%s\" y=\"%d\" class=\"mid\">%s</text>",
              round(x(i)),
              BOTTOM + 18,
              Html.text(shortened(data.categories().get(i), SHORT_LABEL))));
    }
    xml.append(
        String.format(
            Locale.ROOT,
            "<text x=\"0\" y=\"%d\">%s</text>",
            TOP / 2,
            Html.text(chart.caption().unit())));
  }

  private void columns(int series) {
    double width = (double) (WIDTH - LEFT) / data.categories().size() * 0.72;
    for (int i = 0; i < data.categories().size(); i++) {
      double from = 0;
      for (int s = 0; s < series; s++) {
        Double value = data.values().get(s).get(i);
        if (value == null || value <= 0) {
          continue;
        }
        xml.append(
            String.format(
                Locale.ROOT,
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\" class=\"part\"/>",
                round(x(i) - width / 2),
                y(from + value),
                round(width),
                round(value / top * (BOTTOM - TOP)),
                colour(s)));
        from += value;
      }
    }
  }

  /** A line that is broken where nothing was reported. */
  private void line(int series, boolean dashed) {
    StringBuilder path = new StringBuilder();
    boolean pen = false;
    for (int i = 0; i < data.categories().size(); i++) {
      Double value = data.values().get(series).get(i);
      if (value != null) {
        path.append(pen ? "L" : "M").append(round(x(i))).append(' ').append(y(value));
        if (!pen) {
          // A month alone between gaps is a dot.
          path.append("h0");
        }
      }
      pen = value != null;
    }
    xml.append(
        String.format(
            Locale.ROOT,
            "<path class=\"%s\" stroke=\"%s\" d=\"%s\"/>",
            dashed ? "line dashed" : "line",
            colour(series),
            path));
  }

  private void bars() {
    for (int i = 0; i < data.categories().size(); i++) {
      Double value = data.values().getFirst().get(i);
      double width = (value == null ? 0 : value) / top * (WIDTH - BAR_LEFT - 60);
      int y = i * BAR_HEIGHT + BAR_HEIGHT / 4;
      String label = data.categories().get(i);
      xml.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%d\" y=\"%d\" class=\"end\">%s</text>",
              BAR_LEFT - 8,
              y + BAR_HEIGHT / 2 + 1,
              Html.text(shortened(label, LABEL))));
      xml.append(
          String.format(
              Locale.ROOT,
              "<rect x=\"%d\" y=\"%d\" width=\"%s\" height=\"%d\" fill=\"%s\"/>",
              BAR_LEFT,
              y,
              round(width),
              BAR_HEIGHT - 7,
              colour(0)));
      xml.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%s\" y=\"%d\">%s</text>",
              round(BAR_LEFT + width + 6),
              y + BAR_HEIGHT / 2 + 1,
              value == null ? "" : Html.number(value)));
    }
  }

  private static String shortened(String label, int most) {
    return label.codePointCount(0, label.length()) <= most
        ? label
        : label.substring(0, label.offsetByCodePoints(0, most - 1)) + "…";
  }

  /** What each colour is, for a legend. */
  List<String> legend() {
    List<String> entries = new ArrayList<>();
    if (chart.series().size() > 1) {
      for (int i = 0; i < chart.series().size(); i++) {
        entries.add(
            "<li><svg viewBox=\"0 0 12 12\" aria-hidden=\"true\"><title>%s</title><desc>colour</desc><rect width=\"12\" height=\"12\" fill=\"%s\"/></svg> %s</li>"
                .formatted(
                    Html.text(chart.series().get(i).column()),
                    colour(i),
                    Html.text(chart.series().get(i).column())));
      }
    }
    return entries;
  }

  private String colour(int series) {
    return "#%06X".formatted(chart.series().get(series).colour().rgb());
  }

  private double x(int category) {
    return LEFT + (category + 0.5) * (WIDTH - LEFT) / data.categories().size();
  }

  private String y(double value) {
    return round(BOTTOM - value / top * (BOTTOM - TOP));
  }

  private static String round(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
