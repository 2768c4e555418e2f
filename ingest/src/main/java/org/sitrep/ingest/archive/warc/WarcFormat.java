package org.sitrep.ingest.archive.warc;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.sitrep.ingest.archive.Compression;
import org.sitrep.ingest.archive.ContentStart;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RecordFormat;
import org.sitrep.ingest.archive.RecordReader;
import org.sitrep.ingest.archive.Source;
import org.sitrep.ingest.archive.pack.Members;

/**
 * WARC 1.0 and 1.1 (ISO 28500), plain or compressed, per record or as a whole; WET and WAT files
 * are of this format.
 */
public record WarcFormat() implements RecordFormat {

  /** A first record whose version line is damaged. */
  private static final Pattern HEADER =
      Pattern.compile("\\A[^\\n]{0,16}\\n(?:[^\\n]{1,500}\\n){0,8}WARC-(?:Type|Record-ID): ");

  @Override
  public String name() {
    return "warc";
  }

  @Override
  public boolean begins(ContentStart start) {
    String text = start.text();
    // Something damaged or foreign may stand in front of the first sound record.
    return WarcFraming.isVersion(text) || HEADER.matcher(text).find() || laterRecord(text);
  }

  private static boolean laterRecord(String text) {
    WarcFraming framing = new WarcFraming();
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (WarcFraming.isVersion(text.substring(at + 1, Math.min(text.length(), at + 6)))
          && framing.surelyBegins(text.substring(at + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Before a member of gzip; frames of zstd hang on a dictionary in front of the first. */
  @Override
  public OptionalLong cut(FileBytes stored, Compression compression, long from, Limits limits)
      throws IOException {
    if (compression != Compression.GZIP) {
      return OptionalLong.empty();
    }
    try (Members members = Members.of(compression, stored, limits, WarcFormat::mayBegin)) {
      return members.certainly(from);
    }
  }

  @Override
  public RecordReader open(Source source, Limits limits) throws IOException {
    return WebArchives.open(source, new WarcFraming(), WarcFormat::mayBegin, limits);
  }

  private static boolean mayBegin(String text) {
    return WarcFraming.isVersion(text.stripLeading());
  }
}
