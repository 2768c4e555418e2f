package org.sitrep.ingest.archive.warc;

import java.io.IOException;
import java.util.regex.Pattern;
import org.sitrep.ingest.archive.ContentStart;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RecordFormat;
import org.sitrep.ingest.archive.RecordReader;
import org.sitrep.ingest.archive.Source;
import org.sitrep.ingest.archive.pack.Members;

/**
 * WARC 1.0 and 1.1 (ISO 28500), plain or compressed, each record in a member of its own or not; WET
 * and WAT files are of this format.
 */
public record WarcFormat() implements RecordFormat {

  /** A record that is not the first: something damaged or foreign may stand in front. */
  private static final Pattern LATER_RECORD =
      Pattern.compile("\\n(?i:WARC)/\\d\\.\\d\\r?\\n(?:[^\\n]*\\n){0,20}?(?i:WARC-Type):");

  @Override
  public String name() {
    return "warc";
  }

  @Override
  public boolean begins(ContentStart start) {
    String text = start.text();
    return begins(text) || LATER_RECORD.matcher(text).find();
  }

  /** Whether a record may begin like this; some writers put the version in lower case. */
  static boolean begins(String text) {
    return text.regionMatches(true, 0, "WARC/", 0, 5);
  }

  @Override
  public RecordReader open(Source source, Limits limits) throws IOException {
    return Members.has(source.compression())
        ? new PackedRecords(
            Members.of(
                source.compression(), source.stored(), limits, text -> begins(text.stripLeading())),
            source.compression(),
            limits)
        : new PlainRecords(source.content(), limits);
  }
}
