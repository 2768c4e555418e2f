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
 * Reads records in gzip or zstd. The standard of WARC wants a member for each record, and its
 * offset in the file is then the record's; a member with several records is an entry {@code
 * gzip@offset} of its own.
 */
final class PackedRecords implements RecordReader {

  private final Members members;
  private final String word;
  private final Framing framing;
  private final Limits limits;
  private final PieceRecords pieces;
  private @Nullable RecordSplitter splitter;
  private boolean ended;
  private boolean first;
  private long expandedBefore;

  PackedRecords(Members members, Compression compression, Framing framing, Limits limits) {
    this.members = members;
    this.word = compression.name().toLowerCase(Locale.ROOT);
    this.framing = framing;
    this.limits = limits;
    pieces = new PieceRecords(framing, limits);
  }

  @Override
  public @Nullable ArchiveRecord next() throws IOException {
    ArchiveRecord beside = pieces.beside();
    if (beside != null) {
      return beside;
    }
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
      RecordSplitter records = splitter;
      if (records == null) {
        return null;
      }
      try {
        RecordSplitter.Piece piece = records.next();
        if (piece != null) {
          Location at = location(piece, first && records.atEnd());
          first = false;
          return pieces.record(piece, at);
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
    splitter = more ? new RecordSplitter(members.content(), framing, limits) : null;
  }

  private void end(RecordSplitter records) {
    expandedBefore += records.position();
    splitter = null;
  }

  private Location location(RecordSplitter.Piece piece, boolean alone) {
    return alone
        ? new Location("", members.offset(), 0)
        : new Location(word + "@" + members.offset(), piece.offset(), 0);
  }

  private ArchiveRecord damaged(RecordSplitter records, DamageException e) throws IOException {
    RecordSplitter.Piece piece = records.interrupted(e);
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
    RecordSplitter records = splitter;
    return expandedBefore + (records == null ? 0 : records.position());
  }

  @Override
  public void close() throws IOException {
    members.close();
  }
}
