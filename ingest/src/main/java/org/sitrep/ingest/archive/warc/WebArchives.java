package org.sitrep.ingest.archive.warc;

import java.io.IOException;
import java.util.function.Predicate;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RecordReader;
import org.sitrep.ingest.archive.Source;
import org.sitrep.ingest.archive.pack.Members;

/** Opens web archives, which are compressed record by record as a rule. */
final class WebArchives {

  private WebArchives() {}

  static RecordReader open(
      Source source, Framing framing, Predicate<String> plausible, Limits limits)
      throws IOException {
    return Members.has(source.compression())
        ? new PackedRecords(
            Members.of(source.compression(), source.stored(), limits, plausible),
            source.compression(),
            framing,
            limits)
        : new PlainRecords(source.content(), framing, limits);
  }
}
