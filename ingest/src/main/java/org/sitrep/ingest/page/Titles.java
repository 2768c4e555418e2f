package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headline of a page's article, out of those that it gives. */
final class Titles {

  /** What separates a headline from the site's name. */
  private static final Pattern LAST =
      Pattern.compile("(?:\\s+[|–—•·»›~/:-]+\\s+|\\s*[：｜|]\\s*)([^|–—•·»›：｜]{2,60})$");

  private static final Pattern FIRST =
      Pattern.compile("^([^|–—•·»›：｜]{2,40}?)(?:\\s+[|–—»›-]\\s+|\\s*[｜|]\\s*)");

  /** Unknown names are taken off the title element alone: all sites write theirs there. */
  private static final Pattern UNKNOWN = Pattern.compile("\\s+[|–—•·»-]\\s+[^|–—•·»]{2,40}$");

  private static final int MOST_PARTS = 4;

  private Titles() {}

  static @Nullable String of(PageMarks page, JsonLd jsonLd, MetaElements meta, SiteNames site) {
    String described = CleanText.line(StrayMarkup.plain(jsonLd.articleText("headline")));
    String only = null;
    List<String> headings = new ArrayList<>();
    for (Heading heading : page.headlines()) {
      String text = CleanText.line(heading.text());
      if (text != null) {
        headings.add(text);
      }
    }
    if (headings.size() == 1) {
      only = headings.getFirst();
    }
    List<@Nullable String> bare = new ArrayList<>();
    bare.add(described);
    bare.addAll(headings);
    String shared =
        withoutSite(
            CleanText.line(
                StrayMarkup.plain(first(meta.first("og:title"), meta.first("twitter:title")))),
            site,
            bare);
    bare.add(shared);
    String element = withoutSite(CleanText.line(StrayMarkup.plain(page.title())), site, bare);
    if (element != null && bare.stream().noneMatch(element::equals)) {
      element = UNKNOWN.matcher(element).replaceFirst("");
    }
    return choose(
        shared,
        described == null ? null : withoutSite(described, site, List.of()),
        only,
        element,
        headings);
  }

  /** What two of three places say, else what is said for machines, else what is seen. */
  private static @Nullable String choose(
      @Nullable String shared,
      @Nullable String described,
      @Nullable String only,
      @Nullable String element,
      List<String> headings) {
    if (described != null && shared != null && !isSame(described, shared)) {
      boolean seen = headings.stream().anyMatch(heading -> isSame(heading, described));
      boolean sharedSeen = headings.stream().anyMatch(heading -> isSame(heading, shared));
      return sharedSeen && !seen ? shared : described;
    }
    return first(described, shared, only, element, headings.isEmpty() ? null : headings.getFirst());
  }

  private static boolean isSame(String one, String other) {
    return Subject.letters(one).equals(Subject.letters(other));
  }

  /**
   * Takes the site's name off both ends; also an unknown one, where the rest is a title by itself.
   */
  private static @Nullable String withoutSite(
      @Nullable String title, SiteNames site, List<? extends @Nullable String> bare) {
    if (title == null) {
      return null;
    }
    String rest = title;
    for (int i = 0; i < MOST_PARTS; i++) {
      Matcher last = LAST.matcher(rest);
      if (!last.find() || last.start() == 0) {
        break;
      }
      String before = rest.substring(0, last.start());
      if (!site.isNamed(last.group(1)) && (isOneOf(rest, bare) || !isOneOf(before, bare))) {
        break;
      }
      rest = before;
    }
    Matcher first = FIRST.matcher(rest);
    if (first.find() && first.end() < rest.length() && site.isExactly(first.group(1))) {
      rest = rest.substring(first.end());
    }
    return rest.strip();
  }

  private static boolean isOneOf(String title, List<? extends @Nullable String> titles) {
    String letters = Subject.letters(title);
    return titles.stream().anyMatch(one -> Subject.letters(one).equals(letters));
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }
}
