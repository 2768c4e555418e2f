package org.sitrep.ingest.page;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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

  static Subject of(Document page, MetaElements meta) {
    Set<String> addresses = new LinkedHashSet<>();
    addresses.add(page.location());
    page.select("link[rel=canonical]").forEach(link -> addresses.add(link.attr("href")));
    addresses.addAll(meta.all("og:url"));
    Set<String> headlines = new LinkedHashSet<>();
    page.select("h1").stream().map(Element::text).forEach(headlines::add);
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
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static String address(String url) {
    String bare = SCHEME.matcher(url.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
    return TAIL.matcher(bare).replaceAll("");
  }
}
