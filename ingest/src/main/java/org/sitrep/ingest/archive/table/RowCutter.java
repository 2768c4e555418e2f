package org.sitrep.ingest.archive.table;

import java.io.IOException;
import org.sitrep.ingest.archive.LookBack;

/** Finds the end of rows. Every row is looked at from a line's beginning, none is given up. */
final class RowCutter {

  private enum In {
    CELL_START,
    PLAIN,
    QUOTED,
    BEHIND_QUOTE
  }

  private final Units units;
  private final LookBack in;
  private final Dialect dialect;
  private final long most;

  RowCutter(Units units, Dialect dialect, long most) {
    this.units = units;
    this.in = units.bytes();
    this.dialect = dialect;
    this.most = most;
  }

  /** Whether there is nothing more. */
  boolean atEnd() throws IOException {
    return in.peek() < 0;
  }

  /** The row that begins here, by the rules: stands behind it afterwards. */
  Row strict() throws IOException {
    long start = in.position();
    long firstLineEnd = -1;
    int cells = 1;
    In state = In.CELL_START;
    while (true) {
      if (in.position() - start > most && state == In.QUOTED && firstLineEnd > 0) {
        return new Row(start, in.position(), firstLineEnd, cells, Row.State.OPEN_QUOTE);
      }
      if (in.position() - start > most && firstLineEnd < 0) {
        return new Row(start, in.position(), in.position(), cells, Row.State.TOO_LARGE);
      }
      int c = units.read();
      if (c < 0 || (c == '\n' && state != In.QUOTED)) {
        long end = in.position();
        return new Row(
            start,
            end,
            firstLineEnd < 0 ? end : firstLineEnd,
            cells,
            state == In.QUOTED ? Row.State.OPEN_QUOTE : Row.State.SOUND);
      }
      if (c == dialect.delimiter() && state != In.QUOTED) {
        cells++;
        state = In.CELL_START;
        continue;
      }
      switch (state) {
        case CELL_START -> state = c == '"' ? In.QUOTED : In.PLAIN;
        case PLAIN -> {}
        case QUOTED -> {
          if (c == '"') {
            state = In.BEHIND_QUOTE;
          } else if (c == '\\' && dialect.backslash()) {
            units.read();
          } else if (c == '\n' && firstLineEnd < 0) {
            firstLineEnd = in.position();
          }
        }
        case BEHIND_QUOTE -> {
          if (c == '"') {
            state = In.QUOTED;
          } else if (c != ' ' && c != '\r') {
            long lineEnd = firstLineEnd < 0 ? lineEnd() : firstLineEnd;
            return new Row(start, lineEnd, lineEnd, cells, Row.State.STRAY_QUOTE);
          }
        }
      }
    }
  }

  /** Goes behind the line break that comes next and gives its position. */
  long lineEnd() throws IOException {
    int c = units.read();
    while (c >= 0 && c != '\n') {
      c = units.read();
    }
    return in.position();
  }
}
