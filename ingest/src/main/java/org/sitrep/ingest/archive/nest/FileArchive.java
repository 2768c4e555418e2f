package org.sitrep.ingest.archive.nest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveFormat;
import org.sitrep.ingest.archive.ArchiveReader;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RecordFormat;
import org.sitrep.ingest.archive.RejectReason;
import org.sitrep.ingest.archive.Segment;

/** The records of a file, or of a part of one, numbered, until it is over its limits. */
final class FileArchive implements ArchiveReader {

  private final FileBytes file;
  private final Segment segment;
  private final Budget budget;
  private final @Nullable SourceReader records;
  private @Nullable ArchiveRecord refusal;
  private final long mostRecords;
  private long number;
  private boolean ended;

  /** Takes an open file, which is closed with the archive. */
  FileArchive(FileBytes file, Segment segment, Limits limits) throws IOException {
    this.file = file;
    this.segment = segment;
    this.mostRecords = Math.min(limits.records(), Segment.RECORDS - 1);
    budget = new Budget(limits, segment.bytes());
    Nest nest = new Nest(limits, budget);
    SourceReader opened = null;
    RejectReason reason = RejectReason.UNKNOWN_FORMAT;
    String detail = "a file in no known format";
    try {
      opened = open(nest);
    } catch (DamageException e) {
      reason = e.reason();
      detail = e.detail();
    }
    records = opened;
    refusal = opened == null ? SourceReader.broken(new Location("", 0, 0), reason, detail) : null;
  }

  private @Nullable SourceReader open(Nest nest) throws IOException {
    EntrySource source = nest.source(file.part(segment.from(), segment.to()));
    if (segment.number() == 0) {
      return nest.open(source, 0);
    }
    // A part is in the format of the file, whatever its own beginning looks like.
    try (EntrySource whole = nest.source(file.slice(0, file.size()))) {
      ArchiveFormat format = nest.unwrap(whole, 0).map(Nest.Unwrapped::format).orElse(null);
      return format instanceof RecordFormat records ? nest.open(source, records) : null;
    }
  }

  @Override
  public @Nullable ArchiveRecord next() throws IOException {
    ArchiveRecord next = ended ? null : read();
    if (next == null) {
      ended = true;
      return null;
    }
    if (number >= mostRecords) {
      next = limit(next, "over %d records; the rest is not read".formatted(mostRecords));
    } else if (budget.over()) {
      next = limit(next, budget.refusal().detail());
    }
    Location at = next.at();
    return next.moved(new Location(at.entry(), at.byteOffset(), segment.firstOrdinal() + number++));
  }

  private ArchiveRecord limit(ArchiveRecord next, String detail) {
    ended = true;
    return SourceReader.broken(next.at(), RejectReason.ARCHIVE_LIMIT, detail);
  }

  private @Nullable ArchiveRecord read() throws IOException {
    if (records != null) {
      return records.next();
    }
    ArchiveRecord only = refusal;
    refusal = null;
    return only;
  }

  @Override
  public long position() {
    return ended
        ? segment.bytes()
        : Math.clamp(file.reached() - segment.from(), 0, segment.bytes());
  }

  @Override
  public void close() throws IOException {
    try {
      if (records != null) {
        records.close();
      }
    } finally {
      file.close();
    }
  }
}
