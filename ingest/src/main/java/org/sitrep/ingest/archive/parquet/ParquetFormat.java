package org.sitrep.ingest.archive.parquet;

import java.io.IOException;
import org.sitrep.ingest.archive.ContentStart;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RecordFormat;
import org.sitrep.ingest.archive.RecordReader;
import org.sitrep.ingest.archive.Source;

/** Apache Parquet: a row a record. */
public final class ParquetFormat implements RecordFormat {

  static final String MAGIC = "PAR1";

  @Override
  public String name() {
    return "parquet";
  }

  @Override
  public boolean begins(ContentStart start) {
    return start.is(MAGIC);
  }

  @Override
  public RecordReader open(Source source, Limits limits) throws IOException {
    return ParquetReader.open(source.random(), limits);
  }
}
