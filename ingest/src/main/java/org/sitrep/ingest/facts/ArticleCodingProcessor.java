package org.sitrep.ingest.facts;

import org.sitrep.core.extraction.Coder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Codes an article; an error of the coder costs this article only. */
class ArticleCodingProcessor implements ItemProcessor<ArticleToCode, CodingOutcome> {

  private static final Logger LOG = LoggerFactory.getLogger(ArticleCodingProcessor.class);

  private final Coder coder;

  ArticleCodingProcessor(Coder coder) {
    this.coder = coder;
  }

  @Override
  public CodingOutcome process(ArticleToCode article) {
    try {
      return new CodingOutcome.Coded(article, coder.code(article.text()));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("cannot code article {}", article.id(), e);
      return new CodingOutcome.Failed(article, e.toString());
    }
  }
}
