package org.sitrep.ingest.archive.xml;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that dumps in XML or SGML give the parts of an article. */
final class Words {

  /** By the name in small letters, without signs: the name of the part. */
  private static final Map<String, String> PARTS =
      Map.ofEntries(
          Map.entry("id", "id"),
          Map.entry("externalid", "id"),
          Map.entry("guid", "id"),
          Map.entry("docno", "id"),
          Map.entry("docid", "id"),
          Map.entry("articleid", "id"),
          Map.entry("url", "url"),
          Map.entry("link", "url"),
          Map.entry("canonicalurl", "url"),
          Map.entry("title", "title"),
          Map.entry("headline", "title"),
          Map.entry("titlepage", "title"),
          Map.entry("hl", "title"),
          Map.entry("text", "text"),
          Map.entry("maintext", "text"),
          Map.entry("fulltext", "text"),
          Map.entry("articlebody", "text"),
          Map.entry("articletext", "text"),
          Map.entry("body", "text"),
          Map.entry("bodytext", "text"),
          Map.entry("content", "text"),
          Map.entry("article", "text"),
          Map.entry("story", "text"),
          Map.entry("html", "text"),
          Map.entry("contenthtml", "text"),
          Map.entry("bodyhtml", "text"),
          Map.entry("source", "source"),
          Map.entry("sourcename", "source"),
          Map.entry("publisher", "source"),
          Map.entry("outlet", "source"),
          Map.entry("newspaper", "source"),
          Map.entry("sourcedomain", "source"),
          Map.entry("author", "authors"),
          Map.entry("authors", "authors"),
          Map.entry("byline", "authors"),
          Map.entry("creator", "authors"),
          Map.entry("published", "published"),
          Map.entry("datepublish", "published"),
          Map.entry("datepublished", "published"),
          Map.entry("publishedat", "published"),
          Map.entry("publishdate", "published"),
          Map.entry("publisheddate", "published"),
          Map.entry("publicationdate", "published"),
          Map.entry("pubdate", "published"),
          Map.entry("datetime", "published"),
          Map.entry("date", "published"),
          Map.entry("dateline", "dateline"),
          Map.entry("language", "language"),
          Map.entry("lang", "language"));

  private Words() {}

  /** The part that a name stands for, or null. */
  static @Nullable String part(String name) {
    String local = name.substring(name.indexOf(':') + 1);
    return PARTS.get(local.toLowerCase(Locale.ROOT).replaceAll("[-_.]", ""));
  }

  /** Whether a name stands for the text. */
  static boolean isText(String name) {
    return "text".equals(part(name));
  }
}
