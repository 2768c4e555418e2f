package org.sitrep.ingest.archive.nest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Entry;
import org.sitrep.ingest.archive.EntryReader;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RecordReader;
import org.sitrep.ingest.archive.RejectReason;

/** The records of all entries, one entry after the other. */
final class EntriesReader implements RecordReader {

  /** What joins an entry and what is in it. */
  private static final String IN = "!/";

  private static final int LONGEST_NAME = 500;

  private final EntryReader entries;
  private final Nest nest;
  private final int depth;
  private @Nullable SourceReader open;
  private String name = "";
  private long offset;

  EntriesReader(EntryReader entries, Nest nest, int depth) {
    this.entries = entries;
    this.nest = nest;
    this.depth = depth;
  }

  @Override
  public @Nullable ArchiveRecord next() throws IOException {
    while (true) {
      SourceReader reader = open;
      if (reader != null) {
        ArchiveRecord record = reader.next();
        if (record != null) {
          return record.moved(within(record.at(), reader.single()));
        }
        closeOpen();
      }
      Entry entry = entries.next();
      switch (entry) {
        case null -> {
          return null;
        }
        case Entry.Told told -> {
          Location at = told.record().at();
          return told.record().moved(new Location(shown(at.entry()), at.byteOffset(), 0));
        }
        case Entry.Content content -> {
          ArchiveRecord record = open(content);
          if (record != null) {
            return record;
          }
        }
      }
    }
  }

  /** Opens an entry; the record that it is where it cannot be opened. */
  private @Nullable ArchiveRecord open(Entry.Content content) throws IOException {
    name = shown(content.name());
    offset = content.offset();
    Location at = new Location(name, offset, 0);
    try {
      EntrySource source = nest.source(content.content());
      if (source.look().isEmpty()) {
        source.close();
        return SourceReader.broken(at, RejectReason.NO_TEXT, "the entry is empty");
      }
      open = nest.open(source, depth);
      return open == null ? new ArchiveRecord.Passed(at, "neither page nor text") : null;
    } catch (DamageException e) {
      return SourceReader.broken(at, e.reason(), e.detail());
    } catch (RuntimeException | StackOverflowError e) {
      return SourceReader.broken(at, RejectReason.INTERNAL_ERROR, e.toString());
    }
  }

  private Location within(Location inner, boolean single) {
    return new Location(
        inner.entry().isEmpty() ? name : name + IN + inner.entry(),
        single ? offset : inner.byteOffset(),
        0);
  }

  /** A name as it can be stored and printed; it is nobody's path. */
  private static String shown(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .limit(LONGEST_NAME)
        .map(
            c ->
                Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE
                    ? '\ufffd'
                    : c)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  @Override
  public long position() {
    return offset;
  }

  private void closeOpen() throws IOException {
    SourceReader reader = open;
    open = null;
    if (reader != null) {
      reader.close();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      closeOpen();
    } finally {
      entries.close();
    }
  }
}
