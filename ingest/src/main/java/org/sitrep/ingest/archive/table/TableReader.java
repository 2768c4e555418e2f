package org.sitrep.ingest.archive.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.ArchiveRecord.Field;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.LookBack;
import org.sitrep.ingest.archive.RecordReader;
import org.sitrep.ingest.archive.RejectReason;

/**
 * The rows of a table. The first ones are held back until it is known how the columns write their
 * dates.
 */
final class TableReader implements RecordReader {

  private static final int SAMPLE = 64 << 10;
  private static final int HELD_ROWS = 1_000;
  private static final long HELD_BYTES = 1 << 20;

  private final InputStream content;
  private final LookBack in;
  private final TableRows rows;
  private final List<String> names;
  private final List<DayOrder> orders;
  private final Queue<ArchiveRecord> held = new ArrayDeque<>();
  private boolean started;

  private TableReader(InputStream content, LookBack in, TableRows rows, List<String> names) {
    this.content = content;
    this.in = in;
    this.rows = rows;
    this.names = names;
    orders = Stream.generate(DayOrder::new).limit(names.size()).toList();
  }

  static TableReader open(InputStream content, Limits limits) throws IOException {
    LookBack in = new LookBack(content);
    byte[] start = sample(in);
    Guess guess =
        Guess.of(start)
            .orElseThrow(
                () -> new DamageException(RejectReason.MALFORMED, "a table without equal rows"));
    Units units = new Units(in, Units.Width.of(start));
    Guess.skipPreface(units);
    long first = in.position();
    Row header = new RowCutter(units, guess.dialect(), limits.recordBytes()).strict();
    if (!guess.named()) {
      in.to(first);
    }
    TableRows rows = new TableRows(units, guess, limits, guess.named() ? header.end() : first);
    return new TableReader(content, in, rows, guess.header().names());
  }

  /** As much of the beginning as comes out: damage is told of when it is met in a row. */
  private static byte[] sample(LookBack in) throws IOException {
    try {
      while (in.position() < SAMPLE && in.read() >= 0) {
        // Reads on.
      }
    } catch (DamageException e) {
      in.damaged(e);
    }
    byte[] start = in.bytes(0, in.position());
    in.to(0);
    return start;
  }

  @Override
  public @Nullable ArchiveRecord next() throws IOException {
    if (!started) {
      started = true;
      hold();
    }
    ArchiveRecord record = held.poll();
    return settled(record == null ? rows.next() : record);
  }

  private void hold() throws IOException {
    ArchiveRecord record = rows.next();
    while (record != null) {
      held.add(record);
      if (record instanceof ArchiveRecord.Item item) {
        for (int i = 0; i < item.fields().size(); i++) {
          orders.get(i).see(item.fields().get(i).value());
        }
      }
      record = held.size() < HELD_ROWS && rows.position() < HELD_BYTES ? rows.next() : null;
    }
  }

  /** An item with the names of its columns, settled dates, and without its empty cells. */
  private @Nullable ArchiveRecord settled(@Nullable ArchiveRecord record) {
    if (!(record instanceof ArchiveRecord.Item item)) {
      return record;
    }
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String value = orders.get(i).settled(item.fields().get(i).value());
      if (!value.isBlank()) {
        fields.add(new Field(names.get(i), value));
      }
    }
    return new ArchiveRecord.Item(item.at(), fields, item.archivedAt(), item.bytes());
  }

  @Override
  public long position() {
    return in.position();
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
