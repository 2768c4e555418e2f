package org.sitrep.reports.query;

import java.util.function.LongConsumer;

/**
 * The prints of the facts of one kind that the last release has, by number. A fact takes some 30
 * bytes: a release may have millions.
 */
final class Prints {

  private static final int FIRST_SIZE = 1 << 10;

  // 0 where nothing is; negative where the fact was asked for.
  private long[] ids = new long[FIRST_SIZE];
  private long[] prints = new long[FIRST_SIZE];
  private int size;

  /**
   * Adds a fact.
   *
   * @param id from 1
   */
  void put(long id, long print) {
    if (++size * 3L > ids.length * 2L) {
      grow();
    }
    int slot = slot(id);
    ids[slot] = id;
    prints[slot] = print;
  }

  /** Whether the release has a fact with this print; it has been asked for then. */
  boolean has(long id, long print) {
    int slot = slot(id);
    if (ids[slot] == 0) {
      return false;
    }
    ids[slot] = -id;
    return prints[slot] == print;
  }

  /** Gives the numbers of those that were not asked for. */
  void rest(LongConsumer to) {
    for (long id : ids) {
      if (id > 0) {
        to.accept(id);
      }
    }
  }

  /** Where a fact is, or is to be put. */
  private int slot(long id) {
    int mask = ids.length - 1;
    int slot = Long.hashCode(id * 0x9E3779B97F4A7C15L) & mask;
    while (ids[slot] != 0 && Math.abs(ids[slot]) != id) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldIds = ids;
    long[] oldPrints = prints;
    ids = new long[oldIds.length * 2];
    prints = new long[ids.length];
    for (int i = 0; i < oldIds.length; i++) {
      if (oldIds[i] != 0) {
        int slot = slot(Math.abs(oldIds[i]));
        ids[slot] = oldIds[i];
        prints[slot] = oldPrints[i];
      }
    }
  }
}
