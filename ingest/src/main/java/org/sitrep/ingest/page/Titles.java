package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The headline of a page's article, out of those that it gives. */
final class Titles {

  /** What separates a headline from the site's name. */
  private static final Pattern LAST =
      Pattern.compile("(?:\\s+[|–—•·»›~/:-]+\\s+|\\s*[：｜|]\\s*)([^|–—•·»›：｜]{2,60})$");

  /** Signs without which no part of a title is separate. */
  private static final String PARTING = "|–—•·»›~/:-：｜";

  private static final String PARTING_ALONE = "|：｜";

  private static final Pattern FIRST =
      Pattern.compile("^([^|–—•·»›：｜:]{2,40}?)(?:\\s+[|–—»›-]\\s+|\\s*[｜|]\\s*|\\s*[:：]\\s+)");

  /** Unknown names are taken off the title element alone: all sites write theirs there. */
  private static final Pattern UNKNOWN = Pattern.compile("\\s+[|–—•·»-]\\s+[^|–—•·»]{2,40}$");

  /** Meta elements that give the title, the surest first. */
  private static final List<String> KEYS =
      List.of(
          "og:title",
          "twitter:title",
          "parsely-title",
          "sailthru.title",
          "dc.title",
          "dcterms.title",
          "citation_title",
          "headline",
          "title");

  private static final Pattern CUT = Pattern.compile("\\s*(?:…|\\.\\.\\.)$");

  /** Fewer letters are in too many titles. */
  private static final int SHORTEST = 10;

  private static final int MOST_PARTS = 4;

  /** Titles that are so long may be cut without a sign: search engines took no more. */
  private static final int ALLOWED = 90;

  private Titles() {}

  static @Nullable String of(PageMarks page, JsonLd jsonLd, MetaElements meta, SiteNames site) {
    String described = plain(jsonLd.articleText("headline"));
    List<String> headings = new ArrayList<>();
    for (Heading heading : page.headlines()) {
      String text = CleanText.line(heading.text());
      if (text != null) {
        headings.add(text);
      }
    }
    List<@Nullable String> bare = new ArrayList<>();
    bare.add(described);
    bare.addAll(headings);
    String shared = shared(meta, site, bare);
    bare.add(shared);
    String written = plain(page.title());
    if (described == null && shared == null && written != null) {
      sectionHeading(page, written, headings).ifPresent(headings::addFirst);
      bare.addAll(headings);
    }
    String element = withoutSite(written, site, bare);
    if (element != null && element.equals(written) && bare.stream().noneMatch(element::equals)) {
      element = UNKNOWN.matcher(element).replaceFirst("");
    }
    if (element != null && site.isExactly(element)) {
      element = null;
    }
    List<String> seen = headings.stream().filter(text -> !site.isExactly(text)).distinct().toList();
    String chosen =
        choose(
            shared,
            described == null ? null : withoutSite(described, site, List.of()),
            withoutKicker(surest(seen, element), element),
            first(marked(page), element),
            seen);
    return chosen == null ? first(described, element) : whole(chosen, seen, element);
  }

  private static @Nullable String plain(@Nullable String text) {
    return CleanText.line(StrayMarkup.plain(text));
  }

  /** The title that the meta elements give, where it is more than the site's name. */
  private static @Nullable String shared(
      MetaElements meta, SiteNames site, List<@Nullable String> bare) {
    for (String key : KEYS) {
      String title = withoutSite(plain(meta.first(key)), site, bare);
      if (title != null && !title.isEmpty() && !site.isExactly(title)) {
        return title;
      }
    }
    return null;
  }

  /** The only heading, else the one that the title element says too, or null. */
  private static @Nullable String surest(List<String> headings, @Nullable String element) {
    String letters = Subject.letters(element);
    return headings.size() == 1
        ? headings.getFirst()
        : headings.stream()
            .filter(heading -> Subject.letters(heading).equals(letters))
            .findFirst()
            .orElse(null);
  }

  /** What microdata call the headline. */
  private static @Nullable String marked(PageMarks page) {
    Element headline = PageMarks.first(page.headlineMarks());
    return headline == null || headline.normalName().equals("meta")
        ? null
        : CleanText.line(headline.text());
  }

  /** The title element leaves out what stands above the headline within its heading. */
  private static @Nullable String withoutKicker(@Nullable String only, @Nullable String element) {
    String letters = Subject.letters(element);
    return letters.length() >= SHORTEST && Subject.letters(only).endsWith(letters) ? element : only;
  }

  /** A title that is cut gives way to one that goes on where it ends. */
  private static String whole(String title, List<String> seen, @Nullable String element) {
    Matcher cut = CUT.matcher(title);
    String letters = Subject.letters(title);
    if ((!cut.find() && title.length() < ALLOWED) || letters.length() < SHORTEST) {
      return title;
    }
    for (String heading : seen) {
      if (goesOn(heading, letters)) {
        return heading;
      }
    }
    return element != null && !CUT.matcher(element).find() && goesOn(element, letters)
        ? element
        : title;
  }

  private static boolean goesOn(String title, String letters) {
    String own = Subject.letters(title);
    return own.length() > letters.length() && own.startsWith(letters);
  }

  /**
   * A heading of a lower level that the title element begins with, where none of the first does.
   */
  private static Optional<String> sectionHeading(
      PageMarks page, String written, List<String> headings) {
    String letters = Subject.letters(written);
    if (headings.stream().anyMatch(text -> begins(letters, text))) {
      return Optional.empty();
    }
    return Stream.of(2, 3)
        .flatMap(level -> page.headings(level).stream())
        .map(heading -> CleanText.line(heading.text()))
        .filter(text -> text != null && begins(letters, text))
        .map(Objects::requireNonNull)
        .findFirst();
  }

  private static boolean begins(String letters, String heading) {
    String own = Subject.letters(heading);
    return own.length() >= SHORTEST && letters.contains(own);
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
    if (shared != null && described == null && only != null && isSame(only, element)) {
      return headings.stream().anyMatch(heading -> isSame(heading, shared)) ? shared : only;
    }
    return first(described, shared, only, element, headings.isEmpty() ? null : headings.getFirst());
  }

  private static boolean isSame(String one, @Nullable String other) {
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
    for (int i = 0; i < MOST_PARTS && isParted(rest); i++) {
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
    if (isParted(rest)
        && first.find()
        && first.end() < rest.length()
        && (site.isExactly(first.group(1)) || isKicker(first, rest, bare))) {
      rest = rest.substring(first.end());
    }
    return rest.strip();
  }

  /** Whether a bar parts what stands first from what is a title by itself. */
  private static boolean isKicker(
      Matcher first, String title, List<? extends @Nullable String> bare) {
    return (first.group().indexOf('|') >= 0 || first.group().indexOf('｜') >= 0)
        && isOneOf(title.substring(first.end()), bare)
        && !isOneOf(title, bare);
  }

  /** Whether a sign stands at a space, or is one that needs none; within words it parts nothing. */
  private static boolean isParted(String title) {
    for (int i = 0; i < title.length(); i++) {
      if (PARTING.indexOf(title.charAt(i)) >= 0
          && (PARTING_ALONE.indexOf(title.charAt(i)) >= 0
              || isSpace(title, i - 1)
              || isSpace(title, i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpace(String title, int at) {
    return at >= 0 && at < title.length() && title.charAt(at) <= ' ';
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
