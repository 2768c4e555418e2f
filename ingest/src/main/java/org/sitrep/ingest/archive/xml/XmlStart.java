package org.sitrep.ingest.archive.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.ingest.archive.ContentStart;

/**
 * How content that may be XML begins.
 *
 * @param text its first bytes as text
 * @param declared whether it says that it is XML
 * @param root the first element without its prefix, or empty where it is none or further on
 */
record XmlStart(String text, boolean declared, String root) {

  private static final Pattern PROLOG =
      Pattern.compile(
          "\\G\\s*(?:<\\?.*?\\?>|<!--.*?-->|<![Dd][Oo][Cc][Tt][Yy][Pp][Ee][^\\[>]*+(?:\\[.*?]\\s*)?>)",
          Pattern.DOTALL);
  private static final Pattern ROOT =
      Pattern.compile("\\G\\s*<(?:[\\w.-]{1,60}:)?([A-Za-z_][\\w.-]{0,60})[\\s/>]");

  static XmlStart of(ContentStart start) {
    String text = wide(start);
    Matcher prolog = PROLOG.matcher(text);
    int at = 0;
    while (prolog.find()) {
      at = prolog.end();
    }
    Matcher root = ROOT.matcher(text);
    return new XmlStart(text, text.startsWith("<?xml"), root.find(at) ? root.group(1) : "");
  }

  /** UTF-16 without a byte order mark is told by its first character. */
  private static String wide(ContentStart start) {
    String text = start.text();
    return text.startsWith("<\0") || text.startsWith("\0<") ? text.replace("\0", "") : text;
  }
}
