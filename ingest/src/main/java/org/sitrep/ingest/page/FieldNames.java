package org.sitrep.ingest.page;

import java.util.List;

/**
 * The names under which archives keep the parts of an article; the first that has a value counts.
 */
final class FieldNames {

  static final List<String> ID = List.of("id", "external_id", "guid", "_id");
  static final List<String> URL = List.of("url", "link", "canonical_url");
  static final List<String> TITLE = List.of("title", "headline", "title_page");
  static final List<String> TEXT =
      List.of("text", "maintext", "articleBody", "body", "content", "article");
  static final List<String> SOURCE =
      List.of("source", "source_name", "publisher", "outlet", "source_domain");
  static final List<String> AUTHORS = List.of("authors", "author", "byline");
  static final List<String> PUBLISHED =
      List.of(
          "published",
          "date_publish",
          "datePublished",
          "publishedAt",
          "published_at",
          "publish_date",
          "publication_date",
          "date");
  static final List<String> DATELINE = List.of("dateline");
  static final List<String> LANGUAGE = List.of("language", "lang");

  /** The text in markup; taken where none of {@link #TEXT} has a value. */
  static final List<String> HTML = List.of("html", "content_html", "body_html");

  private FieldNames() {}
}
