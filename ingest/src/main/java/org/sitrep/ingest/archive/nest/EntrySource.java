package org.sitrep.ingest.archive.nest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.Compression;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Source;
import org.sitrep.ingest.archive.pack.Members;
import org.sitrep.ingest.archive.pack.Unpacked;

/** A file, or an entry of one, as a source. A stream is put aside only where it must be. */
final class EntrySource implements Source, Closeable {

  private final Limits limits;
  private final Budget budget;
  private final @Nullable Peeked stream;
  private @Nullable FileBytes stored;
  private final Look look;
  private final Deque<Closeable> opened = new ArrayDeque<>();
  private @Nullable DamageException damage;
  private boolean streamed;

  /** Takes the content of an entry, or a file; it is closed with the source. */
  EntrySource(InputStream content, Limits limits, Budget budget) throws IOException {
    this.limits = limits;
    this.budget = budget;
    opened.push(content);
    if (content instanceof FileBytes bytes) {
      stream = null;
      stored = bytes;
      look = Look.at(bytes.slice(bytes.begin(), bytes.size()), limits);
    } else {
      stream = new Peeked(content);
      // A content that is not compressed shows itself in its very first bytes.
      Compression compression = Compression.of(stream.peek(16));
      look =
          Look.at(
              FileBytes.of(stream.peek(compression == Compression.NONE ? Look.START : Look.WINDOW)),
              limits);
    }
  }

  /** What is under the compression as a source of its own, closed with this one. */
  EntrySource inner() throws IOException {
    EntrySource inner = new EntrySource(content(), limits, budget);
    opened.push(inner);
    return inner;
  }

  Look look() {
    return look;
  }

  /** What was damaged in the first bytes, by which the format is told, or null. */
  @Nullable DamageException seenDamage() {
    DamageException seen = look.damage();
    return seen == null && stream != null ? stream.damage() : seen;
  }

  /** What was damaged in bytes that were put aside, or null. */
  @Nullable DamageException damage() {
    return damage;
  }

  /** Whether the bytes are counted as they are read. */
  boolean streamed() {
    return streamed;
  }

  @Override
  public Compression compression() {
    return look.compression();
  }

  @Override
  public FileBytes stored() throws IOException {
    FileBytes bytes = stored;
    if (bytes == null) {
      bytes = putAside(packed());
      stored = bytes;
    }
    bytes.seek(bytes.begin());
    return bytes;
  }

  @Override
  public InputStream content() throws IOException {
    InputStream content = unpacked();
    if (content instanceof FileBytes) {
      return content;
    }
    streamed = true;
    InputStream counted = budget.counted(content);
    opened.push(counted);
    return counted;
  }

  private InputStream unpacked() throws IOException {
    Compression compression = compression();
    return Members.has(compression)
        ? Unpacked.members(compression, stored(), limits)
        : compression == Compression.NONE
            ? packed()
            : Unpacked.stream(compression, packed(), limits);
  }

  private InputStream packed() throws IOException {
    return stream != null && stored == null ? stream : stored();
  }

  @Override
  public FileBytes random() throws IOException {
    return compression() == Compression.NONE ? stored() : putAside(unpacked());
  }

  private FileBytes putAside(InputStream in) throws IOException {
    Spool spool = new Spool(budget.counted(in), limits.nesting().spoolBytes());
    FileBytes bytes = spool.fill();
    opened.push(bytes);
    damage = damage == null ? spool.damage() : damage;
    return bytes;
  }

  @Override
  public void close() throws IOException {
    while (!opened.isEmpty()) {
      opened.pop().close();
    }
  }
}
