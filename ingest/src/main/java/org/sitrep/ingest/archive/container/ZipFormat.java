package org.sitrep.ingest.archive.container;

import java.io.IOException;
import org.sitrep.ingest.archive.Compression;
import org.sitrep.ingest.archive.ContentStart;
import org.sitrep.ingest.archive.EntryFormat;
import org.sitrep.ingest.archive.EntryReader;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Source;

/** A ZIP file (APPNOTE 6.3), with ZIP64; a WACZ file is one. */
public record ZipFormat() implements EntryFormat {

  @Override
  public String name() {
    return "zip";
  }

  @Override
  public boolean begins(ContentStart start) {
    // An entry, the end of an empty file, the mark of one that was to be cut into parts.
    return start.is("PK\u0003\u0004")
        || start.is("PK\u0005\u0006")
        || start.is("PK\u0007\u0008PK\u0003\u0004");
  }

  @Override
  public String name(Source source) throws IOException {
    return source.compression() == Compression.NONE && Wacz.is(source.random(), Limits.DEFAULT)
        ? "wacz"
        : name();
  }

  @Override
  public EntryReader open(Source source, Limits limits) throws IOException {
    FileBytes file = source.random();
    return new ZipEntries(file, limits, Wacz.is(file, limits));
  }
}
