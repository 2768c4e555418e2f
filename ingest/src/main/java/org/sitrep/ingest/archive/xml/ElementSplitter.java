package org.sitrep.ingest.archive.xml;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RejectReason;

/**
 * Cuts the elements of certain names out of a stream, which is never held as a whole. Elements that
 * are records do not hold each other: where one begins in another, or what is around them ends, the
 * first is damaged, and the reading goes on there.
 */
final class ElementSplitter {

  private static final int OUTER_NAMES = 64;
  private static final int LONGEST_GAP = 64 << 10;
  private static final String UNCLOSED = "a comment or CDATA that does not end";

  private final Predicate<String> isRecord;
  private final boolean strict;
  private final Limits limits;
  private final ByteWindow window;
  private final Tokens tokens;
  private final Boundaries boundaries;
  private final byte[] first;

  /** The elements around the records. */
  private final Deque<String> outer = new ArrayDeque<>();

  private @Nullable String root;
  private boolean complete;
  private boolean afterHole;
  private long headLength = -1;

  /** Where the last record ended. */
  private long gap;

  private @Nullable OpenElement record;

  /** The first bytes of a record that is over the limit. */
  private byte @Nullable [] tooLarge;

  /**
   * Takes a stream at its beginning.
   *
   * @param headBytes how much of what stands before the first record is kept
   * @param isRecord tells a record by the name of its element, without a prefix
   * @param strict whether every element in a record must be closed
   */
  ElementSplitter(
      ByteWindow window, Limits limits, int headBytes, Predicate<String> isRecord, boolean strict)
      throws IOException {
    this.isRecord = isRecord;
    this.strict = strict;
    this.limits = limits;
    this.window = window;
    tokens = new Tokens(window);
    boundaries = new Boundaries(window);
    first = window.first(headBytes);
    window.hold(0);
  }

  /** What stands before the first record, as far as it is kept. */
  byte[] head() {
    return headLength < 0 || headLength >= first.length
        ? first
        : Arrays.copyOf(first, (int) headLength);
  }

  /** The next record, or null after the last one. */
  @Nullable Cut next() throws IOException {
    while (true) {
      Token token = tokens.next();
      if (token != null) {
        OpenElement open = record;
        Cut cut = open == null ? outside(token) : inside(open, token);
        if (cut != null) {
          return cut;
        }
        continue;
      }
      ByteWindow.Stop stop = window.stop();
      Cut cut =
          switch (stop) {
            case DAMAGE -> hole();
            case FULL -> full();
            case END -> atEnd();
          };
      if (cut != null || stop == ByteWindow.Stop.END) {
        return cut;
      }
    }
  }

  private @Nullable Cut outside(Token token) {
    boolean ofRecord = isRecord.test(token.local());
    switch (token.kind()) {
      case START, EMPTY -> {
        if (ofRecord) {
          return begin(token);
        }
        enter(token);
      }
      case END -> {
        if (ofRecord && !afterHole) {
          return broken(
              gap,
              token.end(),
              RejectReason.MALFORMED_XML,
              "</" + token.name() + "> closes nothing");
        }
        afterHole &= !ofRecord;
        complete |= token.name().equals(root);
        outer.removeFirstOccurrence(token.name());
      }
      case COMMENT -> {
        long nested = boundaries.nested(token);
        if (nested >= 0) {
          return broken(token.start(), nested, RejectReason.MALFORMED_XML, UNCLOSED);
        }
      }
      case BAD -> {
        if (root == null && headLength < 0) {
          // Told once: it may be the first element, without which nothing is known.
          root = "";
          complete = true;
          return broken(token.start(), token.end(), RejectReason.MALFORMED_XML, token.name());
        }
      }
      default -> {}
    }
    if (token.end() - gap > LONGEST_GAP) {
      gap = token.end();
      window.hold(gap);
    }
    return null;
  }

  private void enter(Token token) {
    if (root == null || root.isEmpty()) {
      root = token.name();
      complete = token.kind() == Token.Kind.EMPTY;
    }
    if (token.kind() == Token.Kind.START && outer.size() < OUTER_NAMES) {
      outer.push(token.name());
    }
  }

  private @Nullable Cut begin(Token token) {
    headLength = headLength < 0 ? token.start() : headLength;
    afterHole = false;
    OpenElement begun = new OpenElement(token, window.origin(token.start()), strict);
    record = begun;
    window.hold(token.start());
    return token.kind() == Token.Kind.EMPTY ? end(begun, token.end()) : null;
  }

