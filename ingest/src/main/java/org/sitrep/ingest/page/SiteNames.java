package org.sitrep.ingest.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page's site is called.
 *
 * @param shown its name as the page writes it, or null
 * @param names all its names, letters and digits alone
 * @param host the telling part of its address, such as {@code coastherald}, or empty
 * @param tail what its titles end with, letters and digits alone, or empty: mostly its name
 */
record SiteNames(@Nullable String shown, Set<String> names, String host, String tail) {

  /** Shorter parts of a name are in too many words. */
  private static final int SHORTEST = 4;

  private static final int LONGEST = 60;

  /** "The Herald" is "Herald" behind a writer's name. */
  private static final Pattern ARTICLE =
      Pattern.compile(
          "^(?:the|le|la|les|el|los|il|lo|o|a|der|die|das|de|het)\\s+(?=\\S{4})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BETWEEN = Pattern.compile("\\s+[|–—•·-]\\s+");

  private static final Pattern TAIL = Pattern.compile("^\\s+(?:.*\\s)?[|–—•·-]\\s+(\\S.*)$");

  /** Copies the names. */
  SiteNames {
    names = Set.copyOf(names);
  }

  static SiteNames of(PageMarks page, MetaElements meta, JsonLd jsonLd, @Nullable String url) {
    List<String> all = new ArrayList<>(meta.all("og:site_name"));
    String publisher = jsonLd.text("publisher");
    if (publisher != null) {
      all.add(publisher);
    }
    for (String key :
        List.of(
            "application-name",
            "apple-mobile-web-app-title",
            "dc.publisher",
            "publisher",
            "twitter:site")) {
      all.addAll(meta.all(key));
    }
    Set<String> names = new LinkedHashSet<>();
    String shown = null;
    for (String name : all) {
      String line = CleanText.line(name);
      String letters = Subject.letters(line);
      if (line == null || letters.isEmpty() || line.contains("://") || line.length() > LONGEST) {
        continue;
      }
      names.add(letters);
      names.add(Subject.letters(ARTICLE.matcher(line).replaceFirst("")));
      for (String part : BETWEEN.split(line, -1)) {
        if (part.length() >= SHORTEST) {
          names.add(Subject.letters(part));
        }
      }
      if (shown == null && line.charAt(0) != '@') {
        shown = line;
      }
    }
    List<String> labels = labels(url == null ? page.location() : url);
    labels.forEach(label -> names.add(Subject.letters(label)));
    return new SiteNames(shown, names, longest(labels), Subject.letters(tail(page, meta)));
  }

  /** What the title element ends with, where it begins with what the article is called, or null. */
  private static @Nullable String tail(PageMarks page, MetaElements meta) {
    String title = page.title();
    List<String> headlines = new ArrayList<>(meta.all("og:title"));
    page.headlines().forEach(heading -> headlines.add(heading.text()));
    for (String headline : headlines) {
      if (!headline.isBlank() && title.startsWith(headline)) {
        Matcher last = TAIL.matcher(title.substring(headline.length()));
        if (last.find()) {
          return last.group(1);
        }
      }
    }
    return null;
  }

  /** Whether a text is exactly one of this site's names. */
  boolean isExactly(String text) {
    String letters = Subject.letters(text);
    return names.contains(letters)
        || (!letters.isEmpty() && (letters.equals(host) || letters.equals(tail)));
  }

  /** Whether a text begins or ends with one of this site's names, as its own desks do. */
  boolean isAtEdge(String text) {
    int end = -1;
    do {
      end = text.indexOf(' ', end + 1);
      if (isExactly(end < 0 ? text : text.substring(0, end))
          || (end > 0 && isExactly(text.substring(end + 1)))) {
        return true;
      }
    } while (end >= 0);
    return false;
  }

  /** Whether a text is this site's name, or no more than a form of it. */
  boolean isNamed(@Nullable String text) {
    String letters = Subject.letters(text);
    if (letters.isEmpty() || letters.length() > LONGEST) {
      return false;
    }
    return names.contains(letters)
        || letters.equals(host)
        || (letters.length() >= SHORTEST
            && (names.stream()
                    .anyMatch(name -> isPart(letters, name, 2) || isPart(name, letters, 3))
                || isPart(letters, host, 2)
                || isPart(host, letters, 3)));
  }

  /** Whether one contains the other and is at most some times as long. */
  private static boolean isPart(String part, String whole, int times) {
    return part.length() >= SHORTEST
        && part.length() * times >= whole.length()
        && whole.contains(part);
  }

  /** The labels of the host but the last, which is none of its names. */
  private static List<String> labels(String url) {
    try {
      String host = new URI(url.strip()).getHost();
      List<String> labels = List.of(host == null ? new String[0] : host.split("\\.", -1));
      return labels.subList(0, Math.max(0, labels.size() - 1));
    } catch (URISyntaxException e) {
      return List.of();
    }
  }

  /** The telling label: neither "www" nor "co" are ever the longest. */
  private static String longest(List<String> labels) {
    return labels.stream()
        .max(Comparator.comparingInt(String::length))
        .map(Subject::letters)
        .orElse("");
  }
}
