package org.sitrep.ingest.load;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.job.Progress;
import org.sitrep.ingest.archive.ArchiveReader;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RejectReason;
import org.sitrep.ingest.archive.nest.Archives;
import org.sitrep.ingest.store.StoredFile;
import org.sitrep.ingest.store.Stores;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the records of a segment of an archive. A restart goes on behind the last record of the
 * last chunk that was committed: the same file gives the same records, so counting them is enough.
 */
class ArchiveItemReader implements ItemStreamReader<ArchiveRecord> {

  private final Stores stores;
  private final Limits limits;
  private final Progress progress;
  private @Nullable ArchiveReader reader;
  private long records;
  private long reported;

  ArchiveItemReader(Stores stores, Limits limits, Progress progress) {
    this.stores = stores;
    this.limits = limits;
    this.progress = progress;
  }

  @Override
  public void open(ExecutionContext context) {
    LoadContext load = new LoadContext(context);
    try {
      StoredFile file = stores.find(load.file()).orElse(null);
      if (file == null || file.size() != load.bytes()) {
        load.missing(file == null ? RejectReason.VANISHED : RejectReason.CHANGED);
        return;
      }
      reader = Archives.open(file.open(), load.segment(), limits);
      records = 0;
      while (records < load.records() && reader.next() != null) {
        records++;
      }
    } catch (IOException e) {
      throw new ItemStreamException("cannot open " + load.file(), e);
    }
  }

  @Override
  public @Nullable ArchiveRecord read() throws IOException {
    ArchiveRecord record = reader == null ? null : reader.next();
    if (record != null) {
      records++;
    }
    return record;
  }

  @Override
  public void update(ExecutionContext context) {
    new LoadContext(context).records(records);
    if (reader != null) {
      progress.advance(LoadStepConfiguration.STEP, reader.position() - reported);
      reported = reader.position();
    }
  }

  @Override
  public void close() {
    if (reader != null) {
      try {
        reader.close();
      } catch (IOException e) {
        throw new ItemStreamException("cannot close the archive", e);
      }
      reader = null;
    }
  }
}
