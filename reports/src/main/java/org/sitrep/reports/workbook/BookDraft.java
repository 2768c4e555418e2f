package org.sitrep.reports.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook in the making. Tables of many rows are packed while these are read, before it is known
 * what else the workbook says; all that stands around them is written at the end.
 */
public final class BookDraft implements Closeable {

  private final Profile profile;
  private final Path file;
  private final @Nullable Path tables;
  private final Limits limits;
  private final LongConsumer progress;
  private final HouseStyle.Ids styles;
  private final SharedStrings strings = new SharedStrings();
  private final Map<String, RowPack<?>> packs = new HashMap<>();
  private @Nullable Relay<Runnable> relay;

  /**
   * A workbook in the form for some readers, and its tables once more for programs: a CSV each, and
   * {@code datapackage.json} that tells their columns.
   *
   * @param file the .xlsx file, made or replaced; other files beside it begin with its name, until
   *     it is written
   * @param tables the directory of the other files
   * @param progress is told how many more rows are written, from time to time
   */
  public BookDraft(Profile profile, Path file, Path tables, LongConsumer progress) {
    this(profile, file, tables, Limits.EXCEL, progress);
  }

  BookDraft(
      Profile profile, Path file, @Nullable Path tables, Limits limits, LongConsumer progress) {
    this.profile = profile;
    this.file = file;
    this.tables = tables;
    this.limits = limits;
    this.progress = progress;
    this.styles = new HouseStyle(new XSSFWorkbook(), profile).ids();
  }

  /**
   * Begins a table whose rows come now.
   *
   * @param table without rows and charts
   */
  public <R> Filling<R> begin(Table<R> table) {
    if (relay == null) {
      relay = new Relay<>(Runnable::run);
    }
    return new Begun<>(table, relay);
  }

  /** Fills a table with the rows of its source. */
  public <R> Table<R> fill(Table<R> table) {
    Filling<R> filling = begin(table);
    table.source().forEach(filling);
    return filling.end();
  }

  /** Rows that go to the CSV here and to the sheet in the draft's other thread. */
  private final class Begun<R> implements Filling<R> {
    private final Table<R> table;
    private final RowPack<R> pack;
    private final Relay<Runnable> sheet;
    private final @Nullable CsvWriter<R> csv;
    private long count;

    Begun(Table<R> table, Relay<Runnable> sheet) {
      this.table = table;
      this.sheet = sheet;
      this.pack = pack(shown(table));
      this.csv = csv(table);
    }

    @Override
    public void accept(R row) {
      count++;
      sheet.accept(() -> pack.accept(row));
      if (csv != null) {
        csv.row(row);
      }
    }

    @Override
    public Table<R> end() {
      close(csv);
      return table.filled(count);
    }
  }

  private <R> Table<R> shown(Table<R> table) {
    return profile == Profile.ACCESSIBLE ? Accessible.plain(table) : table;
  }

  private <R> RowPack<R> pack(Table<R> shown) {
    Path place = file.resolveSibling(file.getFileName() + "." + packs.size());
    RowPack<R> pack = new RowPack<>(shown, styles, strings, limits, place, progress);
    if (packs.put(shown.name(), pack) != null) {
      throw new IllegalArgumentException("two tables are called '" + shown.name() + "'");
    }
    return pack;
  }

  private <R> @Nullable CsvWriter<R> csv(Table<R> table) {
    try {
      return tables == null ? null : DataPackage.open(table, tables);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(@Nullable CsvWriter<?> csv) {
    try {
      if (csv != null) {
        csv.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the workbook.
   *
   * @param book its tables that were begun here are those that their ends gave
   * @return the names of the files in the directory of tables
   * @throws IOException where a file cannot be written
   */
  public List<String> write(Book book) throws IOException {
    try {
      if (relay != null) {
        relay.end();
      }
      for (Sheet sheet : book.sheets()) {
        if (sheet instanceof Table<?> table && !packs.containsKey(table.name())) {
          put(table);
        }
      }
      Map<String, List<PackedSheet>> packed = new LinkedHashMap<>();
      for (Map.Entry<String, RowPack<?>> pack : packs.entrySet()) {
        packed.put(pack.getKey(), pack.getValue().end());
      }
      Book shown = profile == Profile.ACCESSIBLE ? Accessible.of(book) : book;
      new BookWriter(new Skeleton(shown, profile, limits), packed, strings).write(file);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return tables == null ? List.of() : new DataPackage(book, tables).describe();
  }

  private <R> void put(Table<R> table) throws IOException {
    RowPack<R> pack = pack(shown(table));
    long[] count = {0};
    try (CsvWriter<R> csv = csv(table)) {
      table
          .source()
          .forEach(
              row -> {
                count[0]++;
                pack.accept(row);
                if (csv != null) {
                  csv.row(row);
                }
              });
    }
    if (count[0] != table.rows()) {
      throw new IllegalStateException(
          "table '%s' was to have %d rows and has %d"
              .formatted(table.name(), table.rows(), count[0]));
    }
  }

  /** Ends what is still being written, where the workbook will not be. */
  @Override
  public void close() {
    if (relay != null) {
      relay.close();
    }
  }
}
