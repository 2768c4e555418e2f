package org.sitrep.ingest.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a WARC file that is not compressed. */
final class WarcPlainReader extends SequentialReader {

  private final WarcSplitter splitter;

  WarcPlainReader(FileBytes file, Limits limits) {
    super(file, limits);
    splitter = new WarcSplitter(file, limits);
  }

  @Override
  protected @Nullable ArchiveRecord read(long ordinal) throws IOException {
    WarcSplitter.Piece piece = splitter.next();
    return piece == null
        ? null
        : WarcRecords.record(piece, new Location("", piece.offset(), ordinal), limits);
  }

  @Override
  protected long expanded() {
    return splitter.position();
  }
}
