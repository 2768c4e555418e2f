package org.sitrep.ingest.archive.warc;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RecordReader;

/** Reads WARC records that follow each other in one stream. */
final class PlainRecords implements RecordReader {

  private final InputStream in;
  private final WarcSplitter splitter;
  private final Limits limits;

  PlainRecords(InputStream in, Limits limits) {
    this.in = in;
    this.limits = limits;
    splitter = new WarcSplitter(in, limits);
  }

  @Override
  public @Nullable ArchiveRecord next() throws IOException {
    WarcSplitter.Piece piece;
    try {
      piece = splitter.next();
    } catch (DamageException e) {
      piece = splitter.interrupted(e);
    }
    return piece == null
        ? null
        : WarcRecords.record(piece, new Location("", piece.offset(), 0), limits);
  }

  @Override
  public long position() {
    return splitter.position();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
