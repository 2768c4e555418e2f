package org.sitrep.ingest.archive.xml;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Short texts as they are written in feeds and agency copy. */
final class Texts {

  private static final Pattern MARKUP =
      Pattern.compile("</?[a-zA-Z][^<>]{0,200}>|&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\\w{2,10});");
  private static final Pattern BLOCKS = Pattern.compile("(?i)</p>|<br\\s*/?>|</div>|<p>");

  /** The line that a common program puts under every item. */
  private static final Pattern FOOTER =
      Pattern.compile(
          "(?is)(?:<p>)?\\s*The post <a [^<>]{1,1000}>[^<>]{0,1000}</a> (?:first )?appeared (?:first )?on"
              + " <a [^<>]{1,1000}>[^<>]{0,300}</a>\\.?\\s*(?:</p>)?\\s*$");

  private static final Pattern CUT =
      Pattern.compile(
          "(?i)(?:…|\\.\\.\\.|\\[\\W{0,8}]|(?:read|see|learn) more|continue reading|weiterlesen|mehr"
              + " lesen|lire la suite|leer más|seguir leyendo|leggi tutto|\\(more\\))[\\s\\]»›→>.]*$");
  private static final Pattern CUT_MARK = Pattern.compile("\\[\\s*(?:…|\\.\\.\\.)\\s*]\\s*$");
  private static final int SHORTEST = 80;

  private static final Pattern MAIL_AND_NAME =
      Pattern.compile(
          "[^\\s()<>]+@[^\\s()<>]+\\s*\\(([^()]+)\\)|([^()<>@]+?)\\s*[<(][^\\s()<>]+@[^()<>]+[)>]");
  private static final Pattern DATELINE_REST =
      Pattern.compile(
          "(?is)(?:,?\\s*(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?\\s*\\d{1,2}.*"
              + "|\\s*\\([^()]*\\).*|\\s*[-–—:]+\\s*)$");

  private Texts() {}

  /** A line in which markup may be escaped once too often. */
  static String line(String text) {
    return MARKUP.matcher(text).find() ? Jsoup.parseBodyFragment(text).text() : text;
  }

  /** Whether a text is in markup. */
  static boolean hasBlocks(String text) {
    return BLOCKS.matcher(text).find();
  }

  static String withoutFooter(String html) {
    Matcher footer = FOOTER.matcher(html.substring(Math.max(0, html.length() - 4_000)));
    return footer.find()
        ? html.substring(0, Math.max(0, html.length() - 4_000) + footer.start())
        : html;
  }

  /**
   * Whether a text only announces an article.
   *
   * @param whole whether the format says that it is the whole text
   */
  static boolean isTeaser(String text, boolean whole) {
    String plain = Jsoup.parseBodyFragment(text).text();
    return plain.length() < SHORTEST
        || (whole ? CUT_MARK : CUT)
            .matcher(plain.substring(Math.max(0, plain.length() - 60)))
            .find();
  }

  /** The name in a field that is meant for an address: {@code a@b.example (A Name)}. */
  static String name(String author) {
    Matcher matcher = MAIL_AND_NAME.matcher(author.strip());
    if (!matcher.matches()) {
      return author.strip();
    }
    return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
  }

  /** The place of a dateline, without day, agency and dash. */
  static String place(String dateline) {
    String line = dateline.strip().replaceAll("\\s+", " ");
    String place = DATELINE_REST.matcher(line).replaceFirst("");
    return place.isBlank() ? line : place.strip();
  }

  /** The word of a code such as {@code stat:usable}. */
  static String code(String qcode) {
    return qcode.substring(qcode.indexOf(':') + 1).strip();
  }

  /** Whether a name is a person's or a house's, not a code. */
  static List<String> names(List<String> values) {
    return values.stream().filter(value -> !value.isBlank()).distinct().toList();
  }
}
