package org.sitrep.ingest.archive.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The element that is being read as a record: what is open in it, and what is wrong with it. */
final class OpenElement {

  private static final int DEEPEST = 200;

  /** Elements of HTML that writers of feeds forget to close. */
  private static final Set<String> VOID = Set.of("br", "hr", "img");

  private final String name;
  private final long start;
  private final long origin;
  private final boolean strict;
  private final Deque<String> inner = new ArrayDeque<>();
  private int tooDeep;
  private @Nullable String damage;

  OpenElement(Token token, long origin, boolean strict) {
    name = token.name();
    start = token.start();
    this.origin = origin;
    this.strict = strict;
  }

  String name() {
    return name;
  }

  long start() {
    return start;
  }

  /** Its first byte in the stream as it was before it became UTF-8. */
  long origin() {
    return origin;
  }

  /** What is wrong with it, or null. */
  @Nullable String damage() {
    return damage;
  }

  void damaged(String what, long at) {
    if (damage == null) {
      damage = "<%s>: %s (byte %d of it)".formatted(name, what, at - start);
    }
  }

  void open(Token token) {
    if (inner.size() < DEEPEST) {
      inner.push(token.name());
    } else {
      tooDeep++;
      damaged("elements are nested over %d deep".formatted(DEEPEST), token.start());
    }
  }

  /** Closes an element in it; false where that is not open. */
  boolean close(Token token) {
    if (tooDeep > 0) {
      tooDeep--;
      return true;
    }
    if (!inner.contains(token.name())) {
      return false;
    }
    for (String open = inner.pop(); !open.equals(token.name()); open = inner.pop()) {
      if (strict && !VOID.contains(open)) {
        damaged("</" + token.name() + "> closes <" + open + ">", token.start());
      }
    }
    return true;
  }

  /** Closes the element itself. */
  void end(Token token) {
    if (strict && !VOID.containsAll(inner)) {
      damaged("<" + inner.getFirst() + "> is not closed", token.start());
    }
  }
}
