package org.sitrep.ingest.archive.warc;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RecordReader;

/** Reads records that follow each other in one stream. */
final class PlainRecords implements RecordReader {

  private final InputStream in;
  private final RecordSplitter splitter;
  private final PieceRecords records;

  PlainRecords(InputStream in, Framing framing, Limits limits) {
    this.in = in;
    splitter = new RecordSplitter(in, framing, limits);
    records = new PieceRecords(framing, limits);
  }

  @Override
  public @Nullable ArchiveRecord next() throws IOException {
    ArchiveRecord beside = records.beside();
    if (beside != null) {
      return beside;
    }
    RecordSplitter.Piece piece;
    try {
      piece = splitter.next();
    } catch (DamageException e) {
      piece = splitter.interrupted(e);
    }
    return piece == null ? null : records.record(piece, new Location("", piece.offset(), 0));
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
