package org.sitrep.ingest.page;

import java.time.Clock;
import java.time.Duration;
import org.sitrep.core.article.FieldMapping;
import org.sitrep.ingest.archive.ArchiveRecord;

/** Finds the article in a record, whatever its content. Safe for many threads. */
public final class ArticleFinder {

  /** The time that a record may take where nobody sets another. */
  public static final Duration TIME = Duration.ofSeconds(2);

  private final Clock clock;
  private final HtmlPage html;
  private final FieldsArticle fields;
  private final JsonArticle json;
  private final Duration time;

  /**
   * Takes the clock by which dates in the future are refused; names of fields are the usual ones.
   */
  public ArticleFinder(Clock clock) {
    this(clock, FieldMapping.NONE);
  }

  /**
   * Takes the clock by which dates in the future are refused, and what a user says of the names of
   * fields.
   */
  public ArticleFinder(Clock clock, FieldMapping mapping) {
    this(clock, mapping, TIME);
  }

  /** Takes the CPU time of a record too. */
  public ArticleFinder(Clock clock, FieldMapping mapping, Duration time) {
    this.time = time;
    this.clock = clock;
    html = new HtmlPage(clock);
    fields = new FieldsArticle(mapping);
    json = new JsonArticle(fields);
  }

  /** Finds the article of one record. */
  public Finding find(ArchiveRecord.Candidate record) {
    return PageTime.within(time, () -> search(record));
  }

  private Finding search(ArchiveRecord.Candidate record) {
    return switch (record) {
      case ArchiveRecord.Item item ->
          fields.find(item.fields(), item.archivedAt(), clock.instant());
      case ArchiveRecord.Raw raw ->
          switch (raw.content()) {
            case HTML -> html.find(raw);
            case TEXT ->
                MarkdownText.is(raw)
                    ? MarkdownText.find(raw, clock.instant())
                    : PlainText.find(raw, clock.instant());
            case JSON -> json.find(raw, clock.instant());
          };
    };
  }
}
