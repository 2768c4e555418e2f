package org.sitrep.ingest.archive.parquet;

import dev.hardwood.InputFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.sitrep.ingest.archive.FileBytes;

/** A file as the library reads it; its end is not the library's to decide. */
record FileInput(FileBytes file) implements InputFile {

  @Override
  public void open() {}

  @Override
  public ByteBuffer readRange(long offset, int length) throws IOException {
    return file.map(offset, length);
  }

  @Override
  public long length() throws IOException {
    return file.size();
  }

  @Override
  public String name() {
    return "the file";
  }

  @Override
  public void close() {}
}
