package org.sitrep.ingest.archive.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.ArchiveRecord.Field;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.LookBack;
import org.sitrep.ingest.archive.RejectReason;

/**
 * The rows below the header, each cell a field. A row that is not as the header says costs its
 * first line: the next row may begin in the line behind it.
 */
final class TableRows {

  /** How far the next row is looked for behind a bad one. */
  private static final int LINES = 200;

  private static final long LOOK = 1 << 20;

  private final Units units;
  private final LookBack in;
  private final RowCutter cutter;
  private final RowCutter inner;
  private final Guess guess;
  private final Limits limits;
  private final RowText text;
  private final int cells;
  private long number;
  private boolean severalLines;
  private boolean ended;

  TableRows(Units units, Guess guess, Limits limits, long from) {
    this.units = units;
    this.guess = guess;
    this.limits = limits;
    in = units.bytes();
    in.to(from);
    cutter = new RowCutter(units, guess.dialect(), limits.recordBytes());
    inner = new RowCutter(units, guess.dialect(), Math.min(LOOK, limits.recordBytes()));
    text = new RowText(units.width());
    cells = guess.header().names().size();
  }

  long position() {
    return in.position();
  }

  /** The next row that is not empty, or null after the last one. */
  @Nullable ArchiveRecord next() throws IOException {
    while (!ended) {
      long start = in.position();
      in.keepFrom(start);
      try {
        if (cutter.atEnd()) {
          ended = true;
          return null;
        }
        if (!guess.named()) {
          ended = true;
          return withoutHeader();
        }
        number++;
        Row row = cutter.strict();
        if (!isEmpty(row)) {
          return record(row);
        }
      } catch (DamageException e) {
        return damaged(start, e);
      }
    }
    return null;
  }

  private ArchiveRecord withoutHeader() throws IOException {
    return broken(
        cutter.strict(),
        RejectReason.MALFORMED,
        "the first row does not name columns: %s; the table is not read"
            .formatted(guess.header().names().stream().map(TableRows::shortened).toList()));
  }

  private ArchiveRecord record(Row row) throws IOException {
    return switch (row.state()) {
      case SOUND -> row.cells() == cells ? sound(row) : ragged(row);
      case STRAY_QUOTE -> {
        Optional<ArchiveRecord> line = lenient(row);
        yield line.isPresent()
            ? line.get()
            : behind(
                row,
                nextRow(row.firstLineEnd(), row.start() + LOOK),
                "a quotation mark that does not end a cell");
      }
      case OPEN_QUOTE -> open(row);
      case TOO_LARGE -> tooLarge(row);
    };
  }

  private ArchiveRecord sound(Row row) throws DamageException {
    severalLines |= !row.oneLine();
    return item(row, cells(row));
  }

  private List<String> cells(Row row) throws DamageException {
    return Cells.strict(text.decode(in.bytes(row.start(), row.end())), guess.dialect());
  }

  private ArchiveRecord item(Row row, List<String> values) {
    return new ArchiveRecord.Item(
        new Location("", row.start(), 0),
        values.stream().limit(cells).map(value -> new Field("", value)).toList(),
        null,
        in.bytes(row.start(), row.end()));
  }

  /**
   * A line with quotation marks that are not doubled, where it has the right cells all the same.
   */
  private Optional<ArchiveRecord> lenient(Row row) throws IOException {
    in.to(row.firstLineEnd());
    Row line = row.firstLine();
    List<String> values =
        Cells.lenient(text.decode(in.bytes(line.start(), line.end())), guess.dialect());
    return values.size() == cells ? Optional.of(item(line, values)) : Optional.empty();
  }

  private ArchiveRecord ragged(Row row) throws IOException {
    if (row.cells() > cells) {
      List<String> values = cells(row);
      if (values.stream().skip(cells).allMatch(String::isBlank)) {
        return item(row, values);
      }
    }
    if (cutter.atEnd() && row.cells() < cells && !endsWithBreak(row)) {
      return broken(
          row,
          RejectReason.TRUNCATED,
          "the table ends in row %d, in cell %d of %d".formatted(number, row.cells(), cells));
    }
    String why = "cells are missing or too many";
    if (row.oneLine()) {
      return behind(row, severalLines ? nextRow(row.end(), row.end() + LOOK) : -1, why);
    }
    long next = nextRow(row.firstLineEnd(), row.end());
    return next < 0 ? malformed(row, why, row.cells()) : behind(row, next, why);
  }

