package org.sitrep.ingest.fuzz;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.article.FoundArticle;

/** What must hold for every article, whatever it was read from. */
final class Clean {

  private Clean() {}

  static void check(FoundArticle article) {
    text("title", article.title());
    text("text", article.text());
    text("url", article.url());
    text("source", article.source());
    text("dateline", article.dateline());
    text("language", article.language());
    text("id", article.externalId());
    article.authors().forEach(author -> text("author", author));
    if (article.text().isBlank()) {
      throw new AssertionError("an article without text");
    }
  }

  /** The database refuses U+0000 and lone surrogates; quotes are looked for in composed letters. */
  private static void text(String field, @Nullable String value) {
    if (value == null) {
      return;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < value.length()
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)
          || (Character.isISOControl(c) && c != '\n' && c != '\t')) {
        throw new AssertionError("U+%04X in the %s at %d".formatted((int) c, field, i));
      }
    }
    if (!Normalizer.isNormalized(value, Normalizer.Form.NFC)) {
      throw new AssertionError("the " + field + " is not composed");
    }
  }
}
