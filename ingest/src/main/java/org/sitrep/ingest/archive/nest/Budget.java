package org.sitrep.ingest.archive.nest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RejectReason;

/** What an archive has demanded so far, with all that is nested in it. */
final class Budget {

  /** An archive that expands to less is no bomb, however small it is. */
  private static final long HARMLESS = 256L << 20;

  private final long mostBytes;
  private final long mostEntries;
  private long bytes;
  private long entries;

  /** Takes the limits and the size of the file, over which the ratio of all counts. */
  Budget(Limits limits, long fileSize) {
    long expanded =
        fileSize > Long.MAX_VALUE / limits.ratio() ? Long.MAX_VALUE : fileSize * limits.ratio();
    mostBytes = Math.min(limits.archiveBytes(), Math.max(HARMLESS, expanded));
    mostEntries = limits.nesting().entries();
  }

  void entry() {
    entries++;
  }

  void expanded(long some) {
    bytes += Math.max(0, some);
  }

  boolean over() {
    return bytes > mostBytes || entries > mostEntries;
  }

  /** What was over which limit. */
  DamageException refusal() {
    return new DamageException(
        RejectReason.ARCHIVE_LIMIT,
        entries > mostEntries
            ? "over %d entries; the rest is not read".formatted(mostEntries)
            : "over %d bytes unpacked; the rest is not read".formatted(mostBytes));
  }

  /** The same stream, counted; where the archive is over its limits it ends in damage. */
  InputStream counted(InputStream in) {
    return new Counted(in);
  }

  private final class Counted extends FilterInputStream {
    private boolean ended;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int most) throws IOException {
      if (ended) {
        return -1;
      }
      if (over()) {
        ended = true;
        throw refusal();
      }
      int read = super.read(target, from, most);
      expanded(read);
      return read;
    }

    @Override
    public long skip(long count) throws IOException {
      long skipped = super.skip(count);
      expanded(skipped);
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
