package org.sitrep.ingest.archive.table;

import java.io.IOException;
import org.sitrep.ingest.archive.ContentStart;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RecordFormat;
import org.sitrep.ingest.archive.RecordReader;
import org.sitrep.ingest.archive.Source;

/** A table as text: a row a record, cells between commas, semicolons, tabs or bars. */
public final class TableFormat implements RecordFormat {

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public boolean begins(ContentStart start) {
    return !start.is("PK") && !start.is("%PDF") && Guess.of(start.bytes()).isPresent();
  }

  @Override
  public RecordReader open(Source source, Limits limits) throws IOException {
    return TableReader.open(source.content(), limits);
  }
}
