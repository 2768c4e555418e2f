package org.sitrep.ingest.field;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names under which archives keep the parts of an article; the first that has a value counts.
 * They are compared by their {@link #key}.
 */
public final class FieldNames {

  /** What an archive calls the article by itself. */
  public static final List<String> ID =
      List.of("id", "external_id", "guid", "_id", "article_id", "news_id", "doc_id", "uuid");

  /** The article's address. */
  public static final List<String> URL =
      List.of(
          "url",
          "link",
          "canonical_url",
          "web_url",
          "article_url",
          "source_url",
          "permalink",
          "href",
          "uri",
          "lien",
          "enlace",
          "الرابط");

  /** The headline. */
  public static final List<String> TITLE =
      List.of(
          "title",
          "headline",
          "title_page",
          "web_title",
          "heading",
          "article_title",
          "news_title",
          "titel",
          "überschrift",
          "ueberschrift",
          "schlagzeile",
          "titre",
          "título",
          "titulo",
          "titular",
          "titolo",
          "العنوان",
          "عنوان",
          "سرخی");

  /** The whole text. */
  public static final List<String> TEXT =
      List.of(
          "text",
          "maintext",
          "full_text",
          "articleBody",
          "article_text",
          "body",
          "body_text",
          "content",
          "content_text",
          "article",
          "article_content",
          "plain_text",
          "raw_text",
          "news_text",
          "story",
          "volltext",
          "artikeltext",
          "inhalt",
          "texte",
          "contenu",
          "corps",
          "texto",
          "cuerpo",
          "contenido",
          "conteúdo",
          "testo",
          "tekst",
          "metin",
          "النص",
          "نص",
          "المحتوى",
          "متن",
          "خبر");

  /** Who published it. */
  public static final List<String> SOURCE =
      List.of(
          "source",
          "source_name",
          "publisher",
          "publication",
          "outlet",
          "newspaper",
          "media_name",
          "source_domain",
          "site_name",
          "site",
          "domain",
          "quelle",
          "zeitung",
          "medium",
          "journal",
          "fuente",
          "periódico",
          "diario",
          "fonte",
          "المصدر",
          "مصدر",
          "ماخذ");

  /** Who wrote it. */
  public static final List<String> AUTHORS =
      List.of(
          "authors",
          "author",
          "byline",
          "writer",
          "journalist",
          "creator",
          "autor",
          "autoren",
          "verfasser",
          "auteur",
          "auteurs",
          "autores",
          "periodista",
          "الكاتب",
          "مصنف");

  /** When it was published. */
  public static final List<String> PUBLISHED =
      List.of(
          "published",
          "date_publish",
          "datePublished",
          "publishedAt",
          "published_at",
          "publish_date",
          "published_date",
          "published_on",
          "publication_date",
          "web_publication_date",
          "pub_date",
          "article_date",
          "news_date",
          "date",
          "date_time",
          "seen_date",
          "timestamp",
          "datum",
          "erscheinungsdatum",
          "veröffentlicht",
          "date_de_publication",
          "fecha",
          "fecha_publicación",
          "data",
          "التاريخ",
          "تاريخ");

  /** Place and agency in front of the text. */
  public static final List<String> DATELINE = List.of("dateline");

  /** A tag such as {@code en}. */
  public static final List<String> LANGUAGE =
      List.of("language", "lang", "sprache", "langue", "idioma", "لغة");

  /** The text in markup; taken where none of {@link #TEXT} has a value. */
  public static final List<String> HTML =
      List.of("html", "content_html", "body_html", "html_content", "raw_html");

  /** What stands in for the beginning of a text that was cut. */
  public static final List<String> SUMMARY =
      List.of("description", "summary", "abstract", "lead", "teaser", "standfirst", "excerpt");

  private static final Set<String> ALL =
      Stream.of(ID, URL, TITLE, TEXT, SOURCE, AUTHORS, PUBLISHED, DATELINE, LANGUAGE, HTML, SUMMARY)
          .flatMap(List::stream)
          .map(FieldNames::key)
          .collect(Collectors.toUnmodifiableSet());

  private FieldNames() {}

  /** Whether a name is one of these. */
  public static boolean isKnown(String name) {
    return ALL.contains(key(name));
  }

  /**
   * A name without case, spaces and signs, so that {@code Published At} and {@code published_at}
   * are one. The dots of a path stay, and an underscore in front, by which some programs mark what
   * is theirs.
   */
  public static String key(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean first = key.isEmpty() || key.charAt(key.length() - 1) == '.';
      if (Character.isLetterOrDigit(c)
          || c == '.'
          || (c == '_' && first)
          || Character.getType(c) == Character.NON_SPACING_MARK
          || Character.isSurrogate(c)) {
        key.append(c);
      }
    }
    return key.toString();
  }
}
