package org.sitrep.ingest.facts;

import org.sitrep.core.extraction.CodedArticle;

/** What came of coding an article. */
sealed interface CodingOutcome {

  /** The article that was coded. */
  UncodedArticle article();

  /** It has been coded, perhaps without any fact. */
  record Coded(UncodedArticle article, CodedArticle facts) implements CodingOutcome {}

  /** The coder failed in it. */
  record Failed(UncodedArticle article, String why) implements CodingOutcome {}
}
