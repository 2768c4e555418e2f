package org.sitrep.ingest.page;

import org.sitrep.core.article.FoundArticle;
import org.sitrep.ingest.archive.RejectReason;

/** What was found in a raw record. */
public sealed interface Finding {

  /**
   * An article.
   *
   * @param article as it was found, its text cleaned
   */
  record Found(FoundArticle article) implements Finding {}

  /**
   * A sound record without an article, such as an index page.
   *
   * @param why in a few words
   */
  record None(String why) implements Finding {}

  /**
   * A record that should hold an article and does not.
   *
   * @param reason why, as a code
   * @param detail why, with the offending value
   */
  record Refused(RejectReason reason, String detail) implements Finding {}
}
