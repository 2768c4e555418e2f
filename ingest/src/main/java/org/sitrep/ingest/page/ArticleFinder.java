package org.sitrep.ingest.page;

import java.time.Clock;
import org.sitrep.ingest.archive.ArchiveRecord;

/** Finds the article in a record, whatever its content. Safe for many threads. */
public final class ArticleFinder {

  private final HtmlPage html;

  /** Takes the clock by which dates in the future are refused. */
  public ArticleFinder(Clock clock) {
    html = new HtmlPage(clock);
  }

  /** Finds the article of one record. */
  public Finding find(ArchiveRecord.Candidate record) {
    return switch (record) {
      case ArchiveRecord.Item item -> FieldsArticle.find(item);
      case ArchiveRecord.Raw raw ->
          switch (raw.content()) {
            case HTML -> html.find(raw);
            case TEXT -> PlainText.find(raw);
            case JSON -> JsonArticle.find(raw);
          };
    };
  }
}
