package org.sitrep.ingest.facts;

import org.sitrep.core.extraction.CodedArticle;

/** What came of coding an article. */
sealed interface CodingOutcome {

  /** The article that was coded. */
  ArticleToCode article();

  /** It has been coded, perhaps without any fact. */
  record Coded(ArticleToCode article, CodedArticle facts) implements CodingOutcome {}

  /** The coder failed in it. */
  record Failed(ArticleToCode article, String why) implements CodingOutcome {}
}
