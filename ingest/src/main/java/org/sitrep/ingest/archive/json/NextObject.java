package org.sitrep.ingest.archive.json;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.LookBack;

/** Finds the record behind damage: an object whose first key is that of other records. */
final class NextObject {

  private static final int MOST_KEYS = 16;
  private static final int LONGEST_KEY = 200;

  /** Streams that can be damaged more often than this without a byte between have ended. */
  private static final int MOST_DAMAGE = 100;

  private final LookBack in;
  private final Set<String> firstKeys = new LinkedHashSet<>();

  NextObject(LookBack in) {
    this.in = in;
  }

  /** Remembers the first key of the object that begins here. */
  void learn(long start) throws IOException {
    if (firstKeys.size() < MOST_KEYS) {
      in.read();
      String key = firstKey();
      if (!key.isEmpty()) {
        firstKeys.add(key);
      }
      in.to(start);
    }
  }

  void forget() {
    firstKeys.clear();
  }

  /**
   * Goes to the next object that looks like a record.
   *
   * @param step called now and then, so that memory can be let go
   * @return false where the end comes first
   */
  boolean find(long from, Runnable step) throws IOException {
    in.to(from);
    int before = 0;
    int damages = 0;
    while (damages < MOST_DAMAGE) {
      try {
        int next = in.read();
        if (next < 0) {
          return false;
        }
        damages = 0;
        long at = in.position() - 1;
        if (next == '{' && before != ':' && before != '[' && isRecord(before)) {
          in.to(at);
          return true;
        }
        in.to(at + 1);
        before = isSpace(next) ? before : next;
        step.run();
      } catch (DamageException e) {
        damages++;
      }
    }
    return false;
  }

  private boolean isRecord(int before) throws IOException {
    String key = firstKey();
    return firstKeys.isEmpty()
        ? !key.isEmpty() && (before == ',' || before == '}')
        : firstKeys.contains(key);
  }

  /** The key that comes next with its colon, or nothing where none does. */
  private String firstKey() throws IOException {
    int next = in.read();
    while (isSpace(next)) {
      next = in.read();
    }
    if (next != '"') {
      return "";
    }
    StringBuilder key = new StringBuilder();
    for (next = in.read(); next != '"'; next = in.read()) {
      if (next < ' ' || key.length() > LONGEST_KEY) {
        return "";
      }
      key.append((char) next);
    }
    next = in.read();
    while (isSpace(next)) {
      next = in.read();
    }
    return next == ':' ? key.toString() : "";
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }
}
