package org.sitrep.ingest.archive.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.LookBack;
import org.sitrep.ingest.archive.RejectReason;

/**
 * Goes over JSON values strictly, without building them: what is damaged is told within a token or
 * two, which is what makes it possible to go on behind it.
 */
final class JsonLexer {

  /** What is told of each key of the outer objects, while a value is gone over. */
  interface Keys {

    /**
     * A key whose value is an array.
     *
     * @param depth objects around it
     * @return whether to stop in front of the array's first element
     */
    boolean array(String key, int depth);

    /** A key of any value. */
    void key(String key, int depth);
  }

  private enum Next {
    VALUE,
    VALUE_OR_END,
    KEY,
    KEY_OR_END,
    COMMA_OR_END
  }

  private static final int LONGEST_KEY = 200;
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "NaN", "Infinity", "-Infinity");

  private static final int STEP = 8 << 10;

  private final LookBack in;
  private final Runnable step;
  private int taken;
  private long lineBreaks;

  /** Takes what is to be called every few kilobytes, so that memory can be let go. */
  JsonLexer(LookBack in, Runnable step) {
    this.in = in;
    this.step = step;
  }

  /** How many line breaks were met between tokens. */
  long lineBreaks() {
    return lineBreaks;
  }

  private int take() throws IOException {
    if (++taken % STEP == 0) {
      step.run();
    }
    return in.read();
  }

  /** The next byte that is no white space, or -1; it is not taken. */
  int peek() throws IOException {
    int next = in.peek();
    while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
      lineBreaks += next == '\n' ? 1 : 0;
      take();
      next = in.peek();
    }
    return next;
  }

  /**
   * Goes over one value.
   *
   * @return 0, or how many objects are open where {@code keys} stopped at an array
   * @throws DamageException where it is no JSON or ends early
   */
  int value(Keys keys) throws IOException {
    BitSet objects = new BitSet();
    int depth = 0;
    int outer = 0;
    String key = "";
    Next next = Next.VALUE;
    do {
      int first = peek();
      if (first < 0) {
        throw new DamageException(RejectReason.TRUNCATED, "the JSON ends within a value");
      }
      boolean inObject = depth > 0 && objects.get(depth - 1);
      if (first == (inObject ? '}' : ']')
          && depth > 0
          && (next != Next.VALUE && next != Next.KEY)) {
        take();
        depth--;
        outer = Math.min(outer, depth);
        next = Next.COMMA_OR_END;
      } else if (next == Next.COMMA_OR_END) {
        expect(',');
        next = inObject ? Next.KEY : Next.VALUE;
      } else if (next == Next.KEY || next == Next.KEY_OR_END) {
        key = string();
        if (depth == outer) {
          keys.key(key, depth);
        }
        peek();
        expect(':');
        next = Next.VALUE;
      } else if (first == '{') {
        take();
        objects.set(depth++);
        outer += outer == depth - 1 ? 1 : 0;
        next = Next.KEY_OR_END;
      } else if (first == '[') {
        take();
        if (depth > 0 && outer == depth && keys.array(key, depth)) {
          return depth;
        }
        objects.clear(depth++);
        next = Next.VALUE_OR_END;
      } else {
        scalar(first);
        next = Next.COMMA_OR_END;
      }
    } while (depth > 0);
    return 0;
  }

  /** Takes one byte. */
  void expect(char wanted) throws IOException {
    int found = in.peek();
    if (found != wanted) {
      throw unexpected(found, "'" + wanted + "'");
    }
    take();
  }

  private void scalar(int first) throws IOException {
    if (first == '"') {
      string();
      return;
    }
    StringBuilder word = new StringBuilder();
    for (int c = in.peek(); isOfWord(c) && word.length() < LONGEST_KEY; c = in.peek()) {
      word.append((char) c);
      take();
    }
    String text = word.toString();
    boolean number = !text.isEmpty() && "-0123456789".indexOf(text.charAt(0)) >= 0;
    if (!number && !WORDS.contains(text)) {
      throw text.isEmpty()
          ? unexpected(first, "a value")
          : new DamageException(RejectReason.MALFORMED_JSON, "'" + text + "' is no value");
    }
  }

  private static boolean isOfWord(int c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '-'
        || c == '+'
        || c == '.';
  }

  /** Takes a string and gives its first characters, as they stand. */
  private String string() throws IOException {
    expect('"');
    byte[] start = new byte[LONGEST_KEY];
    int length = 0;
    for (int c = take(); c != '"'; c = take()) {
      if (c < 0) {
        throw new DamageException(RejectReason.TRUNCATED, "the JSON ends within a string");
      }
      if (c < ' ') {
        throw unexpected(c, "a character of a string");
      }
      if (c == '\\') {
        int escaped = take();
        if (escaped < 0 || "\"\\/bfnrtu".indexOf(escaped) < 0) {
          throw unexpected(escaped, "an escape");
        }
      }
      if (length < LONGEST_KEY) {
        start[length++] = (byte) c;
      }
    }
    return new String(start, 0, length, StandardCharsets.UTF_8);
  }

  private DamageException unexpected(int found, String wanted) {
    @Nullable String what =
        found < 0 ? "the end" : found < ' ' ? "character " + found : "'" + (char) found + "'";
    return new DamageException(
        found < 0 ? RejectReason.TRUNCATED : RejectReason.MALFORMED_JSON,
        "%s where %s belongs, at byte %d".formatted(what, wanted, in.position()));
  }
}
