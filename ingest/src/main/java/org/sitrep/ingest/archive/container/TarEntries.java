package org.sitrep.ingest.archive.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Entry;
import org.sitrep.ingest.archive.EntryReader;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RejectReason;

/** The entries of a TAR stream; behind what is none it looks for the next header. */
final class TarEntries implements EntryReader {

  private static final int MOST_NAME_BYTES = 1 << 20;

  private final TarBytes in;
  private final Limits limits;
  private TarNames names = new TarNames();

  TarEntries(InputStream content, Limits limits) {
    this.in = new TarBytes(content, limits);
    this.limits = limits;
  }

  @Override
  public @Nullable Entry next() throws IOException {
    while (true) {
      try {
        in.pass();
        byte[] block = in.block();
        if (block == null) {
          return null;
        }
        if (!TarHeader.hasChecksum(block)) {
          return new Entry.Told(in.noHeader(block));
        }
        Entry entry = entry(TarHeader.of(block));
        if (entry != null) {
          return entry;
        }
      } catch (DamageException e) {
        return new Entry.Told(in.damaged(e));
      }
    }
  }

  /** The entry behind a header, or null where it is none that has a content. */
  private @Nullable Entry entry(TarHeader header) throws IOException {
    long size = names.size(header.size());
    return switch (header.type()) {
      case 'x', 'L', 'K', 'g', 'X' -> {
        if (size < 0 || size > MOST_NAME_BYTES) {
          in.lose();
          yield refused(header, RejectReason.MALFORMED, "a name of %d bytes".formatted(size));
        }
        names.take(header.type(), in.all((int) size));
        yield null;
      }
      default -> {
        TarNames told = names;
        names = new TarNames();
        yield content(header, told, size);
      }
    };
  }

  private @Nullable Entry content(TarHeader header, TarNames told, long size) throws IOException {
    String name = told.name(header.name());
    TarHeader named = new TarHeader(name, header.type(), size);
    boolean file = header.type() == 0 || header.type() == '0' || header.type() == '7';
    if (size < 0) {
      in.lose();
      return refused(named, RejectReason.MALFORMED, "the entry's size is no number");
    }
    if (header.type() == 'S' || told.sparse()) {
      in.begin(size);
      return refused(named, RejectReason.UNSUPPORTED, "the entry is a sparse file");
    }
    if (!file) {
      // Links, folders and devices; only what is unknown may have a content to pass.
      in.begin(header.type() >= '1' && header.type() <= '6' ? 0 : size);
      return null;
    }
    if (name.endsWith("/")) {
      in.begin(size);
      return null;
    }
    if (in.holdsHeaderWithin(size)) {
      in.lose();
      return refused(
          named,
          RejectReason.MALFORMED,
          "the entry's %d bytes end behind the archive, and another entry follows".formatted(size));
    }
    long offset = in.headerOffset();
    return new Entry.Content(name, offset, in.begin(size));
  }

  private Entry refused(TarHeader header, RejectReason reason, String detail) {
    byte[] raw = in.headerBytes();
    return new Entry.Told(
        new ArchiveRecord.Broken(
            new Location(header.name(), in.headerOffset(), 0),
            reason,
            detail,
            Arrays.copyOf(raw, Math.min(raw.length, limits.rawBytes())),
            Math.max(raw.length, header.size())));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
