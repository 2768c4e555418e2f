package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** The authors of a page's article, out of those that it names. */
final class Bylines {

  /** A class that says nothing but that this is an author's name. */
  private static final Pattern NAME = Pattern.compile("^author-?_*name$", Pattern.CASE_INSENSITIVE);

  /** A line that says by whom, from its beginning or behind a mark. */
  private static final Pattern BY =
      Pattern.compile(
          "(?:^|[|•·–—-]\\s*)"
              + BylineWords.alternatives(BylineWords.Kind.BY)
              + "(?:\\s*[:：]\\s*|\\s+)(\\S.*)$"
              + "|(?:^|\\s)"
              + BylineWords.alternatives(BylineWords.Kind.LABEL)
              + "\\s*[:：]\\s*(\\S.*)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern END =
      Pattern.compile(
          "\\s*[|•·–—]\\s.*$|,?\\s+(?:(?:on|am|le|el|em|il|op|den|vom|pada)\\s.*)?\\d.*$");

  private static final Pattern MARK =
      Pattern.compile("author|autor|byline|writer|journalist", Pattern.CASE_INSENSITIVE);

  /** Where pages about authors stand. */
  private static final Pattern AUTHORS_PAGE =
      Pattern.compile(
          "/(?:"
              + "authors?|autor(?:en|es|i|a|as)?|auteurs?|people|persons?|profiles?|profil|journalists?|journalisten?|contributors?"
              + "|writers?|reporters?|staff|byline|by|correspondents?|columnists?|yazar(?:lar)?|firmas?|redakteure?|redaktion"
              + "|skribent|forfatter|impressum/autoren)[/-]",
          Pattern.CASE_INSENSITIVE);

  private static final Evaluator NAMED = Selector.evaluatorOf("[itemprop=name], [property=name]");
  private static final Evaluator ARTICLE = Selector.evaluatorOf("article, main");

  /** A longer text is no byline. */
  private static final int LONGEST = 120;

  private static final int MOST_AUTHORS = 6;

  /** Links in farther lines lead to authors of other articles. */
  private static final int NEAR = 8;

  private Bylines() {}

  static List<String> of(
      PageMarks page, JsonLd jsonLd, MetaElements meta, SiteNames site, HeadLines head) {
    List<JsonLd.Name> names = jsonLd.names("author");
    List<JsonLd.Name> signed = names.isEmpty() ? jsonLd.names("creator") : names;
    List<String> described = described(signed, site);
    if (described.stream().anyMatch(name -> !isHouse(name, site))) {
      return described;
    }
    List<String> told = MetaAuthors.told(meta, site);
    if (isTelling(told, site) && told.stream().allMatch(Authors::isPerson)) {
      return told;
    }
    List<String> seen = seen(page, head, site);
    if (isTelling(seen, site) && seen.stream().allMatch(Authors::isPerson)) {
      return seen;
    }
    List<String> elsewhere = MetaAuthors.elsewhere(meta, site);
    if (elsewhere.stream().allMatch(Authors::isPerson) && !elsewhere.isEmpty()) {
      return elsewhere;
    }
    for (List<String> house : List.of(described, told, seen)) {
      if (!house.isEmpty()) {
        return house;
      }
    }
    return likely(page, head, site);
  }

  /** Whether a name is not that of a writer, but of the site, an office or an account of it. */
  private static boolean isHouse(String name, SiteNames site) {
    return site.isNamed(name) || Offices.is(name) || Offices.isAccountOrCompany(name);
  }

  /** Whether there is more to learn than the site's own name. */
  static boolean isTelling(List<String> names, SiteNames site) {
    return !names.isEmpty() && !isHouse(names.getFirst(), site);
  }

  private static List<String> described(List<JsonLd.Name> names, SiteNames site) {
    List<String> all = new ArrayList<>();
    for (JsonLd.Name name : names) {
      String text = StrayMarkup.plain(name.text());
      if (name.organisation() && text != null) {
        all.add(text);
      } else {
        all.addAll(split(text, site));
      }
    }
    return Authors.clean(all);
  }

  /** The names in a byline; the site's own behind another tells for whom somebody writes. */
  static List<String> split(@Nullable String byline, SiteNames site) {
    List<String> names =
        Authors.split(byline).stream().map(name -> Affiliation.without(name, site)).toList();
    return names.stream()
        .filter(name -> name.equals(names.getFirst()) || !site.isAtEdge(name))
        .toList();
  }

  /** Names under sure marks, else in a line at the headline that says by whom. */
  private static List<String> seen(PageMarks page, HeadLines head, SiteNames site) {
    List<Element> named =
        page.signed().stream().filter(mark -> NAME.matcher(mark.className()).find()).toList();
    for (List<Element> marks : List.of(page.authors(), page.authorLinks(), named)) {
      List<String> names = new ArrayList<>();
      for (Element mark : marks) {
        PageTime.check("bylines by mark", names.size());
        if (!head.isOfOthers(mark, page.outline())) {
          names.addAll(split(marked(mark), site));
        }
      }
      List<String> clean = Authors.clean(names);
      if (!clean.isEmpty() && clean.size() <= MOST_AUTHORS) {
        return clean;
      }
    }
    List<String> linked = linked(head, site);
    if (!linked.isEmpty()) {
      return linked;
    }
    for (HeadLines.Line line : head.lines()) {
      List<String> names = line.text().length() <= LONGEST ? by(line.text(), site) : List.of();
      if (!names.isEmpty()) {
        return names;
      }
    }
    return bare(head, site);
  }

  /** The texts of links in the head that lead to somebody's page. */
  private static List<String> linked(HeadLines head, SiteNames site) {
    List<String> names = new ArrayList<>();
    for (HeadLines.Line line : head.lines().subList(0, Math.min(NEAR, head.lines().size()))) {
      for (Element link : line.links()) {
        String text = link.text();
        if (AUTHORS_PAGE.matcher(link.attr("href")).find() && isFullName(text)) {
          names.addAll(split(text, site));
        }
      }
      if (!names.isEmpty()) {
        return Authors.clean(names);
      }
    }
    return List.of();
  }

  /** The names in a line that says by whom. */
  private static List<String> by(String line, SiteNames site) {
    Matcher by = BY.matcher(line);
    if (!by.find()) {
      return List.of();
    }
    String named = by.group(1) == null ? by.group(2) : by.group(1);
    List<String> names = split(END.matcher(named).replaceFirst(""), site);
    return names.stream().allMatch(name -> Authors.isPerson(name) || Offices.isAgency(name))
        ? names
        : List.of();
  }

  /** A line that is marked as the author's and is nothing but full names. */
  private static List<String> bare(HeadLines head, SiteNames site) {
    for (HeadLines.Line line : head.lines()) {
      Element parent = line.element().parent();
      String marks = line.element().className() + ' ' + (parent == null ? "" : parent.className());
      if (MARK.matcher(marks).find()) {
        List<String> apart = apart(line.element(), site);
        List<String> names = apart.isEmpty() ? split(line.text(), site) : apart;
        if (!names.isEmpty() && names.stream().allMatch(Bylines::isFullName)) {
          return names;
        }
      }
    }
    return List.of();
  }

  /** The texts of an element's children where each is a full name. */
  private static List<String> apart(Element element, SiteNames site) {
    List<String> names = element.children().stream().map(Element::text).toList();
    return names.size() > 1
            && element.ownText().isBlank()
            && names.stream().allMatch(Bylines::isFullName)
        ? Authors.clean(names).stream().filter(name -> !site.isAtEdge(name)).toList()
        : List.of();
  }

  /** In scripts without capitals a whole name may be one word. */
  private static boolean isUncased(String text) {
    return text.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
  }

  private static boolean isFullName(String text) {
    return (text.strip().contains(" ") || isUncased(text))
        && Authors.isPerson(text.strip())
        && !Offices.is(text);
  }

  private static String marked(Element mark) {
    Element name = mark.selectFirst(NAMED);
    Element told = name == null ? mark : name;
    String text = told.hasAttr("content") ? told.attr("content") : told.text();
    return text.length() <= LONGEST ? text : "";
  }

  /** Names under marks that may be those of others too, the likeliest first. */
  private static List<String> likely(PageMarks page, HeadLines head, SiteNames site) {
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
                  .filter(text -> text.length() <= LONGEST)
                  .flatMap(text -> split(text, site).stream())
                  .toList());
      if (!names.isEmpty()) {
        return names.subList(0, Math.min(names.size(), MOST_AUTHORS));
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
