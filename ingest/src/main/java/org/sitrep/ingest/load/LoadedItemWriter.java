package org.sitrep.ingest.load;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.ingest.archive.RejectReason;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Writes a chunk's articles and rejected records. */
class LoadedItemWriter implements ItemWriter<LoadedItem> {

  private final ArticleRows articles;
  private final RejectedRows rejected;
  private final LoadTally tally;
  private final StepExecution step;

  LoadedItemWriter(
      ArticleRows articles, RejectedRows rejected, LoadTally tally, StepExecution step) {
    this.articles = articles;
    this.rejected = rejected;
    this.tally = tally;
    this.step = step;
  }

  @Override
  public void write(Chunk<? extends LoadedItem> chunk) {
    long archive = new LoadContext(step.getExecutionContext()).archive();
    List<LoadedItem.Loaded> loaded = new ArrayList<>();
    List<RejectedRows.Row> rows = new ArrayList<>();
    for (LoadedItem item : chunk) {
      switch (item) {
        case LoadedItem.Loaded found -> loaded.add(found);
        case LoadedItem.Rejected bad ->
            rows.add(
                new RejectedRows.Row(
                    archive,
                    LoadStepConfiguration.STEP,
                    bad.record().at(),
                    bad.record().reason(),
                    bad.record().detail(),
                    bad.record().raw(),
                    bad.record().rawLength()));
      }
    }
    List<ArticleRows.Refused> refused = articles.write(archive, loaded);
    for (ArticleRows.Refused one : refused) {
      rows.add(
          new RejectedRows.Row(
              archive,
              LoadStepConfiguration.STEP,
              one.item().at(),
              RejectReason.REFUSED,
              one.why(),
              one.item().raw(),
              one.item().rawLength()));
    }
    rejected.write(rows, step.getJobExecutionId());
    tally.written(loaded.size() - refused.size(), rows.size());
  }
}
