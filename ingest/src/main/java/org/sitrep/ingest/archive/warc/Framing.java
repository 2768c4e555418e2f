package org.sitrep.ingest.archive.warc;

import java.io.IOException;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Location;

/** How a web archive tells its records apart. */
interface Framing {

  /** Lines of a header, one after the other. */
  interface Lines {
    /**
     * The next line without its line break.
     *
     * @throws HeaderException where the stream ends or the header is far too long
     */
    String next() throws IOException, HeaderException;
  }

  /** A header that makes no sense, though the stream is sound. */
  final class HeaderException extends Exception {
    private static final long serialVersionUID = 1;

    HeaderException(String message) {
      super(message);
    }
  }

  /** How many bytes of a line must be seen to tell whether it begins a record. */
  int lookahead();

  /** Whether a record may begin with this line, or with its first bytes, as Latin-1. */
  boolean begins(String line);

  /**
   * Whether a record does begin here beyond doubt, asked of what stands in the middle of a block.
   *
   * @param text from the line on, some lines long
   */
  boolean surelyBegins(String text);

  /** How many line breaks end a record. */
  int trailer();

  /** Reads a header to its end and gives the length of the block behind it. */
  long header(Lines lines) throws IOException, HeaderException;

  /** What a record is that was cut out whole. */
  WebRecord record(RecordSplitter.Piece piece, Location at, Limits limits);

  /**
   * A record of a web archive.
   *
   * @param record what it is
   * @param cut how much of it the crawler left out, in its own words, or empty
   */
  record WebRecord(ArchiveRecord record, String cut) {}

  /** A value as it can be shown in a message. */
  static String shortened(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }

  /** The length that a header tells, which may be padded. */
  static long length(String value) throws HeaderException {
    String digits = value.strip().replaceFirst("^0+(?=.)", "");
    if (digits.isEmpty()
        || digits.length() > 18
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new HeaderException("not a length: '" + shortened(value) + "'");
    }
    return Long.parseLong(digits);
  }
}