  /** The table, or the largest record, ends within quotation marks. */
  private ArchiveRecord open(Row row) throws IOException {
    long next = nextRow(row.firstLineEnd(), row.end());
    if (next >= 0) {
      Optional<ArchiveRecord> line = lenient(row);
      return line.isPresent()
          ? line.get()
          : behind(row, next, "a quotation mark without its other one");
    }
    if (row.end() - row.start() > limits.recordBytes()) {
      return tooLarge(row);
    }
    in.to(row.end());
    return broken(
        row,
        RejectReason.TRUNCATED,
        "the table ends in row %d, within quotation marks in cell %d of %d"
            .formatted(number, row.cells(), cells));
  }

  /**
   * A bad row. In a table with line breaks in its cells it goes to the next sound row, so that it
   * is one; in others it is one line.
   */
  private ArchiveRecord behind(Row row, long next, String why) {
    long end = severalLines && next >= 0 ? next : row.firstLineEnd();
    in.to(end);
    return malformed(new Row(row.start(), end, end, row.cells(), row.state()), why, row.cells());
  }

  /** Where a line begins a sound row, or -1. */
  private long nextRow(long from, long until) throws IOException {
    in.to(from);
    long found = -1;
    for (int i = 0; i < LINES && found < 0 && in.position() < until && !cutter.atEnd(); i++) {
      long start = in.position();
      Row row = inner.strict();
      if (row.sound() && row.cells() == cells && looksLike(row)) {
        found = start;
      } else {
        in.to(start);
        cutter.lineEnd();
      }
    }
    return found;
  }

  /** Sentences have commas too, but with spaces behind them. */
  private boolean looksLike(Row row) {
    String line = new String(in.bytes(row.start(), row.end()), units.width().charset());
    return line.startsWith("\"") || !line.contains(guess.dialect().delimiter() + " ");
  }

  /** Goes on to the next sound row, keeping no more than the first bytes. */
  private ArchiveRecord tooLarge(Row row) throws IOException {
    byte[] head = in.bytes(row.start(), Math.min(row.end(), row.start() + limits.rawBytes()));
    in.to(row.end());
    toLineEnd();
    boolean found = row.state() == Row.State.TOO_LARGE;
    while (!found && !cutter.atEnd()) {
      long start = in.position();
      Row next = inner.strict();
      found = next.sound() && next.cells() == cells && looksLike(next);
      in.to(start);
      if (!found) {
        toLineEnd();
      }
    }
    long length = in.position() - row.start();
    return new ArchiveRecord.Broken(
        new Location("", row.start(), 0),
        RejectReason.TOO_LARGE,
        "row %d has %d bytes, over %d".formatted(number, length, limits.recordBytes()),
        head,
        length);
  }

  private void toLineEnd() throws IOException {
    int c = 0;
    while (c >= 0 && c != '\n') {
      in.keepFrom(in.position());
      c = units.read();
    }
    in.keepFrom(in.position());
  }

  private ArchiveRecord damaged(long start, DamageException damage) throws IOException {
    ArchiveRecord broken =
        broken(
            new Row(start, in.position(), in.position(), 0, Row.State.OPEN_QUOTE),
            damage.reason(),
            "row %d: %s".formatted(number, damage.detail()));
    try {
      cutter.lineEnd();
    } catch (DamageException e) {
      ended = true;
    }
    return broken;
  }

  private boolean isEmpty(Row row) {
    if (row.end() - row.start() > 256) {
      return false;
    }
    for (byte b : in.bytes(row.start(), row.end())) {
      if (b != 0 && b != ' ' && b != '\r' && b != '\n') {
        return false;
      }
    }
    return true;
  }

  private boolean endsWithBreak(Row row) {
    byte[] end = in.bytes(row.end() - units.width().bytes(), row.end());
    return end[0] == '\n' || end[end.length - 1] == '\n';
  }

  private ArchiveRecord malformed(Row row, String why, int found) {
    return broken(
        row,
        RejectReason.MALFORMED_ROW,
        "row %d: %s: %d cells, the header has %d".formatted(number, why, found, cells));
  }

  private ArchiveRecord broken(Row row, RejectReason reason, String detail) {
    long length = row.end() - row.start();
    return new ArchiveRecord.Broken(
        new Location("", row.start(), 0),
        reason,
        detail,
        in.bytes(row.start(), row.start() + Math.min(length, limits.rawBytes())),
        length);
  }

  private static String shortened(String cell) {
    return cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
  }
}
