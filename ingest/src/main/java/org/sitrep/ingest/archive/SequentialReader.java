package org.sitrep.ingest.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Numbers the records of an archive and ends the reading where it is over its limits. */
public abstract class SequentialReader implements ArchiveReader {

  final FileBytes file;
  final Limits limits;
  private long ordinal;
  private boolean ended;

  /** Takes the file, which is closed with the reader. */
  protected SequentialReader(FileBytes file, Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  @Override
  public final @Nullable ArchiveRecord next() throws IOException {
    if (ended) {
      return null;
    }
    ArchiveRecord next = read(ordinal);
    if (next != null && (ordinal >= limits.records() || expanded() > limits.archiveBytes())) {
      next =
          new ArchiveRecord.Broken(
              next.at(),
              RejectReason.ARCHIVE_LIMIT,
              "over %d records or %d bytes; the rest is not read"
                  .formatted(limits.records(), limits.archiveBytes()),
              new byte[0],
              0);
      ended = true;
    }
    ended |= next == null;
    ordinal++;
    return next;
  }

  /** The next record under that number, or null after the last one. */
  protected abstract @Nullable ArchiveRecord read(long ordinal) throws IOException;

  /** How many bytes have come out so far. */
  protected abstract long expanded();

  @Override
  public long position() {
    return file.position();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
