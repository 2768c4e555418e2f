package org.sitrep.ingest.page;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** A heading of a page, its text told once. */
final class Heading {

  /** A link around a heading is no farther up. */
  private static final int MOST_LEVELS = 5;

  private static final Evaluator LINK = new Evaluator.Tag("a");
  private static final Pattern HOME =
      Pattern.compile("/|(?:https?:)?//[^/?#]+/?(?:index\\.\\w+)?|/?index\\.\\w+");

  private final int level;
  private final Element element;
  private @Nullable String text;
  private @Nullable String letters;

  /**
   * A heading.
   *
   * @param level 1 is the highest
   */
  Heading(int level, Element element) {
    this.level = level;
    this.element = element;
  }

  int level() {
    return level;
  }

  Element element() {
    return element;
  }

  String text() {
    if (text == null) {
      text = element.text();
    }
    return text;
  }

  /** Whether it is the site's name, which leads to its first page. */
  boolean isLogo() {
    Element around = element.parent();
    Element link =
        around != null && around.normalName().equals("a") ? around : element.selectFirst(LINK);
    return link != null && HOME.matcher(link.attr("href").strip()).matches();
  }

  /** Whether it stands in a link, as those of other articles do, and the link is not to itself. */
  boolean isOfOther(Predicate<String> isOwn) {
    @Nullable Element at = element.parent();
    for (int level = 0; level < MOST_LEVELS && at != null; level++) {
      if (at.normalName().equals("a")) {
        return !isOwn.test(at.attr("href"));
      }
      at = at.parent();
    }
    return false;
  }

  /** Its letters and digits alone. */
  String letters() {
    if (letters == null) {
      letters = Subject.letters(text());
    }
    return letters;
  }
}
