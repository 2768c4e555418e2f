package org.sitrep.ingest.link;

import java.util.List;
import org.sitrep.core.job.Progress;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Joins the facts of a chunk's articles with those of others. */
class FactLinkWriter implements ItemWriter<UnlinkedArticle> {

  private final IncidentLinks incidents;
  private final ActLinks acts;
  private final JdbcClient jdbc;
  private final Progress progress;

  FactLinkWriter(IncidentLinks incidents, ActLinks acts, JdbcClient jdbc, Progress progress) {
    this.incidents = incidents;
    this.acts = acts;
    this.jdbc = jdbc;
    this.progress = progress;
  }

  @Override
  public void write(Chunk<? extends UnlinkedArticle> chunk) {
    List<Long> articles = chunk.getItems().stream().map(UnlinkedArticle::id).toList();
    incidents.add(articles);
    acts.add(articles);
    jdbc.sql("update article set facts_linked = true where id = any(?)")
        .param(articles.toArray(Long[]::new))
        .update();
    progress.advance(LinkStepConfiguration.INCIDENTS, chunk.size());
  }
}
