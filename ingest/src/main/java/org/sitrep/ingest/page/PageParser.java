package org.sitrep.ingest.page;

import java.io.Reader;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Markup to a tree, within limits. The parser cannot be interrupted, but it asks for its input bit
 * by bit, and so the time is looked at there.
 */
final class PageParser {

  /** Deeper elements become siblings; pages of newspapers are 20 to 60 deep. */
  private static final int DEEPEST = 256;

  /** The parser's time for so many characters is far below the limit. */
  private static final int MOST_AT_ONCE = 8 << 10;

  private PageParser() {}

  static Document parse(CharSequence page, @Nullable String url) {
    return Parser.htmlParser()
        .setMaxDepth(DEEPEST)
        .parseInput(new TimedReader(page), url == null ? "" : url);
  }

  private static final class TimedReader extends Reader {
    private final CharSequence text;
    private int at;

    TimedReader(CharSequence text) {
      this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
      PageTime.check("parsing character", at);
      if (at == text.length()) {
        return -1;
      }
      int count = Math.min(Math.min(length, MOST_AT_ONCE), text.length() - at);
      text.getChars(at, at + count, buffer, offset);
      at += count;
      return count;
    }

    @Override
    public void close() {}
  }
}
