package org.sitrep.ingest.page;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Markup in texts that are meant to be plain. */
final class StrayMarkup {

  private static final Pattern BREAK = Pattern.compile("(?i)</p>|<br */?>");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,300}>");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});");

  private StrayMarkup() {}

  /** A text without entities and tags. Many are escaped twice. */
  static @Nullable String plain(@Nullable String text) {
    if (text == null || (text.indexOf('&') < 0 && text.indexOf('<') < 0)) {
      return text;
    }
    String plain = text;
    for (int i = 0; i < 2; i++) {
      if (plain.indexOf('<') >= 0) {
        plain = TAG.matcher(BREAK.matcher(plain).replaceAll("\n\n")).replaceAll("");
      }
      if (plain.indexOf('&') < 0 || !ENTITY.matcher(plain).find()) {
        break;
      }
      plain = Parser.unescapeEntities(plain, false);
    }
    return plain;
  }
}
