package org.sitrep.reports.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a book. POI makes the package with styles, tables, charts and headers; the rows of the
 * tables are then streamed as bytes into the sheets, so that neither time nor memory depends on
 * POI's model of a cell.
 */
final class BookWriter {

  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final int REPORT_EVERY = 1_000;

  /** Fewer rows are written sooner than a thread begins. */
  private static final int MANY = 5_000;

  private final Limits limits;
  private final Skeleton skeleton;
  private final @Nullable DataPackage tables;

  /**
   * A writer of one book.
   *
   * @param tables takes the tables' rows too, null for nothing
   */
  BookWriter(Book book, Profile profile, Limits limits, @Nullable DataPackage tables) {
    this.limits = limits;
    this.tables = tables;
    this.skeleton = new Skeleton(book, profile, limits);
  }

  void write(Path file, LongConsumer progress) throws IOException {
    Map<String, byte[]> parts = unzip(skeleton.build());
    byte[] poiStrings = parts.remove(STRINGS);
    if (poiStrings == null) {
      throw new IllegalStateException("POI wrote no " + STRINGS);
    }
    SharedStrings strings = new SharedStrings(poiStrings);
    try (OutputStream bytes = Files.newOutputStream(file);
        SheetZip zip = new SheetZip(bytes)) {
      Map<String, byte[]> tables = new LinkedHashMap<>();
      for (List<Skeleton.Part> sheets : skeleton.parts().values()) {
        for (Skeleton.Part sheet : sheets) {
          take(parts, tables, sheet.entry());
          take(parts, tables, relations(sheet.entry()));
        }
      }
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.part(part.getKey(), part.getValue());
      }
      for (Table<?> table : skeleton.parts().keySet()) {
        stream(table, tables, strings, zip, progress);
      }
      zip.begin(STRINGS);
      strings.writeTo(zip);
      zip.closeEntry();
    }
  }

  private <R> void stream(
      Table<R> table,
      Map<String, byte[]> parts,
      SharedStrings strings,
      SheetZip zip,
      LongConsumer progress)
      throws IOException {
    List<Skeleton.Part> sheets = skeleton.parts().getOrDefault(table, List.of());
    TableStream<R> stream = new TableStream<>(table, sheets, parts, strings, zip, progress);
    try (CsvWriter<R> csv = tables == null ? null : tables.open(table)) {
      Consumer<R> other = csv == null ? row -> {} : csv::row;
      if (table.rows() < MANY) {
        read(table, stream::row, other);
      } else {
        try (Relay<R> relay = new Relay<>(stream::row)) {
          read(table, relay, other);
          relay.end();
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    stream.end();
  }

  private static <R> void read(Table<R> table, Consumer<R> sheet, Consumer<R> csv) {
    table
        .source()
        .forEach(
            row -> {
              sheet.accept(row);
              csv.accept(row);
            });
  }

  /** Spreads the rows of one table over its sheets. */
  private final class TableStream<R> {
    private final Table<R> table;
    private final Iterator<Skeleton.Part> sheets;
    private final Map<String, byte[]> parts;
    private final SharedStrings strings;
    private final SheetZip zip;
    private final LongConsumer progress;
    private @Nullable OpenSheet<R> open;
    private long rows;

    TableStream(
        Table<R> table,
        List<Skeleton.Part> sheets,
        Map<String, byte[]> parts,
        SharedStrings strings,
        SheetZip zip,
        LongConsumer progress) {
      this.table = table;
      this.sheets = sheets.iterator();
      this.parts = parts;
      this.strings = strings;
      this.zip = zip;
      this.progress = progress;
    }

    void row(R row) {
      try {
        OpenSheet<R> sheet = open;
        if (sheet == null || sheet.isFull()) {
          sheet = next();
        }
        sheet.row(row);
        if (++rows % REPORT_EVERY == 0) {
          progress.accept(REPORT_EVERY);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void end() throws IOException {
      while (sheets.hasNext()) {
        next();
      }
      if (open != null) {
        open.close();
      }
      progress.accept(rows % REPORT_EVERY);
      checkCount();
    }

    private OpenSheet<R> next() throws IOException {
      if (open != null) {
        open.close();
      }
      if (!sheets.hasNext()) {
        rows++;
        checkCount();
      }
      OpenSheet<R> sheet =
          new OpenSheet<>(table, sheets.next(), parts, skeleton.styles(), strings, limits, zip);
      open = sheet;
      return sheet;
    }

    private void checkCount() {
      if (rows != table.rows()) {
        throw new IllegalStateException(
            "table '%s' was to have %d rows and has %d"
                .formatted(table.name(), table.rows(), rows));
      }
    }
  }

  /** The relations' entry of a sheet's entry. */
  static String relations(String sheet) {
    int slash = sheet.lastIndexOf('/');
    return sheet.substring(0, slash) + "/_rels" + sheet.substring(slash) + ".rels";
  }

  private static void take(Map<String, byte[]> from, Map<String, byte[]> to, String name) {
    byte[] part = from.remove(name);
    if (part != null) {
      to.put(name, part);
    }
  }

  private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }
}
