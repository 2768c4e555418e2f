package org.sitrep.ingest.page;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.page.ClassNames.Kind;
import org.sitrep.ingest.page.TagName.Trait;

/**
 * Tells the parts of a page that are not the article's text by their element, role or name. What
 * holds much of the page's prose is kept whatever it is called: sites give their whole body odd
 * names too.
 */
final class Boilerplate {

  private static final Set<String> ROLES =
      Set.of("navigation", "complementary", "banner", "contentinfo", "dialog", "search", "menu");

  private final Outline outline;
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
    TagName tag = outline.tag(index);
    if (tag.is(Trait.UNREAD)) {
      return true;
    }
    if (tag.is(Trait.WHOLE)) {
      return false;
    }
    int inside = outline.prose(index);
    Element element = outline.element(index);
    boolean attributed = outline.isAttributed(index);
    if (attributed && isHidden(element) && inside * 3 <= all * 2) {
      return true;
    }
    Kind kind = outline.naming(index).kind();
    if (kind == Kind.COMMENTS && inside * 10L <= all * 8L) {
      return true;
    }
    if (tag.is(Trait.SELDOM) || (attributed && isAside(element))) {
      boolean twice = byName && kind != Kind.NOTHING && kind != Kind.TEXT;
      return inside * 3L <= (twice ? 2L * all : all) && !holdsTable(index);
    }
    boolean named = kind == Kind.NEVER || (kind == Kind.SELDOM && !tag.is(Trait.LINE));
    return byName && named && inside * 3L <= all && !runsInText(element, tag);
  }

  private static boolean isAside(Element element) {
    String role = element.attr("role");
    return (!role.isEmpty() && ROLES.contains(role)) || element.attr("aria-hidden").equals("true");
  }

  private boolean holdsTable(int index) {
    return outline.tag(index).is(Trait.FIGURE) && outline.holds(index, "table");
  }

  /** A word within a sentence is part of it. */
  private static boolean runsInText(Element element, TagName tag) {
    return tag.is(Trait.INLINE)
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