  private @Nullable Cut inside(OpenElement open, Token token) {
    switch (token.kind()) {
      case START -> {
        if (token.name().equals(open.name())) {
          return broken(open, token.start(), "another one begins in it");
        }
        open.open(token);
      }
      case END -> {
        if (token.name().equals(open.name())) {
          open.end(token);
          return end(open, token.end());
        }
        if (!open.close(token)) {
          if (outer.contains(token.name())) {
            return broken(open, token.start(), "</" + token.name() + "> stands in it");
          }
          open.damaged("</" + token.name() + "> closes nothing", token.start());
        }
      }
      case COMMENT, CDATA -> {
        if (tooLarge == null) {
          long boundary = boundaries.swallowed(token, open.name());
          if (boundary >= 0) {
            return broken(open, boundary, UNCLOSED);
          }
          if (boundaries.nested(token) >= 0) {
            open.damaged(UNCLOSED, token.start());
          }
        }
      }
      case DOCTYPE -> open.damaged("a document type in it", token.start());
      case BAD -> open.damaged(token.name(), token.start());
      case EMPTY, INSTRUCTION -> {}
    }
    return null;
  }

  /** The end of a record, which is sound where its inside is. */
  private Cut end(OpenElement open, long end) {
    long length = end - open.start();
    if (tooLarge != null || length > limits.recordBytes()) {
      return broken(
          open.start(),
          end,
          RejectReason.TOO_LARGE,
          "<%s> of %d bytes is over %d".formatted(open.name(), length, limits.recordBytes()));
    }
    String damage = open.damage();
    if (damage != null) {
      return broken(open.start(), end, RejectReason.MALFORMED_XML, damage);
    }
    Cut cut = new Cut(open.origin(), window.copy(open.start(), end, length), length, null);
    leave(end);
    return cut;
  }

  private Cut broken(OpenElement open, long end, String what) {
    open.damaged(what, end);
    return broken(open.start(), end, RejectReason.MALFORMED_XML, String.valueOf(open.damage()));
  }

  /** Gives up a stretch and goes on behind it. */
  private Cut broken(long from, long to, RejectReason reason, String detail) {
    byte[] kept = tooLarge == null ? window.copy(from, to, limits.rawBytes()) : tooLarge;
    long origin = record == null ? window.origin(from) : record.origin();
    Cut cut = new Cut(origin, kept, to - from, new DamageException(reason, detail));
    leave(to);
    return cut;
  }

  private void leave(long at) {
    record = null;
    tooLarge = null;
    gap = at;
    tokens.forget();
    window.back(at);
    window.hold(at);
  }

  private Cut hole() {
    DamageException hole = window.takeDamage();
    Cut cut =
        broken(
            record == null ? window.received() : record.start(),
            window.received(),
            hole.reason(),
            hole.detail());
    afterHole = true;
    return cut;
  }

  /** More is held than a record may have. */
  private @Nullable Cut full() {
    OpenElement open = record;
    if (open == null) {
      if (tokens.isOpen() && tokens.openStart() == gap) {
        return broken(gap, tokens.openBody(), RejectReason.MALFORMED_XML, UNCLOSED);
      }
      if (!tokens.isOpen() && window.position() == gap) {
        window.skip(1);
      }
      gap = tokens.isOpen() ? tokens.openStart() : window.position();
      window.hold(gap);
      return null;
    }
    if (tooLarge == null) {
      long boundary = lostBoundary(open, false);
      if (boundary >= 0) {
        return broken(open, boundary, UNCLOSED);
      }
      tooLarge = window.copy(open.start(), window.received(), limits.rawBytes());
    }
    window.release();
    return null;
  }

  private @Nullable Cut atEnd() {
    OpenElement open = record;
    long end = window.received();
    if (open != null) {
      long boundary = tooLarge == null ? lostBoundary(open, true) : -1;
      if (boundary >= 0) {
        return broken(open, boundary, UNCLOSED);
      }
      complete = true;
      return tooLarge == null
          ? broken(open.start(), end, RejectReason.TRUNCATED, "<" + open.name() + "> does not end")
          : end(open, end);
    }
    if (tokens.isOpen()) {
      return broken(tokens.openStart(), tokens.openBody(), RejectReason.MALFORMED_XML, UNCLOSED);
    }
    long rest = window.position();
    if (rest < end && startsTag(window.copy(rest, end, 1))) {
      return broken(rest, end, RejectReason.TRUNCATED, "a tag does not end");
    }
    if (!complete && (root != null || headLength < 0)) {
      complete = true;
      return broken(
          end,
          end,
          RejectReason.TRUNCATED,
          root == null ? "there is no element" : "<" + root + "> does not end");
    }
    return null;
  }

  private static boolean startsTag(byte[] bytes) {
    return bytes.length > 0 && bytes[0] == '<';
  }

  private long lostBoundary(OpenElement open, boolean atEnd) {
    return tokens.isOpen()
        ? boundaries.find(open.name(), tokens.openBody(), window.received(), atEnd)
        : -1;
  }
}
