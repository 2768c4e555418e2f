package org.sitrep.app.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Columns of a chart, drawn as SVG by the page.
 *
 * @param bars from left to right
 * @param width of the drawing
 * @param height of the drawing, without the line of dates
 * @param most the largest value
 */
record Bars(List<Bar> bars, int width, int height, long most) {

  private static final int STEP = 20;
  private static final int GAP = 4;
  private static final int HEIGHT = 120;

  /**
   * One column.
   *
   * @param day what it stands for
   * @param value its value
   * @param x left edge
   * @param y upper edge
   * @param width how wide
   * @param height how high
   */
  record Bar(LocalDate day, long value, int x, int y, int width, int height) {}

  static Bars of(Map<LocalDate, Long> values) {
    long most = values.values().stream().mapToLong(Long::longValue).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    values.forEach(
        (day, value) -> {
          // What is there is seen, however little it is.
          int height = value == 0 ? 0 : (int) Math.max(2, value * HEIGHT / most);
          bars.add(new Bar(day, value, bars.size() * STEP, HEIGHT - height, STEP - GAP, height));
        });
    return new Bars(bars, Math.max(1, bars.size()) * STEP, HEIGHT, most);
  }
}
