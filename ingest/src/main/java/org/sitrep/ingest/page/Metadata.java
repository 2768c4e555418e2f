package org.sitrep.ingest.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article, first in JSON-LD, then in its meta elements, then in its
 * visible marks.
 *
 * @param title headline without the site's name, or null
 * @param authors names in the order of the page
 * @param published date of publication as written, or null
 * @param url canonical address, or null
 * @param source the newspaper's name, or null
 * @param body the text that JSON-LD gives, cleaned, or null
 */
record Metadata(
    @Nullable String title,
    List<String> authors,
    @Nullable String published,
    @Nullable String url,
    @Nullable String source,
    @Nullable String body) {

  private static final List<String> DATE_KEYS =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "article.published",
          "datepublished",
          "date.issued",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.date",
          "dc.date",
          "dc.date.created",
          "parsely-pub-date",
          "sailthru.date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "published",
          "publication_date",
          "cxenseparse:recs:publishtime",
          "article_date_original",
          "date",
          "og:pubdate",
          "og:published_time");

  /** Where bylines stand that no metadata repeat, the surest first. */
  private static final List<String> AUTHOR_MARKS =
      List.of(
          "[rel=author]",
          "[itemprop=author] [itemprop=name]",
          "[class*=author-name], [class*=author__name], [class*=authorname]",
          "[class*=byline] a",
          "article [class*=author] a, main [class*=author] a",
          "[class*=byline]",
          "article [class*=author], main [class*=author], [class*=autor]");

  /** A longer text is no byline. */
  private static final int BYLINE = 120;

  private static final int MOST_AUTHORS = 5;

  private static final Pattern URL_DATE =
      Pattern.compile(
          "/((?:19|20)\\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\\d|3[01])(?:[/_-]|$)");

  /** What separates a headline from the site's name in a page's title element. */
  private static final Pattern SITE = Pattern.compile("\\s+[|–—•·»-]\\s+[^|–—•·»]{2,40}$");

  static Metadata of(Document page) {
    JsonLd jsonLd = JsonLd.of(page);
    MetaElements meta = MetaElements.of(page);
    Element canonical = page.selectFirst("link[rel=canonical]");
    String url =
        firstOf(
            canonical == null ? null : canonical.absUrl("href"),
            canonical == null ? null : canonical.attr("href"),
            meta.first("og:url"));
    String body = plain(jsonLd.text("articleBody"));
    return new Metadata(
        title(page, jsonLd, meta),
        authors(page, jsonLd, meta),
        published(page, jsonLd, meta, url),
        url,
        firstOf(
            CleanText.line(meta.first("og:site_name")),
            CleanText.line(jsonLd.text("publisher")),
            CleanText.line(meta.first("application-name"))),
        body == null ? null : CleanText.paragraphs(body));
  }

  private static @Nullable String title(Document page, JsonLd jsonLd, MetaElements meta) {
    Element heading = page.selectFirst("h1");
    List<Element> headings = page.select("h1");
    String only = headings.size() == 1 && heading != null ? CleanText.line(heading.text()) : null;
    String shared = CleanText.line(firstOf(meta.first("og:title"), meta.first("twitter:title")));
    String described = CleanText.line(plain(jsonLd.text("headline")));
    String element = CleanText.line(page.title());
    return firstOf(
        described,
        shared == null ? null : SITE.matcher(shared).replaceFirst(""),
        only,
        element == null ? null : SITE.matcher(element).replaceFirst(""),
        heading == null ? null : CleanText.line(heading.text()));
  }

  private static List<String> authors(Document page, JsonLd jsonLd, MetaElements meta) {
    List<String> described = Authors.clean(jsonLd.names("author"));
    if (!described.isEmpty()) {
      return described;
    }
    for (String key :
        List.of(
            "author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl")) {
      List<String> names =
          Authors.clean(
              meta.all(key).stream().flatMap(value -> Authors.split(value).stream()).toList());
      if (!names.isEmpty()) {
        return names;
      }
    }
    for (String marks : AUTHOR_MARKS) {
      List<String> names =
          Authors.clean(
              page.select(marks).stream()
                  .peek(mark -> PageTime.check("bylines by mark", AUTHOR_MARKS.indexOf(marks)))
                  .map(Element::text)
                  .filter(text -> text.length() <= BYLINE)
                  .flatMap(text -> Authors.split(text).stream())
                  .toList());
      if (!names.isEmpty()) {
        return names.subList(0, Math.min(names.size(), MOST_AUTHORS));
      }
    }
    return List.of();
  }

  private static @Nullable String published(
      Document page, JsonLd jsonLd, MetaElements meta, @Nullable String url) {
    String described = dated(jsonLd.text("datePublished"));
    if (described != null) {
      return described;
    }
    for (String key : DATE_KEYS) {
      String date = dated(meta.first(key));
      if (date != null) {
        return date;
      }
    }
    for (Element mark : page.select("[itemprop=datePublished], time[pubdate], time[datetime]")) {
      PageTime.check("dates", 0);
      String date =
          firstOf(dated(mark.attr("datetime")), dated(mark.attr("content")), dated(mark.text()));
      if (date != null) {
        return date;
      }
    }
    Matcher inUrl = URL_DATE.matcher(url == null ? "" : url);
    return inUrl.find()
        ? "%s-%s-%s".formatted(inUrl.group(1), inUrl.group(2), inUrl.group(3))
        : dated(jsonLd.text("dateCreated"));
  }

  private static @Nullable String dated(@Nullable String text) {
    return Dates.day(text) == null ? null : text;
  }

  /** Texts in JSON-LD are meant to be plain, but many hold entities or tags. */
  private static @Nullable String plain(@Nullable String text) {
    if (text == null || (text.indexOf('&') < 0 && text.indexOf('<') < 0)) {
      return text;
    }
    String broken = text.replaceAll("(?i)</p>|<br */?>", "\n\n").replaceAll("<[^<>]{1,300}>", "");
    return Parser.unescapeEntities(broken, false);
  }

  private static @Nullable String firstOf(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }
}
