package org.sitrep.ingest.page;

import java.util.List;
import java.util.Set;

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

  /** Last parts of other keys that name authors. */
  private static final Set<String> ENDS =
      Set.of("author", "authors", "creator", "creators", "byline", "autor");

  /** Keys of an account, or of who made the site or its program. */
  private static final List<String> OF_OTHERS = List.of("twitter:", "smartbanner:", "web_");

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
      if (label != null && Authors.isLead(label.strip()) && Bylines.isTelling(names, site)) {
        return names;
      }
    }
    return meta.values().keySet().stream()
        .filter(MetaAuthors::isOfAuthor)
        .sorted()
        .map(key -> names(meta.all(key), site))
        .filter(names -> Bylines.isTelling(names, site))
        .findFirst()
        .orElse(List.of());
  }

  private static boolean isOfAuthor(String key) {
    int end = key.length();
    while (end > 0 && ".:_-".indexOf(key.charAt(end - 1)) < 0) {
      end--;
    }
    return ENDS.contains(key.substring(end)) && OF_OTHERS.stream().noneMatch(key::startsWith);
  }

  private static List<String> names(List<String> values, SiteNames site) {
    return Authors.clean(
        values.stream()
            .flatMap(value -> Bylines.split(StrayMarkup.plain(value), site).stream())
            .toList());
  }
}
