package org.sitrep.ingest.load;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.ArchiveRecord.Broken;
import org.sitrep.ingest.archive.RejectReason;
import org.sitrep.ingest.page.ArticleFinder;
import org.sitrep.ingest.page.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Finds the article in a record; whatever goes wrong in it costs this record only. */
class RecordItemProcessor implements ItemProcessor<ArchiveRecord, LoadedItem> {

  private static final Logger LOG = LoggerFactory.getLogger(RecordItemProcessor.class);

  private final ArticleFinder finder;
  private final LoadTally tally;
  private final int keptBytes;

  RecordItemProcessor(ArticleFinder finder, LoadTally tally, int keptBytes) {
    this.finder = finder;
    this.tally = tally;
    this.keptBytes = keptBytes;
  }

  @Override
  public @Nullable LoadedItem process(ArchiveRecord record) {
    return switch (record) {
      case Broken broken -> new LoadedItem.Rejected(broken);
      case ArchiveRecord.Passed passed -> {
        tally.filtered();
        yield null;
      }
      case ArchiveRecord.Candidate candidate -> find(candidate);
    };
  }

  private @Nullable LoadedItem find(ArchiveRecord.Candidate raw) {
    Finding finding;
    try {
      finding = finder.find(raw);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("cannot read record {}", raw.at(), e);
      finding = new Finding.Refused(RejectReason.INTERNAL_ERROR, e.toString());
    }
    byte[] kept = Arrays.copyOf(raw.bytes(), Math.min(raw.bytes().length, keptBytes));
    return switch (finding) {
      case Finding.Found found ->
          new LoadedItem.Loaded(raw.at(), found.article(), kept, raw.bytes().length);
      case Finding.None none -> {
        tally.filtered();
        yield null;
      }
      case Finding.Refused refused ->
          new LoadedItem.Rejected(
              new Broken(raw.at(), refused.reason(), refused.detail(), kept, raw.bytes().length));
    };
  }
}
