package org.sitrep.ingest.archive.json;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RecordReader;

/** The records of a JSON document. */
final class JsonReader implements RecordReader {

  private final InputStream content;
  private final JsonSplitter records;

  JsonReader(InputStream content, Limits limits) {
    this.content = content;
    records = new JsonSplitter(content, limits);
  }

  @Override
  public @Nullable ArchiveRecord next() throws IOException {
    return records.next();
  }

  @Override
  public long position() {
    return records.position();
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
