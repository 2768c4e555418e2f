package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The authors of a page's article, out of those that it names. */
final class Bylines {

  private Bylines() {}

  static List<String> of(
      PageMarks page, JsonLd jsonLd, MetaElements meta, SiteNames site, HeadLines head) {
    List<JsonLd.Name> names = jsonLd.names("author");
    List<JsonLd.Name> signed = names.isEmpty() ? jsonLd.names("creator") : names;
    List<String> described = described(signed, site);
    if (described.stream().anyMatch(name -> !isHouse(name, site))) {
      return SeenAuthors.withOthers(described, head, site);
    }
    List<String> told = MetaAuthors.told(meta, site);
    if (isTelling(told, site) && told.stream().allMatch(Authors::isPerson)) {
      return told;
    }
    List<String> seen = SeenAuthors.of(page, meta, head, site);
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
    return LikelyAuthors.of(page, head, site);
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

  /** The names in a line behind the text that is nothing but names, or one agency's. */
  static List<String> signed(String line) {
    if (line.isEmpty() || line.length() > SeenAuthors.LONGEST || Furniture.is(line)) {
      return List.of();
    }
    List<String> names = Authors.split(line);
    boolean people = names.stream().allMatch(name -> name.contains(" ") && isFullName(name));
    return people || (names.size() == 1 && Offices.isAgency(names.getFirst())) ? names : List.of();
  }

  /** Whether a text is the whole name of a person and nothing else. */
  static boolean isFullName(String text) {
    return (text.strip().contains(" ") || isUncased(text))
        && Authors.isPerson(text.strip())
        && !Offices.is(text);
  }

  /** In scripts without capitals a whole name may be one word. */
  private static boolean isUncased(String text) {
    return text.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
  }
}
