package org.sitrep.ingest.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A heading of a page, its text told once. */
final class Heading {

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

  /** Its letters and digits alone. */
  String letters() {
    if (letters == null) {
      letters = Subject.letters(text());
    }
    return letters;
  }
}
