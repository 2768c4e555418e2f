package org.sitrep.ingest.archive.warc;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RejectReason;

/**
 * Records of ARC 1.0 and 2.0: a line of blank-separated fields, the last one the length, and a
 * block.
 */
final class ArcFraming implements Framing {

  /** A longer line is none. */
  private static final int LONGEST_LINE = 4 << 10;

  static boolean isHeader(String text) {
    int end = text.indexOf('\n');
    return ArcLine.of(end < 0 ? text : text.substring(0, end)) != null;
  }

  /** Whether a header may begin like this. */
  static boolean mayBegin(String text) {
    int colon = text.indexOf(':');
    return colon > 1
        && colon < 22
        && Character.isLetter(text.charAt(0))
        && text.substring(0, colon).chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  @Override
  public int lookahead() {
    return LONGEST_LINE;
  }

  @Override
  public boolean begins(String line) {
    return isHeader(line);
  }

  @Override
  public boolean surelyBegins(String text) {
    return isHeader(text);
  }

  @Override
  public int trailer() {
    return 1;
  }

  @Override
  public long header(Lines lines) throws IOException, HeaderException {
    String line = lines.next();
    ArcLine header = ArcLine.of(line);
    if (header == null) {
      throw new HeaderException("not a header of ARC: '" + Framing.shortened(line) + "'");
    }
    return Framing.length(header.length());
  }

  @Override
  public WebRecord record(RecordSplitter.Piece piece, Location at, Limits limits) {
    Fields head = Fields.read(Arrays.copyOf(piece.bytes(), piece.headerLength()), 0);
    byte[] block = Arrays.copyOfRange(piece.bytes(), piece.headerLength(), piece.bytes().length);
    ArchiveRecord record;
    try {
      record = content(head.first(), block, at, limits);
    } catch (DamageException e) {
      record = WebContent.broken(piece, at, e, limits);
    } catch (IOException e) {
      record =
          WebContent.broken(
              piece,
              at,
              new DamageException(RejectReason.MALFORMED, String.valueOf(e.getMessage())),
              limits);
    }
    return new WebRecord(record, "");
  }

  private static ArchiveRecord content(String line, byte[] block, Location at, Limits limits)
      throws IOException {
    ArcLine header = ArcLine.of(line);
    if (header == null) {
      throw new DamageException(RejectReason.MALFORMED, "not a header of ARC");
    }
    String url = header.url();
    String scheme = url.substring(0, url.indexOf(':')).toLowerCase(Locale.ROOT);
    if (!scheme.startsWith("http")) {
      return new ArchiveRecord.Passed(at, "ARC record of " + scheme);
    }
    return HttpMessage.begins(block)
        ? WebContent.ofResponse(at, url, header.instant(), block, limits)
        : WebContent.of(at, header.contentType(), url, header.instant(), block);
  }
}
