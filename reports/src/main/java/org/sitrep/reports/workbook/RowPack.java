package org.sitrep.reports.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Packs the rows of a table as they come, and goes on in another sheet where one is full. */
final class RowPack<R> implements Consumer<R> {

  private static final int REPORT_EVERY = 1_000;

  private final Table<R> table;
  private final HouseStyle.Ids styles;
  private final SharedStrings strings;
  private final Limits limits;
  private final Path place;
  private final LongConsumer progress;
  private final int header;
  private final List<PackedSheet> sheets = new ArrayList<>();
  private @Nullable Piece piece;
  private @Nullable RowWriter<R> open;
  private Links links;
  private long written;
  private long rows;

  /**
   * Packs a table.
   *
   * @param table of more than no rows: one of none has a line more above its header
   * @param place what the names of its files begin with
   */
  RowPack(
      Table<R> table,
      HouseStyle.Ids styles,
      SharedStrings strings,
      Limits limits,
      Path place,
      LongConsumer progress) {
    this.table = table;
    this.styles = styles;
    this.strings = strings;
    this.limits = limits;
    this.place = place;
    this.progress = progress;
    this.header = Layout.headerRow(table, false);
    this.links = new Links(limits.links());
  }

  @Override
  public void accept(R row) {
    try {
      RowWriter<R> writer = open;
      if (writer == null || written == limits.rows() - header) {
        writer = next();
      }
      written++;
      writer.row((int) (header + written), row);
      if (++rows % REPORT_EVERY == 0) {
        progress.accept(REPORT_EVERY);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RowWriter<R> next() throws IOException {
    endSheet();
    Piece begun =
        Piece.in(place.resolveSibling(place.getFileName() + "." + (sheets.size() + 1) + ".rows"));
    links = new Links(limits.links());
    RowWriter<R> writer = new RowWriter<>(table.columns(), styles, strings, links, begun);
    piece = begun;
    open = writer;
    return writer;
  }

  private void endSheet() throws IOException {
    if (open != null && piece != null) {
      open.flush();
      piece.close();
      sheets.add(new PackedSheet(piece, links, header, written));
    }
    open = null;
    piece = null;
    written = 0;
  }

  /** Ends the last sheet and gives all; none where there were no rows. */
  List<PackedSheet> end() throws IOException {
    endSheet();
    progress.accept(rows % REPORT_EVERY);
    return List.copyOf(sheets);
  }
}
