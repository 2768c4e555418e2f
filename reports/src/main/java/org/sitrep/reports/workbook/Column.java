package org.sitrep.reports.workbook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One typed column of a table.
 *
 * @param name the header, unique in its table
 * @param kind how its cells look
 * @param width in characters
 * @param meaning one sentence for the data dictionary
 * @param values the codebook's values for the data dictionary, or empty
 * @param value writes the cell of a row
 * @param input what readers may write into its cells, or null where it is not for them to write in
 * @param <R> the table's row
 */
public record Column<R>(
    String name,
    Kind kind,
    int width,
    String meaning,
    String values,
    Value<R> value,
    @Nullable Input input) {

  /** How the cells of a column look. */
  public enum Kind {
    /** Wrapped text. */
    TEXT("text"),
    /** Text on one line. */
    WORD("text"),
    /** A whole number with a thousands separator. */
    WHOLE("whole number"),
    /** A number that names something, without separators. */
    NUMBER("number of a record"),
    /** A share in per cent. */
    SHARE("per cent"),
    /** A number with one decimal place. */
    DECIMAL("number"),
    /** A number with two decimal places. */
    RATE("number"),
    /** A day as yyyy-mm-dd. */
    DAY("date"),
    /** An address of the web. */
    LINK("link");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The kind in a reader's words. */
    public String label() {
      return label;
    }

    boolean isNumber() {
      return this == WHOLE || this == NUMBER || this == SHARE || this == DECIMAL || this == RATE;
    }
  }

  /** Writes exactly one cell for a row. */
  @FunctionalInterface
  public interface Value<R> {
    void write(R row, Cells cells);
  }

  /**
   * What readers may write into a cell.
   *
   * @param choices offered in a list; none where it is empty
   * @param closed whether anything else is refused
   */
  public record Input(List<String> choices, boolean closed) {
    /** Copies the list. */
    public Input {
      choices = List.copyOf(choices);
    }
  }

  /** The same column for readers to write in. */
  public Column<R> forInput(Input offered) {
    return new Column<>(name, kind, width, meaning, values, value, offered);
  }

  /** A whole number with the formula that recomputes it. */
  public record Recomputed(String formula, long value) {}

  /** The same column with the words that it can hold told in the data dictionary. */
  public <T> Column<R> of(T[] all, Function<T, String> word) {
    String words = Arrays.stream(all).map(word).collect(Collectors.joining(", "));
    return new Column<>(name, kind, width, meaning, words, value, input);
  }

  public static <R> Column<R> text(
      String name, int width, String meaning, Function<R, @Nullable String> value) {
    return column(name, Kind.TEXT, width, meaning, (row, cells) -> cells.text(value.apply(row)));
  }

  public static <R> Column<R> word(
      String name, int width, String meaning, Function<R, @Nullable String> value) {
    return column(name, Kind.WORD, width, meaning, (row, cells) -> cells.word(value.apply(row)));
  }

  /** Text that seldom repeats, on one line. */
  public static <R> Column<R> line(
      String name, int width, String meaning, Function<R, @Nullable String> value) {
    return column(name, Kind.WORD, width, meaning, (row, cells) -> cells.text(value.apply(row)));
  }

  public static <R> Column<R> whole(
      String name, int width, String meaning, Function<R, @Nullable Number> value) {
    return column(name, Kind.WHOLE, width, meaning, (row, cells) -> cells.whole(value.apply(row)));
  }

  public static <R> Column<R> number(
      String name, int width, String meaning, Function<R, @Nullable Number> value) {
    return column(name, Kind.NUMBER, width, meaning, (row, cells) -> cells.whole(value.apply(row)));
  }

  public static <R> Column<R> share(
      String name, int width, String meaning, Function<R, @Nullable Double> value) {
    return column(
        name, Kind.SHARE, width, meaning, (row, cells) -> cells.decimal(value.apply(row)));
  }

  public static <R> Column<R> decimal(
      String name, int width, String meaning, Function<R, @Nullable Double> value) {
    return column(
        name, Kind.DECIMAL, width, meaning, (row, cells) -> cells.decimal(value.apply(row)));
  }

  public static <R> Column<R> rate(
      String name, int width, String meaning, Function<R, @Nullable Double> value) {
    return column(name, Kind.RATE, width, meaning, (row, cells) -> cells.decimal(value.apply(row)));
  }

  public static <R> Column<R> day(
      String name, int width, String meaning, Function<R, @Nullable LocalDate> value) {
    return column(name, Kind.DAY, width, meaning, (row, cells) -> cells.day(value.apply(row)));
  }

  public static <R> Column<R> link(
      String name, int width, String meaning, Function<R, @Nullable String> value) {
    return column(name, Kind.LINK, width, meaning, (row, cells) -> cells.link(value.apply(row)));
  }

  public static <R> Column<R> formula(
      String name, int width, String meaning, Function<R, Recomputed> value) {
    return column(
        name,
        Kind.WHOLE,
        width,
        meaning,
        (row, cells) -> {
          Recomputed cell = value.apply(row);
          cells.formula(cell.formula(), cell.value());
        });
  }

  private static <R> Column<R> column(
      String name, Kind kind, int width, String meaning, Value<R> value) {
    return new Column<>(name, kind, width, meaning, "", value, null);
  }
}
