package org.sitrep.core.actor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A file of the gazetteer: an entry a line, columns between tabs, names between {@code |}, comments
 * behind {@code #} at the start of a line.
 */
final class GazetteerFile {

  private final String file;
  private final String text;
  private final int columns;

  private GazetteerFile(String file, String text, int columns) {
    this.file = file;
    this.text = text;
    this.columns = columns;
  }

  /** A file that lies beside this class. */
  static GazetteerFile builtIn(String file, int columns) {
    try (InputStream stream = GazetteerFile.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new GazetteerException("no file '" + file + "' in the gazetteer");
      }
      return of(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8), columns);
    } catch (IOException e) {
      throw new GazetteerException("cannot read '" + file + "' of the gazetteer", e);
    }
  }

  static GazetteerFile of(String file, String text, int columns) {
    return new GazetteerFile(file, text, columns);
  }

  /** Hands every entry over in the order of the file. */
  void forEach(Consumer<Line> reader) {
    int number = 0;
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      number++;
      if (end > at && text.charAt(at) != '#') {
        reader.accept(line(number, text.substring(at, end)));
      }
      at = end + 1;
    }
  }

  private Line line(int number, String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != columns) {
      throw new GazetteerException(
          "%s:%d: %d columns instead of %d: '%s'"
              .formatted(file, number, cells.length, columns, line));
    }
    return new Line(file, number, cells);
  }

  /** An entry with its place for messages. */
  static final class Line {
    private final String file;
    private final int number;
    private final String[] cells;

    private Line(String file, int number, String[] cells) {
      this.file = file;
      this.number = number;
      this.cells = cells;
    }

    /** The text of a column from 0, which may be empty. */
    String cell(int column) {
      return cells[column].strip();
    }

    /** The text of a column from 0, which must not be empty. */
    String required(int column) {
      String cell = cell(column);
      if (cell.isEmpty()) {
        throw error("column " + (column + 1) + " is empty", String.join("\t", cells));
      }
      return cell;
    }

    /** The names of a column, none where it is empty. */
    List<Spelling> names(int column) {
      List<Spelling> names = new ArrayList<>();
      addNames(column, names, new HashSet<>());
      return names;
    }

    /** The name of one column, then those of another. */
    List<Spelling> names(int first, int others) {
      List<Spelling> names = new ArrayList<>();
      Set<String> keys = new HashSet<>();
      required(first);
      addNames(first, names, keys);
      addNames(others, names, keys);
      return names;
    }

    private void addNames(int column, List<Spelling> names, Set<String> keys) {
      String cell = cell(column);
      int at = 0;
      while (at < cell.length()) {
        int end = cell.indexOf('|', at);
        end = end < 0 ? cell.length() : end;
        Spelling name = Spelling.marked(cell.substring(at, end).strip());
        if (name.text().isEmpty()) {
          throw error("an empty name in column " + (column + 1), cell);
        }
        if (!keys.add(name.text())) {
          throw error("a name stands twice in the line", name.text());
        }
        names.add(name);
        at = end + 1;
      }
      if (!cell.isEmpty() && cell.charAt(cell.length() - 1) == '|') {
        throw error("an empty name in column " + (column + 1), cell);
      }
    }

    /** The constant whose name, in lower case with blanks for lines, stands in a column. */
    <E extends Enum<E>> E constant(int column, Class<E> type) {
      String cell = required(column);
      for (E constant : type.getEnumConstants()) {
        if (constant.name().toLowerCase(Locale.ROOT).replace('_', ' ').equals(cell)) {
          return constant;
        }
      }
      throw error("no such " + type.getSimpleName(), cell);
    }

    GazetteerException error(String problem, String value) {
      return new GazetteerException("%s:%d: %s: '%s'".formatted(file, number, problem, value));
    }
  }
}
