package org.sitrep.core.extraction.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A table of knowledge that a domain expert edits: a row a line, cells separated by tabs, {@code #}
 * begins a comment line, blank lines are skipped.
 *
 * @param file name for messages
 * @param rows the rows in the order of the file
 */
public record Lexicon(String file, List<Row> rows) {

  /** Copies the rows. */
  public Lexicon {
    rows = List.copyOf(rows);
  }

  /**
   * One line of a lexicon.
   *
   * @param file name for messages
   * @param line number of the line, from 1
   * @param cells the cells without surrounding blanks
   */
  public record Row(String file, int line, List<String> cells) {

    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** How many cells the line has. */
    public int size() {
      return cells.size();
    }

    /** The cell of a column from 0, or the empty text where the line is shorter. */
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    /**
     * The cell of a column from 0.
     *
     * @throws LexiconException where it is missing or empty
     */
    public String required(int column) {
      String cell = cell(column);
      if (cell.isEmpty()) {
        throw error("column " + (column + 1) + " is empty", String.join("\t", cells));
      }
      return cell;
    }

    /** The parts of a cell between commas, none where it is empty. */
    public List<String> list(int column) {
      String cell = cell(column);
      List<String> parts = new ArrayList<>();
      for (String part : cell.isEmpty() ? new String[0] : cell.split(",", -1)) {
        if (part.isBlank()) {
          throw error("an empty item in column " + (column + 1), cell);
        }
        parts.add(part.strip());
      }
      return parts;
    }

    /**
     * The constant that a cell names by its code.
     *
     * @param code gives the code of a constant
     * @throws LexiconException where no constant has this code
     */
    public <E extends Enum<E>> E oneOf(int column, Class<E> type, Function<E, String> code) {
      return constant(required(column), type, code);
    }

    /** The constant with this code, for items of a {@link #list}. */
    public <E extends Enum<E>> E constant(String item, Class<E> type, Function<E, String> code) {
      for (E constant : type.getEnumConstants()) {
        if (code.apply(constant).equals(item)) {
          return constant;
        }
      }
      throw error("no such " + type.getSimpleName(), item);
    }

    /** An error at this line, to be thrown. */
    public LexiconException error(String problem, String value) {
      return new LexiconException(file + ":" + line + ": " + problem + ": '" + value + "'");
    }
  }

  /**
   * Reads a resource that stands beside a class.
   *
   * @param owner a class of the resource's package
   * @param resource the file's name
   * @param columns the most cells that a line may have
   * @throws LexiconException where the file is missing or a line has too many cells
   */
  public static Lexicon load(Class<?> owner, String resource, int columns) {
    InputStream stream = owner.getResourceAsStream(resource);
    if (stream == null) {
      throw new LexiconException("no lexicon '" + resource + "' beside " + owner.getPackageName());
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return read(resource, reader, columns);
    } catch (IOException e) {
      throw new LexiconException("cannot read the lexicon '" + resource + "'", e);
    }
  }

  /** Reads a lexicon from its text, by the same rules. */
  public static Lexicon parse(String file, String text, int columns) {
    try (BufferedReader reader = new BufferedReader(new StringReader(text))) {
      return read(file, reader, columns);
    } catch (IOException e) {
      throw new LexiconException("cannot read the lexicon '" + file + "'", e);
    }
  }

  private static Lexicon read(String file, BufferedReader reader, int columns) throws IOException {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = new ArrayList<>(columns);
      for (String cell : line.split("\t", -1)) {
        cells.add(cell.strip());
      }
      Row row = new Row(file, number, cells);
      if (cells.size() > columns) {
        throw row.error("more than " + columns + " columns", line);
      }
      rows.add(row);
    }
    return new Lexicon(file, rows);
  }
}
