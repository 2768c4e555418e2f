package org.sitrep.ingest.archive.xml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The markup of a stream of bytes, piece by piece, in any encoding that writes ASCII as ASCII. It
 * knows no declarations and no entities, so there is nothing to expand.
 */
final class Tokens {

  /** A piece of markup that ends with a mark of its own and holds none. */
  private enum Section {
    COMMENT("<!--", "-->", Token.Kind.COMMENT),
    CDATA("<![CDATA[", "]]>", Token.Kind.CDATA);

    private final String opening;
    private final String closing;
    private final Token.Kind kind;

    Section(String opening, String closing, Token.Kind kind) {
      this.opening = opening;
      this.closing = closing;
      this.kind = kind;
    }
  }

  private static final int LONGEST_TAG = 64 << 10;
  private static final int LONGEST_NAME = 200;

  private final ByteWindow window;
  private @Nullable Section open;
  private long openStart;

  Tokens(ByteWindow window) {
    this.window = window;
  }

  /** Whether a stop came within a comment or CDATA. */
  boolean isOpen() {
    return open != null;
  }

  /** Where the open section begins. */
  long openStart() {
    return openStart;
  }

  /** The byte behind the opening mark of the open section. */
  long openBody() {
    return openStart + (open == null ? 0 : open.opening.length());
  }

  /** Goes on as if the open section had not begun. */
  void forget() {
    open = null;
  }

  /** The next piece, or null at a stop of the window. */
  @Nullable Token next() throws IOException {
    if (open != null) {
      return section(open);
    }
    while (window.skipTo('<', '>')) {
      long start = window.position();
      if (window.peek(0) == '>') {
        boolean closing = window.endsWith(']', ']');
        window.skip(1);
        if (closing) {
          return token(Token.Kind.BAD, "]]> closes nothing", start - 2);
        }
        continue;
      }
      int next = window.peek(1);
      if (next < 0) {
        return null;
      }
      if (next == '!') {
        return declaration(start);
      }
      if (next == '?') {
        return instruction(start);
      }
      if (next == '/') {
        return endTag(start);
      }
      if (isNameStart(next)) {
        return startTag(start);
      }
      window.skip(1);
    }
    return null;
  }

  private @Nullable Token declaration(long start) throws IOException {
    for (Section section : Section.values()) {
      if (window.startsWith(section.opening)) {
        window.skip(section.opening.length());
        open = section;
        openStart = start;
        return section(section);
      }
    }
    if (window.startsWith("<!DOCTYPE") || window.startsWith("<!doctype")) {
      return doctype(start);
    }
    if (window.peek(9) < 0) {
      return null;
    }
    window.skip(2);
    return token(Token.Kind.BAD, "<! opens neither a comment nor CDATA", start);
  }

  private @Nullable Token instruction(long start) throws IOException {
    for (int at = 2; at < LONGEST_TAG; at++) {
      int next = window.peek(at);
      if (next < 0) {
        return null;
      }
      if (next == '<') {
        break;
      }
      if (next == '>' && window.peek(at - 1) == '?') {
        window.skip(at + 1);
        return token(Token.Kind.INSTRUCTION, "", start);
      }
    }
    window.skip(2);
    return token(Token.Kind.BAD, "an instruction that does not end", start);
  }

  /** Passes over a document type; its own declarations are not looked at. */
  private @Nullable Token doctype(long start) throws IOException {
    boolean within = false;
    for (int at = 2; at < LONGEST_TAG; at++) {
      int next = window.peek(at);
      if (next < 0) {
        return null;
      }
      if (next == '<' && (!within || isNameStart(window.peek(at + 1)))) {
        break;
      }
      if (next == '>' && !within) {
        window.skip(at + 1);
        return token(Token.Kind.DOCTYPE, "", start);
      }
      within = next == '[' || (within && next != ']');
    }
    window.skip(2);
    return token(Token.Kind.BAD, "a document type that does not end", start);
  }

  private @Nullable Token section(Section section) throws IOException {
    String closing = section.closing;
    while (window.skipTo('>', '>')) {
      boolean closed =
          window.position() + 1 - openBody() >= closing.length()
              && window.endsWith(closing.charAt(0), closing.charAt(1));
      window.skip(1);
      if (closed) {
        open = null;
        return token(section.kind, "", openStart);
      }
    }
    return null;
  }

  private @Nullable Token endTag(long start) throws IOException {
    String name = name(2);
    int at = 2 + name.length();
    while (isSpace(window.peek(at)) && at < LONGEST_TAG) {
      at++;
    }
    int end = window.peek(at);
    if (end < 0) {
      return null;
    }
    boolean sound = end == '>' && !name.isEmpty();
    window.skip(sound ? at + 1 : at);
    return sound
        ? token(Token.Kind.END, name, start)
        : token(Token.Kind.BAD, "</" + name + " is not closed", start);
  }

  private @Nullable Token startTag(long start) throws IOException {
    String name = name(1);
    int quote = 0;
    for (int at = 1 + name.length(); at < LONGEST_TAG; at++) {
      int next = window.peek(at);
      if (next < 0) {
        return null;
      }
      if (next == '<') {
        window.skip(at);
        return token(Token.Kind.BAD, "< within <" + name, start);
      }
      if (quote != 0) {
        quote = next == quote ? 0 : quote;
      } else if (next == '"' || next == '\'') {
        quote = next;
      } else if (next == '>') {
        boolean empty = window.peek(at - 1) == '/';
        window.skip(at + 1);
        return token(empty ? Token.Kind.EMPTY : Token.Kind.START, name, start);
      }
    }
    window.skip(1 + name.length());
    return token(Token.Kind.BAD, "<" + name + " is over %d bytes".formatted(LONGEST_TAG), start);
  }

  private String name(int from) throws IOException {
    StringBuilder name = new StringBuilder();
    while (name.length() < LONGEST_NAME) {
      int next = window.peek(from + name.length());
      if (next < 0 || isSpace(next) || next == '>' || next == '<' || next == '/') {
        break;
      }
      name.append((char) next);
    }
    return name.toString();
  }

  private Token token(Token.Kind kind, String name, long start) {
    return new Token(kind, name, start, window.position());
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private static boolean isNameStart(int c) {
    return Character.isLetter(c) || c == '_' || c == ':' || c >= 0x80;
  }

  /** The bytes that open a section of that kind. */
  static byte[] opening(Token.Kind kind) {
    for (Section section : Section.values()) {
      if (section.kind == kind) {
        return section.opening.getBytes(StandardCharsets.US_ASCII);
      }
    }
    throw new IllegalArgumentException("no section: " + kind);
  }
}
