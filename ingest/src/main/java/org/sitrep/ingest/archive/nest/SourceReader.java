package org.sitrep.ingest.archive.nest;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RecordReader;
import org.sitrep.ingest.archive.RejectReason;

/** The records of a source: whatever goes wrong in reading them ends this source and no other. */
final class SourceReader implements RecordReader {

  private final RecordReader records;
  private final boolean single;
  private final List<EntrySource> sources;
  private final Budget budget;
  private long counted;
  private boolean ended;
  private boolean told;

  SourceReader(RecordReader records, boolean single, List<EntrySource> sources, Budget budget) {
    this.records = records;
    this.single = single;
    this.sources = sources;
    this.budget = budget;
  }

  /** Whether the source is one record. */
  boolean single() {
    return single;
  }

  @Override
  public @Nullable ArchiveRecord next() throws IOException {
    if (!ended) {
      try {
        ArchiveRecord record = records.next();
        count();
        if (record != null) {
          return record;
        }
        ended = true;
      } catch (DamageException e) {
        return failed(e.reason(), e.detail());
      } catch (RuntimeException | StackOverflowError e) {
        return failed(RejectReason.INTERNAL_ERROR, e.toString());
      }
    }
    return damage();
  }

  private ArchiveRecord failed(RejectReason reason, String detail) {
    ended = true;
    return broken(new Location("", records.position(), 0), reason, detail);
  }

  /** What was damaged in bytes that were put aside: the records may have come out all the same. */
  private @Nullable ArchiveRecord damage() {
    DamageException damage =
        sources.stream()
            .map(EntrySource::damage)
            .filter(met -> met != null)
            .findFirst()
            .orElse(null);
    if (damage == null || told) {
      return null;
    }
    told = true;
    return broken(new Location("", 0, 0), damage.reason(), damage.detail());
  }

  static ArchiveRecord.Broken broken(Location at, RejectReason reason, String detail) {
    return new ArchiveRecord.Broken(at, reason, detail, new byte[0], 0);
  }

  private void count() {
    if (sources.stream().noneMatch(EntrySource::streamed)) {
      budget.expanded(records.position() - counted);
      counted = records.position();
    }
  }

  @Override
  public long position() {
    return records.position();
  }

  @Override
  public void close() throws IOException {
    try {
      records.close();
    } finally {
      for (EntrySource source : sources) {
        source.close();
      }
    }
  }
}
