package org.sitrep.ingest.archive.warc;

import java.io.IOException;
import org.sitrep.ingest.archive.ContentStart;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RecordFormat;
import org.sitrep.ingest.archive.RecordReader;
import org.sitrep.ingest.archive.Source;

/** ARC 1.0 and 2.0 of the Internet Archive, plain or compressed, per record or as a whole. */
public record ArcFormat() implements RecordFormat {

  @Override
  public String name() {
    return "arc";
  }

  @Override
  public boolean begins(ContentStart start) {
    return ArcFraming.isHeader(start.text());
  }

  @Override
  public RecordReader open(Source source, Limits limits) throws IOException {
    return WebArchives.open(source, new ArcFraming(), ArcFraming::mayBegin, limits);
  }
}
