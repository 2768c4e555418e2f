package org.sitrep.ingest.archive.warc;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.Compression;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RecordReader;
import org.sitrep.ingest.archive.pack.Members;

/**
 * Reads WARC records in gzip or zstd. The standard wants a member for each record, and its offset
 * in the file is then the record's; a member with several records is an entry {@code gzip@offset}
 * of its own.
 */
final class PackedRecords implements RecordReader {

  private final Members members;
  private final String word;
  private final Limits limits;
  private @Nullable WarcSplitter splitter;
  private boolean ended;
  private boolean first;
  private long expandedBefore;

  PackedRecords(Members members, Compression compression, Limits limits) {
    this.members = members;
    this.word = compression.name().toLowerCase(Locale.ROOT);
    this.limits = limits;
  }

  @Override
  public @Nullable ArchiveRecord next() throws IOException {
    while (true) {
      if (ended) {
        return null;
      }
      if (splitter == null) {
        boolean more = members.next();
        Members.Gap gap = members.gap();
        begin(more);
        if (gap != null) {
          return garbage(gap);
        }
      }
      WarcSplitter records = splitter;
      if (records == null) {
        return null;
      }
      try {
        WarcSplitter.Piece piece = records.next();
        if (piece != null) {
          Location at = location(piece, first && records.atEnd());
          first = false;
          return WarcRecords.record(piece, at, limits);
        }
        end(records);
      } catch (DamageException e) {
        return damaged(records, e);
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

  private Location location(WarcSplitter.Piece piece, boolean alone) {
    return alone
        ? new Location("", members.offset(), 0)
        : new Location(word + "@" + members.offset(), piece.offset(), 0);
  }

  private ArchiveRecord damaged(WarcSplitter records, DamageException e) throws IOException {
    WarcSplitter.Piece piece = records.interrupted(e);
    Location at = location(piece, first);
    boolean alone = first;
    long start = members.offset();
    end(records);
    boolean more = members.next();
    long next = more ? members.offset() : members.size();
    begin(more);
    return alone
        ? new ArchiveRecord.Broken(
            at, e.reason(), e.detail(), members.raw(start, next), next - start)
        : new ArchiveRecord.Broken(at, e.reason(), e.detail(), piece.bytes(), piece.length());
  }

  private ArchiveRecord garbage(Members.Gap gap) throws IOException {
    long end = gap.offset() + gap.length();
    return new ArchiveRecord.Broken(
        new Location("", gap.offset(), 0),
        gap.reason(),
        gap.length() + " bytes are no member of " + word,
        members.raw(gap.offset(), end),
        gap.length());
  }

  @Override
  public long position() {
    WarcSplitter records = splitter;
    return expandedBefore + (records == null ? 0 : records.position());
  }

  @Override
  public void close() throws IOException {
    members.close();
  }
}
