package org.sitrep.ingest.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a WARC file in gzip. The standard wants a member for each record, and its offset in the
 * file is then the record's; a member with several records is an entry {@code gzip@offset} of its
 * own.
 */
final class WarcGzipReader extends SequentialReader {

  private final GzipMembers members;
  private @Nullable WarcSplitter splitter;
  private boolean ended;
  private boolean first;
  private long expandedBefore;

  WarcGzipReader(FileBytes file, Limits limits) {
    super(file, limits);
    members = new GzipMembers(file, limits, text -> WarcFormat.begins(text.stripLeading()));
  }

  @Override
  protected @Nullable ArchiveRecord read(long ordinal) throws IOException {
    while (true) {
      if (ended) {
        return null;
      }
      if (splitter == null) {
        boolean more = members.next();
        GzipMembers.Gap gap = members.gap();
        begin(more);
        if (gap != null) {
          return garbage(gap, ordinal);
        }
      }
      WarcSplitter records = splitter;
      if (records == null) {
        return null;
      }
      try {
        WarcSplitter.Piece piece = records.next();
        if (piece != null) {
          Location at = location(piece, first && records.atEnd(), ordinal);
          first = false;
          return WarcRecords.record(piece, at, limits);
        }
        end(records);
      } catch (DamageException e) {
        return damaged(records, e, ordinal);
      }
    }
  }

  private void begin(boolean more) {
    ended = !more;
    first = true;
    splitter = more ? new WarcSplitter(members.content(), limits) : null;
  }

  private void end(WarcSplitter records) {
    expandedBefore += records.position();
    splitter = null;
  }

  private Location location(WarcSplitter.Piece piece, boolean alone, long ordinal) {
    return alone
        ? new Location("", members.offset(), ordinal)
        : new Location("gzip@" + members.offset(), piece.offset(), ordinal);
  }

  private ArchiveRecord damaged(WarcSplitter records, DamageException e, long ordinal)
      throws IOException {
    WarcSplitter.Piece piece = records.interrupted(e);
    Location at = location(piece, first, ordinal);
    boolean alone = first;
    long start = members.offset();
    end(records);
    boolean more = members.next();
    long next = more ? members.offset() : file.size();
    begin(more);
    return alone
        ? new ArchiveRecord.Broken(
            at, e.reason(), e.detail(), file.range(start, next, limits.rawBytes()), next - start)
        : new ArchiveRecord.Broken(at, e.reason(), e.detail(), piece.bytes(), piece.length());
  }

  private ArchiveRecord garbage(GzipMembers.Gap gap, long ordinal) throws IOException {
    long end = gap.offset() + gap.length();
    return new ArchiveRecord.Broken(
        new Location("", gap.offset(), ordinal),
        gap.reason(),
        gap.length() + " bytes are no gzip member",
        file.range(gap.offset(), end, limits.rawBytes()),
        gap.length());
  }

  @Override
  protected long expanded() {
    WarcSplitter records = splitter;
    return expandedBefore + (records == null ? 0 : records.position());
  }

  @Override
  public void close() throws IOException {
    members.close();
    super.close();
  }
}
