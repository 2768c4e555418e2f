package org.sitrep.ingest.page;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.article.FoundArticle;
import org.sitrep.ingest.archive.ArchiveRecord;

/** Finds the article in a web page. */
final class HtmlPage {

  private final Clock clock;

  HtmlPage(Clock clock) {
    this.clock = clock;
  }

  Finding find(ArchiveRecord.Raw record) {
    @Nullable String url = record.url();
    PageMarks page =
        PageMarks.of(
            PageParser.parse(Encodings.characters(record.bytes(), record.contentType()), url));
    MetaElements meta = MetaElements.of(page);
    Metadata metadata = Metadata.of(page, meta);
    MainText.Reading reading = MainText.of(page, meta, metadata.body());
    if (reading.kind() != PageKind.ARTICLE) {
      return new Finding.None(reading.kind().label());
    }
    List<String> authors = metadata.authorsWith(reading.closing());
    String text = TextHead.without(reading.text(), metadata.title(), authors, page.language());
    DateChoice published =
        DateChoice.ofPage(metadata.dates(), record.archivedAt(), clock.instant());
    String title = metadata.title();
    @Nullable String canonical = metadata.url();
    @Nullable String language = Languages.ofText(text);
    return new Finding.Found(
        new FoundArticle(
            null,
            CleanText.line(canonical == null ? url : canonical),
            title == null ? "" : title,
            metadata.source(),
            authors,
            published.day(),
            published.moment(),
            Datelines.find(text),
            language == null ? Languages.ofTag(page.language()) : language,
            text,
            published.dating()));
  }
}
