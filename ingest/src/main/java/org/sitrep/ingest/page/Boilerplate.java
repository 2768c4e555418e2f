package org.sitrep.ingest.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Tells the parts of a page that are not the article's text by their element, role or name. What
 * holds much of the page's prose is kept whatever it is called: sites give their whole body odd
 * names too.
 */
final class Boilerplate {

  private static final Set<String> NEVER_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "button",
          "select",
          "input",
          "textarea",
          "label",
          "figcaption",
          "video",
          "audio",
          "picture",
          "img",
          "dialog",
          "menu",
          "head",
          "amp-ad",
          "amp-sidebar");

  private static final Set<String> SELDOM_TEXT =
      Set.of("nav", "footer", "aside", "form", "figure", "address");

  private static final Pattern NAMES =
      Pattern.compile(
          "(?:^|[\\s_-])(?:comments?|commentlist|disqus|related|recirc\\w*|recommend\\w*"
              + "|more-?(?:on|from|stories|news)|share\\w*|sharing|social\\w*|newsletters?|promo\\w*"
              + "|sidebar|cookies?|consent|gdpr|banner|breadcrumbs?|foot(?:er)?|menu|navigation|navbar"
              + "|popup|modal|subscri\\w+|paywall|tags?|taglist|adverts?|advertisement|ads?|sponsor\\w*"
              + "|outbrain|taboola|captions?|credits?|byline|author-?(?:bio|info|box)|toolbar|pagination"
              + "|skip|hidden|sr-only|visually-?hidden|print-only|trending|most-?(?:read|popular)"
              + "|read-?more|teasers?|widget|sign-?up|login|survey|poll|copyright|disclaimer)"
              + "(?=$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> ROLES =
      Set.of("navigation", "complementary", "banner", "contentinfo", "dialog", "search", "menu");

  /** A text of so many characters between two tags is prose, not a label. */
  private static final int PROSE = 60;

  /** What holds more than one part in so many of the prose is no boilerplate. */
  private static final int PART = 3;

  private final Map<Element, Integer> prose;
  private final int all;

  private Boilerplate(Map<Element, Integer> prose, int all) {
    this.prose = prose;
    this.all = all;
  }

  static Boilerplate of(Element body) {
    Prose counter = new Prose();
    NodeTraversor.filter(counter, body);
    return new Boilerplate(counter.lengths, counter.lengths.getOrDefault(body, 0));
  }

  boolean is(Element element) {
    String tag = element.normalName();
    if (NEVER_TEXT.contains(tag)) {
      return true;
    }
    if (tag.equals("article") || tag.equals("main") || tag.equals("p")) {
      return false;
    }
    int inside = prose.getOrDefault(element, 0);
    return (isHidden(element) && inside * 3 <= all * 2)
        || (inside * PART <= all && isNamedSo(element, tag));
  }

  private static boolean isNamedSo(Element element, String tag) {
    if (SELDOM_TEXT.contains(tag)
        || ROLES.contains(element.attr("role"))
        || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String names = element.className() + " " + element.id();
    return names.length() > 1 && NAMES.matcher(names).find();
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("style").replace(" ", "").contains("display:none");
  }

  /** Adds up the prose under every element. */
  private static final class Prose implements NodeFilter {
    private final Map<Element, Integer> lengths = new HashMap<>();
    private final Deque<int[]> open = new ArrayDeque<>();

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof Element element) {
        if (NEVER_TEXT.contains(element.normalName()) || element.normalName().equals("a")) {
          return FilterResult.SKIP_ENTIRELY;
        }
        open.push(new int[1]);
      } else if (node instanceof TextNode text && !open.isEmpty()) {
        int length = text.getWholeText().strip().length();
        open.element()[0] += length >= PROSE ? length : 0;
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && !open.isEmpty()) {
        int length = open.pop()[0];
        if (length > 0) {
          lengths.put(element, length);
          if (!open.isEmpty()) {
            open.element()[0] += length;
          }
        }
      }
      return FilterResult.CONTINUE;
    }
  }
}
