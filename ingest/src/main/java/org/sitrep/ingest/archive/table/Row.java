package org.sitrep.ingest.archive.table;

/**
 * Where a row stands.
 *
 * @param start of its first byte
 * @param end behind its line break
 * @param firstLineEnd behind its first line break
 * @param cells how many it has
 * @param state what is wrong with it
 */
record Row(long start, long end, long firstLineEnd, int cells, State state) {

  /** How a row came to its end. */
  enum State {
    /** At a line break, or the end of the table behind the last one. */
    SOUND,
    /** Text behind a closing quotation mark. */
    STRAY_QUOTE,
    /** The table, or what a record may have, ends within quotation marks. */
    OPEN_QUOTE,
    /** One line is larger than a record may be. */
    TOO_LARGE
  }

  boolean oneLine() {
    return end == firstLineEnd;
  }

  /** Its first line as a row of its own. */
  Row firstLine() {
    return new Row(start, firstLineEnd, firstLineEnd, cells, state);
  }

  boolean sound() {
    return state == State.SOUND;
  }
}
