package org.sitrep.ingest.page;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What tells a page's own article from the others that the page describes.
 *
 * @param addresses where the page stands, without scheme, fragment and final slash
 * @param headlines what the page is called, letters and digits alone
 */
record Subject(Set<String> addresses, Set<String> headlines) {

  private static final Pattern SCHEME = Pattern.compile("^(?:https?:)?//(?:www\\.)?");
  private static final Pattern TAIL = Pattern.compile("#.*$|/+(?=$|\\?)|/+$");

  /** Shorter headlines are in too many others. */
  private static final int SHORTEST = 10;

  /** Copies the sets. */
  Subject {
    addresses = Set.copyOf(addresses);
    headlines = Set.copyOf(headlines);
  }

  static Subject of(PageMarks page, MetaElements meta) {
    Set<String> addresses = new LinkedHashSet<>();
    addresses.add(page.location());
    page.canonicals().forEach(link -> addresses.add(link.attr("href")));
    addresses.addAll(meta.all("og:url"));
    Set<String> headlines = new LinkedHashSet<>();
    page.headlines().forEach(heading -> headlines.add(heading.text()));
    headlines.addAll(meta.all("og:title"));
    headlines.addAll(meta.all("twitter:title"));
    headlines.add(page.title());
    return new Subject(
        addresses.stream()
            .map(Subject::address)
            .filter(address -> address.indexOf('/') > 0)
            .collect(Collectors.toSet()),
        headlines.stream()
            .map(Subject::letters)
            .filter(letters -> letters.length() >= SHORTEST)
            .collect(Collectors.toSet()));
  }

  /** Whether an address is the page's own. */
  boolean isAt(@Nullable String url) {
    return url != null && addresses.contains(address(url));
  }

  /** Whether a headline is the page's own, in full or in part. */
  boolean isCalled(@Nullable String headline) {
    String letters = letters(headline);
    return letters.length() >= SHORTEST
        && headlines.stream().anyMatch(own -> own.contains(letters) || letters.contains(own));
  }

  /** Letters and digits in lower case, so that spaces, quotation marks and dashes do not count. */
  static String letters(@Nullable String text) {
    if (text == null) {
      return "";
    }
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return letters + otherLetters(text.substring(i).toLowerCase(Locale.ROOT));
      }
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        letters.append(c);
      } else if (c >= 'A' && c <= 'Z') {
        letters.append((char) (c + 'a' - 'A'));
      }
    }
    return letters.toString();
  }

  private static String otherLetters(String lower) {
    StringBuilder letters = new StringBuilder(lower.length());
    int point;
    for (int i = 0; i < lower.length(); i += Character.charCount(point)) {
      point = lower.codePointAt(i);
      if (Character.isLetterOrDigit(point)) {
        letters.appendCodePoint(point);
      }
    }
    return letters.toString();
  }

  private static String address(String url) {
    String bare = SCHEME.matcher(url.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
    return TAIL.matcher(bare).replaceAll("");
  }
}
