package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Names under marks that may be those of others too, the likeliest first. */
final class LikelyAuthors {

  private static final Evaluator ARTICLE = Selector.evaluatorOf("article, main");

  private LikelyAuthors() {}

  static List<String> of(PageMarks page, HeadLines head, SiteNames site) {
    List<Element> signed = page.signed();
    List<Element> bylines = classed(signed, "byline");
    List<Element> authors = new ArrayList<>(classed(signed, "author"));
    authors.removeIf(mark -> mark.closest(ARTICLE) == null);
    List<Element> all = new ArrayList<>(signed);
    all.retainAll(union(authors, classed(signed, "autor")));
    for (List<Element> marks :
        List.of(
            links(bylines),
            classed(signed, "author-name", "author__name", "authorname"),
            links(authors),
            bylines,
            all)) {
      List<String> names =
          Authors.clean(
              marks.stream()
                  .peek(mark -> PageTime.check("bylines by likely mark", marks.size()))
                  .filter(mark -> !head.isOfOthers(mark, page.outline()))
                  .map(Element::text)
                  .filter(text -> text.length() <= SeenAuthors.LONGEST)
                  .flatMap(text -> Bylines.split(text, site).stream())
                  .filter(Authors::mayBeName)
                  .toList());
      if (!names.isEmpty()) {
        return names.subList(0, Math.min(names.size(), SeenAuthors.MOST_AUTHORS));
      }
    }
    return List.of();
  }

  private static Set<Element> union(List<Element> some, List<Element> others) {
    Set<Element> union = new HashSet<>(some);
    union.addAll(others);
    return union;
  }

  private static List<Element> classed(List<Element> marks, String... words) {
    return marks.stream()
        .filter(
            mark -> {
              String classes = mark.className().toLowerCase(Locale.ROOT);
              return Arrays.stream(words).anyMatch(classes::contains);
            })
        .toList();
  }

  private static List<Element> links(List<Element> marks) {
    Set<Element> links = new LinkedHashSet<>();
    for (Element mark : marks) {
      PageTime.check("links of bylines", links.size());
      links.addAll(mark.getElementsByTag("a"));
    }
    return List.copyOf(links);
  }
}
