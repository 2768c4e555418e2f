package org.sitrep.ingest.page;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.page.ClassNames.Kind;

/**
 * Tells the parts of a page that are not the article's text by their element, role or name. What
 * holds much of the page's prose is kept whatever it is called: sites give their whole body odd
 * names too.
 */
final class Boilerplate {

  private static final Set<String> SELDOM_TEXT =
      Set.of("nav", "footer", "aside", "form", "figure", "address");

  private static final Set<String> ROLES =
      Set.of("navigation", "complementary", "banner", "contentinfo", "dialog", "search", "menu");

  private static final Set<String> LINES =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "td", "th", "tr");

  private final Outline outline;
  private final ClassNames names = new ClassNames();
  private final int all;
  private final boolean byName;

  /**
   * Judges the elements of a page.
   *
   * @param byName whether names count
   */
  Boilerplate(Outline outline, boolean byName) {
    this.outline = outline;
    this.byName = byName;
    all = outline.prose(0);
  }

  boolean is(int index) {
    Element element = outline.element(index);
    String tag = element.normalName();
    if (Outline.isNeverText(tag)) {
      return true;
    }
    if (tag.equals("article") || tag.equals("main")) {
      return false;
    }
    int inside = outline.prose(index);
    if (isHidden(element) && inside * 3 <= all * 2) {
      return true;
    }
    Kind kind = kind(element);
    if (kind == Kind.COMMENTS && inside * 10L <= all * 8L) {
      return true;
    }
    if (SELDOM_TEXT.contains(tag) || isAside(element)) {
      boolean twice = byName && kind != Kind.NOTHING && kind != Kind.TEXT;
      return inside * 3L <= (twice ? 2L * all : all) && !holdsTable(element, tag);
    }
    if (!byName || runsInText(element, tag)) {
      return false;
    }
    return switch (kind) {
      case NEVER -> inside * 3L <= all;
      case SELDOM -> inside * 3L <= all && !LINES.contains(tag);
      default -> false;
    };
  }

  Kind kind(Element element) {
    return names.of(element.className(), element.id());
  }

  private static boolean isAside(Element element) {
    String role = element.attr("role");
    return (!role.isEmpty() && ROLES.contains(role)) || element.attr("aria-hidden").equals("true");
  }

  private static boolean holdsTable(Element element, String tag) {
    return tag.equals("figure") && element.selectFirst("table") != null;
  }

  /** A word within a sentence is part of it. */
  private static boolean runsInText(Element element, String tag) {
    return Block.isInline(tag)
        && (isText(element.previousSibling()) || isText(element.nextSibling()));
  }

  private static boolean isText(@Nullable Node node) {
    return node instanceof TextNode text && !text.isBlank();
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style");
    return element.hasAttr("hidden")
        || (!style.isEmpty() && style.replace(" ", "").contains("display:none"));
  }
}
