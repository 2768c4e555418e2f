package org.sitrep.ingest.page;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.article.FoundArticle;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.RejectReason;

/** An article as named fields. */
final class FieldsArticle {

  private FieldsArticle() {}

  static Finding find(ArchiveRecord.Item item) {
    String text = text(item);
    if (text.isEmpty()) {
      return new Finding.Refused(
          RejectReason.NO_TEXT,
          "no text in any of " + item.fields().stream().map(ArchiveRecord.Field::name).toList());
    }
    String title = CleanText.line(first(item, FieldNames.TITLE));
    String published = first(item, FieldNames.PUBLISHED);
    OffsetDateTime moment = Dates.moment(published);
    LocalDate day = Dates.day(published);
    String dateline = CleanText.line(first(item, FieldNames.DATELINE));
    String language = Languages.ofTag(first(item, FieldNames.LANGUAGE));
    return new Finding.Found(
        new FoundArticle(
            CleanText.line(first(item, FieldNames.ID)),
            CleanText.line(first(item, FieldNames.URL)),
            title == null ? "" : title,
            CleanText.line(first(item, FieldNames.SOURCE)),
            authors(item),
            day,
            moment,
            dateline == null ? Datelines.find(text) : dateline,
            language == null ? Languages.ofText(text) : language,
            text));
  }

  private static String text(ArchiveRecord.Item item) {
    String plain = first(item, FieldNames.TEXT);
    if (plain != null) {
      return CleanText.paragraphs(plain);
    }
    String html = first(item, FieldNames.HTML);
    return html == null ? "" : CleanText.paragraphs(markup(html));
  }

  /** The text of markup that holds nothing but the article, paragraphs apart. */
  private static String markup(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    body.select("script, style, figure, noscript").remove();
    body.select("p, div, br, li, h1, h2, h3, h4, h5, h6, blockquote, tr").append("\n\n");
    return body.wholeText();
  }

  private static List<String> authors(ArchiveRecord.Item item) {
    for (String name : FieldNames.AUTHORS) {
      List<String> values = values(item, name);
      if (values.size() > 1) {
        return Authors.clean(values);
      }
      if (!values.isEmpty()) {
        return Authors.split(values.getFirst());
      }
    }
    return List.of();
  }

  private static @Nullable String first(ArchiveRecord.Item item, List<String> names) {
    return names.stream().flatMap(name -> values(item, name).stream()).findFirst().orElse(null);
  }

  private static List<String> values(ArchiveRecord.Item item, String name) {
    return item.fields().stream()
        .filter(
            field -> field.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
        .map(ArchiveRecord.Field::value)
        .filter(value -> !value.isBlank())
        .toList();
  }
}
