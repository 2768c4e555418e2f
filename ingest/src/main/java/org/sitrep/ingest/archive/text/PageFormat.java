package org.sitrep.ingest.archive.text;

import java.io.IOException;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.ContentStart;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RecordFormat;
import org.sitrep.ingest.archive.RecordReader;
import org.sitrep.ingest.archive.Sniffer;
import org.sitrep.ingest.archive.Source;

/** One page of HTML. */
public record PageFormat() implements RecordFormat {

  @Override
  public String name() {
    return "html";
  }

  @Override
  public boolean begins(ContentStart start) {
    return Sniffer.sniff(start.bytes()).orElse(null) == ArchiveRecord.Content.HTML;
  }

  @Override
  public boolean single() {
    return true;
  }

  @Override
  public RecordReader open(Source source, Limits limits) throws IOException {
    return new WholeContent(source.content(), ArchiveRecord.Content.HTML, null, limits);
  }
}
