package org.sitrep.ingest.load;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStream;

/** Counts what becomes of the records of a segment, over all restarts. */
class LoadTally implements ItemStream {

  private final AtomicLong articles = new AtomicLong();
  private final AtomicLong filtered = new AtomicLong();
  private final AtomicLong rejected = new AtomicLong();

  @Override
  public void open(ExecutionContext context) {
    LoadCounts counts = new LoadContext(context).counts();
    articles.set(counts.articles());
    filtered.set(counts.filtered());
    rejected.set(counts.rejected());
  }

  @Override
  public void update(ExecutionContext context) {
    new LoadContext(context).counts(new LoadCounts(articles.get(), filtered.get(), rejected.get()));
  }

  void filtered() {
    filtered.incrementAndGet();
  }

  void written(int moreArticles, int moreRejected) {
    articles.addAndGet(moreArticles);
    rejected.addAndGet(moreRejected);
  }
}
