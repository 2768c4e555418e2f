package org.sitrep.reports.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stacked columns over the rows of the table that they stand above: categories from its first
 * column, a series from each column named.
 *
 * @param title what is shown
 * @param unit the label of the value axis
 * @param description the text alternative
 * @param source the line under the chart
 * @param categories the cells of the first column
 * @param series the stacks, from the bottom
 */
public record Chart(
    String title,
    String unit,
    String description,
    String source,
    List<String> categories,
    List<Series> series) {

  /** Copies the lists. */
  public Chart {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
  }

  /**
   * One colour of the stack.
   *
   * @param column the header of its column in the table
   * @param colour from the palette
   * @param values one for each category, null where nothing is known
   */
  public record Series(String column, Colour colour, List<@Nullable Double> values) {}

  /** Colours that stay apart for readers with any colour vision (after Okabe and Ito). */
  public enum Colour {
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

    byte[] bytes() {
      return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    }
  }
}
