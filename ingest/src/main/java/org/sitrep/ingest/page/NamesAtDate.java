package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.sitrep.ingest.page.HeadLines.Line;

/**
 * Names below a headline that neither a word nor a mark calls those of authors: they stand beside
 * the date, alone in their line or link. Sections and topics stand there too.
 */
final class NamesAtDate {

  private static final Evaluator MENU = Selector.evaluatorOf("nav, li");
  private static final Evaluator TIME = new Evaluator.Tag("time");

  /** What parts a name from a date in one line; behind a comma stands a place's date. */
  private static final Pattern PARTED = Pattern.compile("\\s*[|•·–—-]\\s*$");

  /** Shorter words of a name are in too many addresses. */
  private static final int SHORTEST = 3;

  private static final int MOST_LETTERS = 30;

  private NamesAtDate() {}

  static List<String> of(PageMarks page, MetaElements meta, HeadLines head, SiteNames site) {
    List<Line> lines = head.behind();
    int near = Math.min(SeenAuthors.NEAR, lines.size());
    for (int i = 0; i < near; i++) {
      Line line = lines.get(i);
      List<String> names = alone(line, page, site);
      if (names.isEmpty()) {
        names = people(beforeDate(line, page.language()), site);
      } else if (!isDate(lines.subList(Math.max(0, i - 1), Math.min(i + 2, lines.size())), page)) {
        continue;
      }
      if (!names.isEmpty() && names.stream().noneMatch(name -> isTopic(name, page, meta))) {
        return Authors.clean(names);
      }
    }
    return List.of();
  }

  /** An agency that is all of a line, or the people to whom all links of a line lead. */
  private static List<String> alone(Line line, PageMarks page, SiteNames site) {
    if (Offices.isAgency(line.text())) {
      return List.of(line.text());
    }
    List<String> names = new ArrayList<>();
    for (Element link : line.links()) {
      List<String> linked = people(link.text(), site);
      if (linked.isEmpty() || !leadsTo(link, linked.getFirst()) || isOfSite(link, page)) {
        return List.of();
      }
      names.addAll(linked);
    }
    return names;
  }

  private static List<String> people(String text, SiteNames site) {
    if (text.isEmpty() || text.length() > SeenAuthors.LONGEST || Furniture.is(text)) {
      return List.of();
    }
    List<String> names = Bylines.split(text, site);
    return names.stream().allMatch(name -> name.contains(" ") && Bylines.isFullName(name))
        ? names
        : List.of();
  }

  /** Whether the address of a link has a word of the name. */
  private static boolean leadsTo(Element link, String name) {
    String address = Authors.key(link.attr("href"));
    for (String word : name.split(" ", -1)) {
      String letters = Authors.key(word);
      if (letters.length() >= SHORTEST && address.contains(letters)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a link leads to a section, which the page's address begins with or leads to above. */
  private static boolean isOfSite(Element link, PageMarks page) {
    String address = link.absUrl("href");
    return (!address.isEmpty() && page.location().startsWith(address))
        || isInMenu(link, page.outline());
  }

  /** Whether a menu above leads to the same address, as it does to sections. */
  private static boolean isInMenu(Element link, Outline outline) {
    for (int index = 0; index < outline.size(); index++) {
      Element other = outline.element(index);
      if (other.equals(link)) {
        return false;
      }
      if (other.normalName().equals("a")
          && other.attr("href").equals(link.attr("href"))
          && other.closest(MENU) != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTopic(String name, PageMarks page, MetaElements meta) {
    String letters = Subject.letters(name);
    for (Map.Entry<String, List<String>> entry : meta.values().entrySet()) {
      String key = entry.getKey().toLowerCase(Locale.ROOT);
      if ((key.contains("keyword") || key.contains("section") || key.contains("tag"))
          && entry.getValue().stream()
              .anyMatch(value -> Subject.letters(value).contains(letters))) {
        return true;
      }
    }
    return Subject.letters(page.title()).contains(letters);
  }

  /** What stands before the date of a line, or empty. */
  private static String beforeDate(Line line, String tag) {
    WrittenDates.Found found = WrittenDates.first(line.text(), tag);
    if (found == null) {
      return "";
    }
    String before = line.text().substring(0, found.start());
    String bare = PARTED.matcher(before).replaceFirst("");
    return bare.length() < before.length() && !bare.isBlank() ? bare : "";
  }

  private static boolean isDate(List<Line> lines, PageMarks page) {
    return lines.stream().anyMatch(line -> isDate(line, page.language()));
  }

  private static boolean isDate(Line line, String tag) {
    WrittenDates.Found found = WrittenDates.first(line.text(), tag);
    return found == null
        ? line.element().selectFirst(TIME) != null
        : Subject.letters(line.text()).length() - (found.end() - found.start()) <= MOST_LETTERS;
  }
}
