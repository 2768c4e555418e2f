package org.sitrep.ingest.archive.xml;

import java.nio.charset.StandardCharsets;

/**
 * Finds the end of a record within a comment or CDATA: a sign that this section lost its own end.
 */
record Boundaries(ByteWindow window) {

  /** Where a section that is closed swallowed the end of a record, or -1. */
  long swallowed(Token section, String record) {
    byte[] opening = Tokens.opening(section.kind());
    long boundary = find(record, section.start() + opening.length, section.end(), false);
    // A text about feeds may quote an item, but hardly a section.
    return boundary >= 0
            && section.kind() == Token.Kind.CDATA
            && window.find(opening, boundary, section.end()) < 0
        ? -1
        : boundary;
  }

  /** Where another comment begins within a comment, or -1. */
  long nested(Token comment) {
    return comment.kind() == Token.Kind.COMMENT
        ? window.find(Tokens.opening(comment.kind()), comment.start() + 4, comment.end())
        : -1;
  }

  /**
   * Where a record ends, and another one begins or an element around it ends, or -1.
   *
   * @param endCounts whether the end of the range may follow too
   */
  long find(String record, long from, long to, boolean endCounts) {
    byte[] closing = ("</" + record).getBytes(StandardCharsets.ISO_8859_1);
    byte[] opening = ("<" + record).getBytes(StandardCharsets.ISO_8859_1);
    for (long at = window.find(closing, from, to); at >= 0; at = window.find(closing, at + 1, to)) {
      long end = afterSpace(at + closing.length, to);
      if (end < to && window.held(end) == '>') {
        long next = afterSpace(end + 1, to);
        if (next >= to
            ? endCounts
            : window.find(opening, next, Math.min(to, next + opening.length)) >= 0
                || (next + 1 < to && window.held(next) == '<' && window.held(next + 1) == '/')) {
          return end + 1;
        }
      }
    }
    return -1;
  }

  private long afterSpace(long from, long to) {
    long at = from;
    while (at < to && " \t\r\n".indexOf(window.held(at)) >= 0) {
      at++;
    }
    return at;
  }
}
