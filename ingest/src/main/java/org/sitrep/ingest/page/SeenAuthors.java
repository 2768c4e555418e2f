package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** The authors that are seen on a page under sure marks or in the lines at its headline. */
final class SeenAuthors {

  /** A class that says nothing but that this is an author's name, or an author's card. */
  private static final Pattern NAME =
      Pattern.compile("^author-?_*name$|\\bvcard\\b", Pattern.CASE_INSENSITIVE);

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

  /** A date, or what else a bar or a dash parts from the names. */
  private static final Pattern END =
      Pattern.compile(
          ",?\\s+(?iu)"
              + BylineWords.alternatives(BylineWords.Kind.DAY)
              + "(?-iu)\\b.{0,16}\\d.*$|\\s*[|•·–—]\\s.*$|,?\\s+(?:(?:on|am|le|el|em|il|op|den|vom|pada)\\s.*)?\\d.*$");

  private static final Pattern MARK =
      Pattern.compile("author|autor|byline|writer|journalist", Pattern.CASE_INSENSITIVE);

  /** Where pages about authors stand. */
  private static final Pattern AUTHORS_PAGE =
      Pattern.compile(
          "/(?:"
              + "authors?|autor(?:en|es|i|a|as)?|auteurs?|people|persons?|team|equipo|equipe|profiles?|profil|journalists?|journalisten?|contributors?"
              + "|writers?|reporters?|staff|byline|by|correspondents?|columnists?|yazar(?:lar)?|firmas?|redakteure?|redaktion"
              + "|skribent|forfatter|impressum/autoren)[/-]",
          Pattern.CASE_INSENSITIVE);

  private static final Evaluator NAMED =
      Selector.evaluatorOf("[itemprop=name], [property=name], .fn");

  /** A longer text is no byline. */
  static final int LONGEST = 120;

  static final int MOST_AUTHORS = 6;

  /** Links in farther lines lead to authors of other articles. */
  static final int NEAR = 8;

  private SeenAuthors() {}

  /** Those of the surest place that names a person, else of the surest one that names anybody. */
  static List<String> of(PageMarks page, MetaElements meta, HeadLines head, SiteNames site) {
    List<Element> named =
        page.signed().stream().filter(mark -> NAME.matcher(mark.className()).find()).toList();
    List<Supplier<List<String>>> places =
        List.of(
            () -> marked(page.authors(), page, head, site),
            () -> marked(page.authorLinks(), page, head, site),
            () -> marked(named, page, head, site),
            () -> linked(head, site),
            () -> told(head, site),
            () -> bare(head, site),
            () -> NamesAtDate.of(page, meta, head, site));
    List<String> others = List.of();
    for (Supplier<List<String>> place : places) {
      List<String> names = place.get();
      if (Bylines.isTelling(names, site)
          && names.stream().allMatch(others.isEmpty() ? Authors::isPerson : Bylines::isFullName)) {
        return names;
      }
      others = others.isEmpty() ? names : others;
    }
    return others;
  }

  private static List<String> marked(
      List<Element> marks, PageMarks page, HeadLines head, SiteNames site) {
    List<String> names = new ArrayList<>();
    for (Element mark : marks) {
      PageTime.check("bylines by mark", names.size());
      if (!head.isOfOthers(mark, page.outline())) {
        names.addAll(Bylines.split(marked(mark), site));
      }
    }
    List<String> clean = Authors.clean(names);
    boolean sent = !clean.isEmpty() && Offices.isAgency(clean.getFirst());
    List<String> signed =
        sent ? clean.stream().filter(SeenAuthors::isFullNameOrAgency).toList() : clean;
    return signed.size() <= MOST_AUTHORS ? signed : List.of();
  }

  /** The names in a line that says by whom, where it has all of some names and others too. */
  static List<String> withOthers(List<String> some, HeadLines head, SiteNames site) {
    for (HeadLines.Line line : head.lines()) {
      if (line.text().length() <= LONGEST && some.stream().allMatch(line.text()::contains)) {
        List<String> all = by(line.text(), site);
        if (all.size() > some.size() && all.containsAll(some)) {
          return all;
        }
      }
    }
    return some;
  }

  private static List<String> told(HeadLines head, SiteNames site) {
    for (HeadLines.Line line : head.lines()) {
      List<String> names = line.text().length() <= LONGEST ? by(line.text(), site) : List.of();
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  /** The texts of links in the head that lead to somebody's page. */
  private static List<String> linked(HeadLines head, SiteNames site) {
    List<String> names = new ArrayList<>();
    for (HeadLines.Line line : head.lines().subList(0, Math.min(NEAR, head.lines().size()))) {
      for (Element link : line.links()) {
        String text = link.text();
        if (AUTHORS_PAGE.matcher(link.attr("href")).find() && Bylines.isFullName(text)) {
          names.addAll(Bylines.split(text, site));
        }
      }
    }
    return Authors.clean(names);
  }

  /** The names in a line that says by whom. */
  private static List<String> by(String line, SiteNames site) {
    Matcher by = BY.matcher(line);
    if (!mayTell(line) || !by.find()) {
      return List.of();
    }
    String named = by.group(1) == null ? by.group(2) : by.group(1);
    List<String> names = Bylines.split(END.matcher(named).replaceFirst(""), site);
    return names.stream().allMatch(name -> Authors.isPerson(name) || Offices.isNamed(name))
        ? names
        : List.of();
  }

  /** Whether a line begins so or has a mark behind which it may: most have neither. */
  private static boolean mayTell(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (":：|•·–—-".indexOf(line.charAt(i)) >= 0) {
        return true;
      }
    }
    return BylineWords.lengthAt(BylineWords.Kind.BY, line, 0) > 0;
  }

  /** A line that is marked as the author's and is nothing but full names. */
  private static List<String> bare(HeadLines head, SiteNames site) {
    for (HeadLines.Line line : head.lines()) {
      Element parent = line.element().parent();
      String marks = line.element().className() + ' ' + (parent == null ? "" : parent.className());
      if (MARK.matcher(marks).find()) {
        List<String> apart = apart(line.element(), site);
        List<String> names = apart.isEmpty() ? Bylines.split(line.text(), site) : apart;
        if (!names.isEmpty() && names.stream().allMatch(SeenAuthors::isFullNameOrAgency)) {
          return names;
        }
      }
    }
    return List.of();
  }

  private static boolean isFullNameOrAgency(String name) {
    return Bylines.isFullName(name) || Offices.isAgency(name);
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

  private static String marked(Element mark) {
    Element name = mark.selectFirst(NAMED);
    Element told = name == null ? mark : name;
    String text = told.hasAttr("content") ? told.attr("content") : told.text();
    return text.length() <= LONGEST ? text : "";
  }
}
