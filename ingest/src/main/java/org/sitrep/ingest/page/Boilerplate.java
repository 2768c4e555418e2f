package org.sitrep.ingest.page;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells the parts of a page that are never the article's text. */
final class Boilerplate {

  private static final Set<String> TAGS =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "footer",
          "aside",
          "form",
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
          "figure",
          "figcaption",
          "video",
          "audio",
          "picture",
          "img",
          "dialog",
          "menu",
          "head",
          "amp-ad",
          "amp-sidebar",
          "address");

  private static final Pattern NAMES =
      Pattern.compile(
          "(?:^|[\\s_-])(?:comments?|commentlist|disqus|related|recirc\\w*|recommend\\w*|more-?(?:on|from|stories|news)"
              + "|share\\w*|sharing|social\\w*|newsletters?|promo\\w*|sidebar|cookies?|consent|gdpr|banner"
              + "|breadcrumbs?|foot(?:er)?|menu|navigation|navbar|popup|modal|subscri\\w+|paywall|tags?|taglist"
              + "|adverts?|advertisement|ads?|sponsor\\w*|outbrain|taboola|captions?|credits?|byline|author-?(?:bio|info|box)"
              + "|toolbar|pagination|skip|hidden|sr-only|visually-?hidden|print-only|trending|most-?(?:read|popular)"
              + "|readmore|read-more|teasers?|widget|signup|sign-up|login|survey|poll|copyright|disclaimer)(?=$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> ROLES =
      Set.of("navigation", "complementary", "banner", "contentinfo", "dialog", "search", "menu");

  /** A name may not drop what holds so much of the page: sites name their whole body oddly too. */
  private static final int LARGE = 4;

  private Boilerplate() {}

  static boolean is(Element element, int depth) {
    String tag = element.normalName();
    if (TAGS.contains(tag)) {
      return true;
    }
    if (depth < LARGE || tag.equals("article") || tag.equals("main") || tag.equals("p")) {
      return false;
    }
    if (ROLES.contains(element.attr("role"))
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || element.attr("style").replace(" ", "").contains("display:none")) {
      return true;
    }
    String names = element.className() + " " + element.id();
    return names.length() > 1 && NAMES.matcher(names).find();
  }
}
