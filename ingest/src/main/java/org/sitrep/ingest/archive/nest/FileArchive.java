package org.sitrep.ingest.archive.nest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveReader;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RejectReason;

/** The records of a file, numbered, until it is over its limits. */
final class FileArchive implements ArchiveReader {

  private final FileBytes file;
  private final Limits limits;
  private final Budget budget;
  private final @Nullable SourceReader records;
  private @Nullable ArchiveRecord refusal;
  private long ordinal;
  private boolean ended;

  /** Takes an open file, which is closed with the archive. */
  FileArchive(FileBytes file, Limits limits) throws IOException {
    this.file = file;
    this.limits = limits;
    budget = new Budget(limits, file.size());
    Nest nest = new Nest(limits, budget);
    SourceReader opened = null;
    RejectReason reason = RejectReason.UNKNOWN_FORMAT;
    String detail = "a file in no known format";
    try {
      opened = nest.open(nest.source(file), 0);
    } catch (DamageException e) {
      reason = e.reason();
      detail = e.detail();
    }
    records = opened;
    refusal = opened == null ? SourceReader.broken(new Location("", 0, 0), reason, detail) : null;
  }

  @Override
  public @Nullable ArchiveRecord next() throws IOException {
    ArchiveRecord next = ended ? null : read();
    if (next == null) {
      ended = true;
      return null;
    }
    if (ordinal >= limits.records()) {
      next = limit(next, "over %d records; the rest is not read".formatted(limits.records()));
    } else if (budget.over()) {
      next = limit(next, budget.refusal().detail());
    }
    Location at = next.at();
    return next.moved(new Location(at.entry(), at.byteOffset(), ordinal++));
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
    return ended ? file.size() : Math.min(file.reached(), file.size());
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
