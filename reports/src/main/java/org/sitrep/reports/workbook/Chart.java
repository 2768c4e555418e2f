package org.sitrep.reports.workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture of the rows of a table. It names columns by their headers; its values are those of the
 * rows.
 */
public sealed interface Chart {

  /** What is said with it. */
  Caption caption();

  /** The header of the column that its categories are in. */
  String category();

  /** The columns that it shows, in order. */
  List<Series> series();

  /** How many rows it shows at most, from the first. */
  default int most() {
    return Integer.MAX_VALUE;
  }

  /**
   * Words with a chart.
   *
   * @param title what is shown, of what, from when to when
   * @param unit the label of the value axis
   * @param description the text alternative: what one sees
   * @param source the line under it
   */
  record Caption(String title, String unit, String description, String source) {}

  /**
   * A column of figures.
   *
   * @param column its header
   * @param colour it is drawn in
   */
  record Series(String column, Colour colour) {}

  /** Columns, one over the other for each series: a whole and its parts. */
  record StackedColumns(Caption caption, String category, List<Series> series) implements Chart {
    /** Copies the list. */
    public StackedColumns {
      series = List.copyOf(series);
    }
  }

  /** A line of best figures between dashed lines of low and high ones. */
  record BestWithRange(Caption caption, String category, String low, String best, String high)
      implements Chart {
    @Override
    public List<Series> series() {
      return List.of(
          new Series(high, Colour.VERMILION),
          new Series(best, Colour.BLUE),
          new Series(low, Colour.GREEN));
    }
  }

  /** Columns with a line of their mean over the last months. */
  record ColumnsWithMean(Caption caption, String category, String columns, String mean)
      implements Chart {
    @Override
    public List<Series> series() {
      return List.of(new Series(columns, Colour.SKY), new Series(mean, Colour.VERMILION));
    }
  }

  /** Bars from left to right, in the order of the rows, each with its figure. */
  record RankedBars(Caption caption, String category, String value, int most) implements Chart {
    @Override
    public List<Series> series() {
      return List.of(new Series(value, Colour.BLUE));
    }
  }

  /** Cells shaded by their figures, the highest darkest; drawn on the table itself. */
  record HeatMap(Caption caption, String category, List<String> columns) implements Chart {
    /** Copies the list. */
    public HeatMap {
      columns = List.copyOf(columns);
    }

    @Override
    public List<Series> series() {
      List<Series> series = new ArrayList<>();
      columns.forEach(column -> series.add(new Series(column, Colour.SKY)));
      return series;
    }
  }

  /** Whether it is a picture of its own, not shades on the cells. */
  default boolean isDrawn() {
    return !(this instanceof HeatMap);
  }

  /** Colours that stay apart for readers with any colour vision (after Okabe and Ito). */
  enum Colour {
    BLUE(0x0072B2),
    VERMILION(0xD55E00),
    GREEN(0x009E73),
    ORANGE(0xE69F00),
    SKY(0x56B4E9),
    PURPLE(0xCC79A7),
    GREY(0xA6A6A6);

    private final int rgb;

    Colour(int rgb) {
      this.rgb = rgb;
    }

    /** Red, green and blue, a byte each. */
    public int rgb() {
      return rgb;
    }

    byte[] bytes() {
      return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    }
  }
}
