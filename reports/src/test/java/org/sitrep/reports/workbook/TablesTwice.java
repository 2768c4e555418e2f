package org.sitrep.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A workbook, read by another library than the one that wrote it, says cell by cell what the CSV
 * files beside it say.
 */
public final class TablesTwice {

  private static final Pattern RESOURCE = Pattern.compile("\"path\": \"([^\"]+)\"");
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-F]{4})_");

  private TablesTwice() {}

  /**
   * Compares.
   *
   * @param directory with {@code datapackage.json}
   * @return how many cells were the same
   */
  public static long compare(Path workbook, Path directory) throws IOException {
    String descriptor = Files.readString(directory.resolve("datapackage.json"));
    Deque<String> files = new ArrayDeque<>();
    RESOURCE.matcher(descriptor).results().forEach(file -> files.add(file.group(1)));
    long cells = 0;
    try (ReadableWorkbook book = new ReadableWorkbook(workbook.toFile())) {
      Deque<Sheet> sheets = new ArrayDeque<>(book.getSheets().toList());
      for (String file : files) {
        cells += compare(file, Csv.read(Files.readString(directory.resolve(file))), sheets);
      }
    }
    return cells;
  }

  private static long compare(String file, List<List<String>> lines, Deque<Sheet> sheets)
      throws IOException {
    List<String> header = lines.getFirst();
    int next = 1;
    do {
      List<Row> rows = below(header, sheets, file);
      for (Row row : rows) {
        assertThat(next).as(file + " goes on after its last row").isLessThan(lines.size());
        List<String> line = lines.get(next++);
        for (int i = 0; i < header.size(); i++) {
          String at = "%s line %d, %s".formatted(file, next, header.get(i));
          isSame(
              line.get(i), i < row.getCellCount() ? row.getOptionalCell(i) : Optional.empty(), at);
        }
      }
    } while (next < lines.size());
    return (long) header.size() * (lines.size() - 1);
  }

  /** The rows below the header on the next sheet that has it. */
  private static List<Row> below(List<String> header, Deque<Sheet> sheets, String file)
      throws IOException {
    while (true) {
      assertThat(sheets).as("sheets left for the rest of " + file).isNotEmpty();
      List<Row> rows = sheets.removeFirst().read();
      Optional<Row> found =
          rows.stream()
              .filter(row -> row.getCellCount() == header.size())
              .filter(
                  row ->
                      IntStream.range(0, header.size())
                          .allMatch(
                              i ->
                                  row.getOptionalCell(i)
                                      .map(Cell::getRawValue)
                                      .filter(header.get(i)::equals)
                                      .isPresent()))
              .findFirst();
      if (found.isPresent()) {
        int number = found.get().getRowNum();
        return rows.stream().filter(row -> row.getRowNum() > number).toList();
      }
    }
  }

  private static void isSame(String csv, Optional<Cell> cell, String at) {
    CellType type = cell.map(Cell::getType).orElse(CellType.EMPTY);
    Object value = cell.map(Cell::getValue).orElse(null);
    if (csv.isEmpty()) {
      assertThat(value).as(at).isNull();
    } else if (type == CellType.NUMBER && csv.matches("\\d{4}-\\d\\d-\\d\\d")) {
      assertThat(cell.orElseThrow().asDate().toLocalDate()).as(at).isEqualTo(LocalDate.parse(csv));
    } else if (type == CellType.NUMBER || type == CellType.FORMULA) {
      assertThat(new BigDecimal(String.valueOf(value))).as(at).isEqualByComparingTo(csv);
    } else {
      assertThat(type).as(at).isEqualTo(CellType.STRING);
      isSameText(csv, unescaped(String.valueOf(value)), at);
    }
  }

  private static void isSameText(String csv, String cell, String at) {
    String text =
        csv.matches("(?s)'[=+@\\t\\r\\n-].*") && !cell.startsWith("'") ? csv.substring(1) : csv;
    String readable = Csv.withoutWhatXmlLacks(text);
    if (readable.length() > Limits.CELL) {
      assertThat(cell).as(at).endsWith(" […]").hasSizeLessThanOrEqualTo(Limits.CELL);
      assertThat(readable).as(at).startsWith(cell.substring(0, cell.length() - 4));
    } else {
      assertThat(cell).as(at).isEqualTo(readable);
    }
  }

  /** As spreadsheets read the file's escapes, which the other library leaves. */
  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            (MatchResult m) ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))));
  }

  /** Reads RFC 4180. */
  private static final class Csv {

    static List<List<String>> read(String text) {
      List<List<String>> lines = new ArrayList<>();
      List<String> line = new ArrayList<>();
      StringBuilder field = new StringBuilder();
      boolean quoted = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (quoted) {
          if (c != '"') {
            field.append(c);
          } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
            field.append(text.charAt(i++));
          } else {
            quoted = false;
          }
        } else if (c == '"') {
          quoted = true;
        } else if (c == ',' || c == '\n') {
          line.add(field.toString());
          field.setLength(0);
          if (c == '\n') {
            lines.add(line);
            line = new ArrayList<>();
          }
        } else if (c != '\r') {
          field.append(c);
        }
      }
      return lines;
    }

    /** Lone surrogates and what is no character become U+FFFD. */
    static String withoutWhatXmlLacks(String text) {
      return text.codePoints()
          .map(c -> (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }
  }
}
