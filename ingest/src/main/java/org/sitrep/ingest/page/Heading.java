package org.sitrep.ingest.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** A heading of a page, its text told once. */
final class Heading {

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

  /** Its letters and digits alone. */
  String letters() {
    if (letters == null) {
      letters = Subject.letters(text());
    }
    return letters;
  }
}
