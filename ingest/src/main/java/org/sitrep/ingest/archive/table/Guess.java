package org.sitrep.ingest.archive.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.LookBack;

/**
 * What a table may be like, by its beginning.
 *
 * @param dialect how its cells are told apart
 * @param header its first row
 * @param named whether that row names columns
 * @param rows that have as many cells as the first one
 * @param others that have not
 */
record Guess(Dialect dialect, Header header, boolean named, int rows, int others) {

  private static final String DELIMITERS = ",;\t|";
  private static final int LONG_CELL = 80;
  private static final String SEPARATOR_LINE = "sep=";

  /** How a table begins that this content may be, or empty where it is none. */
  static Optional<Guess> of(byte[] start) {
    Units.Width width = Units.Width.of(start);
    String text = text(start, width);
    if (text.startsWith("<")) {
      return Optional.empty();
    }
    List<Boolean> escapes = text.contains("\\\"") ? List.of(false, true) : List.of(false);
    return DELIMITERS
        .chars()
        .boxed()
        .flatMap(c -> escapes.stream().map(escape -> new Dialect((char) c.intValue(), escape)))
        .flatMap(dialect -> Stream.ofNullable(look(start, width, dialect)))
        .max(
            Comparator.comparingInt((Guess guess) -> guess.header().known())
                .thenComparingInt(guess -> guess.rows() - guess.others())
                .thenComparingInt(guess -> guess.header().names().size()));
  }

  private static @Nullable Guess look(byte[] start, Units.Width width, Dialect dialect) {
    try {
      LookBack in = new LookBack(new ByteArrayInputStream(start));
      Units units = new Units(in, width);
      skipPreface(units);
      RowCutter rows = new RowCutter(units, dialect, start.length);
      Row first = rows.strict();
      if (!first.sound() || first.cells() < 2 || !first.oneLine()) {
        return null;
      }
      Header header = new Header(cells(units, first, dialect));
      List<Row> seen = new ArrayList<>();
      while (!rows.atEnd()) {
        seen.add(rows.strict());
      }
      // The last one may be cut off by the end of what is looked at.
      int whole = Math.max(0, seen.size() - (text(start, width).endsWith("\n") ? 0 : 1));
      int same = 0;
      for (Row row : seen.subList(0, whole)) {
        same += row.sound() && row.cells() == first.cells() ? 1 : 0;
      }
      Guess guess = new Guess(dialect, header, header.hasNames(), same, whole - same);
      return guess.isTable(text(start, width), seen, first) ? guess : null;
    } catch (IOException e) {
      throw new UncheckedIOException("memory is always read", e);
    }
  }

  private boolean isTable(String text, List<Row> seen, Row first) {
    if (named && header.known() >= 2) {
      return header.known() > 2 || rows >= others;
    }
    // Commas in sentences are followed by spaces, those between cells hardly ever.
    boolean spaced = text.lines().findFirst().orElse("").contains(dialect.delimiter() + " ");
    boolean longCell =
        Stream.concat(Stream.of(first), seen.stream())
            .anyMatch(row -> row.end() - row.start() > (long) LONG_CELL * row.cells() / 2);
    boolean telling = header.known() > 0 || longCell;
    return first.cells() >= 3 && !spaced && others == 0 && telling && rows >= (named ? 1 : 2);
  }

  private static String text(byte[] start, Units.Width width) {
    return new String(start, width.mark(), start.length - width.mark(), width.charset());
  }

  private static List<String> cells(Units units, Row row, Dialect dialect) {
    return Cells.strict(
        new String(units.bytes().bytes(row.start(), row.end()), units.width().charset()), dialect);
  }

  /** Goes behind a byte order mark and the line by which spreadsheets tell the delimiter. */
  static void skipPreface(Units units) throws IOException {
    LookBack in = units.bytes();
    for (int i = 0; i < units.width().mark(); i++) {
      in.read();
    }
    long start = in.position();
    StringBuilder line = new StringBuilder();
    for (int c = units.read(); c >= 0 && c != '\n' && line.length() < 8; c = units.read()) {
      line.append((char) c);
    }
    if (line.length() > 6 || !line.toString().startsWith(SEPARATOR_LINE)) {
      in.to(start);
    }
  }
}
