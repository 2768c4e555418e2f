package org.sitrep.ingest.archive.text;

import java.io.IOException;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.ContentStart;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RecordFormat;
import org.sitrep.ingest.archive.RecordReader;
import org.sitrep.ingest.archive.Sniffer;
import org.sitrep.ingest.archive.Source;

/** One plain text: whatever has letters and is nothing else. */
public record PlainTextFormat() implements RecordFormat {

  @Override
  public String name() {
    return "txt";
  }

  @Override
  public boolean begins(ContentStart start) {
    return !start.text().isEmpty() && Sniffer.sniff(start.bytes()).isPresent();
  }

  @Override
  public boolean single() {
    return true;
  }

  @Override
  public RecordReader open(Source source, Limits limits) throws IOException {
    return new WholeContent(source.content(), ArchiveRecord.Content.TEXT, null, limits);
  }
}
