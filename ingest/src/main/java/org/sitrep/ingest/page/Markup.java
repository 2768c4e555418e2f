package org.sitrep.ingest.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Markup that holds nothing but the article. */
final class Markup {

  private static final Pattern ELEMENT =
      Pattern.compile(
          "</(?:p|div|span|a|b|i|em|strong|h[1-6]|ul|ol|li|blockquote|figure|table)>|<(?:br|p)\\s*/?>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|[mn]dash|hellip|#x?[0-9a-fA-F]+);");

  private Markup() {}

  /** The text of what may be markup or not. */
  static String text(String text) {
    return ELEMENT.matcher(text).find() ? paragraphs(text) : characters(text);
  }

  /** One line without elements and references. */
  static String line(String line) {
    return ELEMENT.matcher(line).find() ? PageParser.parse(line, null).text() : characters(line);
  }

  /** The text of markup, paragraphs apart. */
  static String paragraphs(String html) {
    Element body = PageParser.parse(html, null).body();
    body.select("script, style, figure, noscript").remove();
    body.select("p, div, br, li, h1, h2, h3, h4, h5, h6, blockquote, tr").append("\n\n");
    return body.wholeText();
  }

  private static String characters(String text) {
    return REFERENCE.matcher(text).find() ? Parser.unescapeEntities(text, true) : text;
  }
}
