package org.sitrep.ingest.page;

import java.time.Clock;
import org.sitrep.ingest.archive.ArchiveRecord;

/** Finds the article in a raw record, whatever its content. Safe for many threads. */
public final class ArticleFinder {

  private final HtmlPage html;

  /** Takes the clock by which dates in the future are refused. */
  public ArticleFinder(Clock clock) {
    html = new HtmlPage(clock);
  }

  /** Finds the article of one record. */
  public Finding find(ArchiveRecord.Raw record) {
    return switch (record.content()) {
      case HTML -> html.find(record);
      case TEXT -> PlainText.find(record);
      case JSON -> JsonArticle.find(record);
    };
  }
}
