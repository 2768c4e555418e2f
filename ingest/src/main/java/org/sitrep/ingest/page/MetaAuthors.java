package org.sitrep.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The authors that the meta elements of a page name. */
final class MetaAuthors {

  /** Meta elements that name authors, the surest first. */
  private static final List<String> KEYS =
      List.of(
          "author",
          "article:author",
          "og:article:author",
          "article:author_name",
          "article.author",
          "citation_author",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "dc.contributor",
          "cxenseparse:author",
          "byl",
          "authors",
          "article_author",
          "author_name",
          "creator");

  /** Other keys that name authors, but not an account, or who made the site or its program. */
  private static final Pattern KEY =
      Pattern.compile(
          "^(?!twitter:|smartbanner:|web_).*(?:^|[.:_-])(?:authors?|creators?|byline|autor)$");

  /** Cards for social media have so many pairs of label and data. */
  private static final int MOST_LABELS = 3;

  private MetaAuthors() {}

  /** The names under the surest key that tells more than the site's own. */
  static List<String> told(MetaElements meta, SiteNames site) {
    List<String> house = List.of();
    for (String key : KEYS) {
      List<String> names = names(meta.all(key), site);
      if (Bylines.isTelling(names, site)) {
        return names;
      }
      house = house.isEmpty() ? names : house;
    }
    return house;
  }

  /** Names in cards for social media and under keys of the page's own making. */
  static List<String> elsewhere(MetaElements meta, SiteNames site) {
    for (int i = 1; i <= MOST_LABELS; i++) {
      String label = meta.first("twitter:label" + i);
      List<String> names = names(meta.all("twitter:data" + i), site);
      if (label != null
          && BylineWords.of(BylineWords.Kind.BY).contains(lower(label))
          && Bylines.isTelling(names, site)) {
        return names;
      }
    }
    for (Map.Entry<String, List<String>> other : new TreeMap<>(meta.values()).entrySet()) {
      List<String> names =
          KEY.matcher(other.getKey()).find() ? names(other.getValue(), site) : List.of();
      if (Bylines.isTelling(names, site)) {
        return names;
      }
    }
    return List.of();
  }

  private static List<String> names(List<String> values, SiteNames site) {
    return Authors.clean(
        values.stream()
            .flatMap(value -> Bylines.split(StrayMarkup.plain(value), site).stream())
            .toList());
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
