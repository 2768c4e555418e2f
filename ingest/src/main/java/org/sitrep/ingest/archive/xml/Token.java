package org.sitrep.ingest.archive.xml;

/**
 * A piece of markup.
 *
 * @param kind what it is
 * @param name of the element as it is written; what is wrong with a bad piece
 * @param start its first byte in the stream
 * @param end the byte behind it
 */
record Token(Kind kind, String name, long start, long end) {

  enum Kind {
    START,
    EMPTY,
    END,
    COMMENT,
    CDATA,
    INSTRUCTION,
    DOCTYPE,
    BAD
  }

  /** The name without a prefix. */
  String local() {
    return name.substring(name.indexOf(':') + 1);
  }
}
