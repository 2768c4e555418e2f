package org.sitrep.ingest.archive.warc;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Location;

/** Records of WARC: a version, fields, a blank line, and a block of a length that a field tells. */
final class WarcFraming implements Framing {

  private static final Pattern SURE =
      Pattern.compile("(?i:WARC)/\\d\\.\\d[ \\t]*\\r?\\n(?:[^\\n]*\\n){0,20}?(?i:WARC-Type):");

  /** Whether a record may begin like this; some writers put the version in lower case. */
  static boolean isVersion(String text) {
    return text.regionMatches(true, 0, "WARC/", 0, 5);
  }

  @Override
  public int lookahead() {
    return 5;
  }

  @Override
  public boolean begins(String line) {
    return isVersion(line);
  }

  @Override
  public boolean surelyBegins(String text) {
    return SURE.matcher(text).lookingAt();
  }

  @Override
  public int trailer() {
    return 2;
  }

  @Override
  public long header(Lines lines) throws IOException, HeaderException {
    String version = lines.next();
    if (!isVersion(version)) {
      throw new HeaderException("not a version line: '" + Framing.shortened(version) + "'");
    }
    @Nullable String told = null;
    for (String field = lines.next(); !field.isEmpty(); field = lines.next()) {
      if (field.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        String value = field.substring(field.indexOf(':') + 1).strip();
        if (told != null && Framing.length(told) != Framing.length(value)) {
          throw new HeaderException("two lengths: '" + told + "' and '" + value + "'");
        }
        told = value;
      }
    }
    if (told == null) {
      throw new HeaderException("no Content-Length");
    }
    return Framing.length(told);
  }

  @Override
  public WebRecord record(RecordSplitter.Piece piece, Location at, Limits limits) {
    return WarcRecords.record(piece, at, limits);
  }
}
