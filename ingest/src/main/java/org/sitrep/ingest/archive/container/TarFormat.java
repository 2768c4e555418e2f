package org.sitrep.ingest.archive.container;

import java.io.IOException;
import org.sitrep.ingest.archive.ContentStart;
import org.sitrep.ingest.archive.EntryFormat;
import org.sitrep.ingest.archive.EntryReader;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Source;

/** A TAR file: of POSIX, of GNU or of Unix V7. */
public record TarFormat() implements EntryFormat {

  @Override
  public String name() {
    return "tar";
  }

  @Override
  public boolean begins(ContentStart start) {
    byte[] bytes = start.bytes();
    return bytes.length >= TarHeader.LENGTH
        && (TarHeader.hasMagic(bytes) || TarHeader.hasChecksum(bytes));
  }

  @Override
  public EntryReader open(Source source, Limits limits) throws IOException {
    return new TarEntries(source.content(), limits);
  }
}
