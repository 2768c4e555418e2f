package org.sitrep.ingest.archive.pack;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.Compression;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RejectReason;

/**
 * Walks over the parts of compressed bytes that stand for themselves: the members of gzip, the
 * frames of zstd. Behind a damaged one the next sound one is looked for, so that damage costs what
 * it hits.
 */
public abstract class Members implements Closeable {

  /** Bytes that belong to no member: {@code length} from {@code offset}. */
  public record Gap(RejectReason reason, long offset, long length) {}

  /** Decompresses one member. */
  interface Decoder {

    /**
     * Some bytes, or -1 at the member's end, behind which the position then is.
     *
     * @throws Damage where the member is damaged
     * @throws IOException where the disk fails
     */
    int read(byte[] target, int from, int most) throws IOException, Damage;

    /** How many compressed bytes have been taken. */
    long taken();
  }

  /** What is wrong with a member. */
  static final class Damage extends Exception {
    private static final long serialVersionUID = 1;
    final RejectReason reason;

    Damage(RejectReason reason, String detail) {
      super(detail);
      this.reason = reason;
    }
  }

  /** More than any block that a member stores as it is: 64 KiB less one. */
  private static final int PROOF = 64 << 10;

  final FileBytes bytes;
  private final Limits limits;
  private final Predicate<String> plausible;
  private long offset = -1;
  private boolean whole = true;
  private @Nullable Gap gap;
  private InputStream content = InputStream.nullInputStream();

  Members(FileBytes bytes, Limits limits, Predicate<String> plausible) {
    this.bytes = bytes;
    this.limits = limits;
    this.plausible = plausible;
  }

  /**
   * Starts before the first member.
   *
   * @param plausible whether a member may begin with this text: asked of what is found behind
   *     damage, where any two bytes may look like a header
   */
  public static Members of(
      Compression compression, FileBytes bytes, Limits limits, Predicate<String> plausible)
      throws IOException {
    return switch (compression) {
      case GZIP -> new GzipMembers(bytes, limits, plausible);
      case ZSTD -> new ZstdFrames(bytes, limits, plausible);
      case NONE, BZIP2, XZ -> throw new IllegalArgumentException(compression + " has no members");
    };
  }

  /** Whether a compression has members. */
  public static boolean has(Compression compression) {
    return compression == Compression.GZIP || compression == Compression.ZSTD;
  }

  /** Goes to the next member; false at the end. {@link #gap} tells what lay between. */
  public final boolean next() throws IOException {
    boolean damaged = !whole;
    bytes.seek(damaged ? offset + 1 : bytes.position());
    gap = null;
    if (!damaged) {
      skipFilling();
    }
    long from = bytes.position();
    if (!damaged && header()) {
      return begin(from);
    }
    long found = search(from);
    long end = found < 0 ? bytes.size() : found;
    if (!damaged && !allZero(from, end)) {
      gap = new Gap(RejectReason.GARBAGE, from, end - from);
    }
    bytes.seek(end);
    return found >= 0 && header() && begin(found);
  }

  /**
   * The first member from a position on that stands in no other. What a member cannot pack, such as
   * another file of members, it stores as it is, but in blocks with a header each: members without
   * damage that follow each other for longer than a block are in none.
   */
  public final OptionalLong certainly(long from) throws IOException {
    long start = search(from);
    while (start >= 0 && !provesItself(start)) {
      start = search(start + 1);
    }
    return start < 0 ? OptionalLong.empty() : OptionalLong.of(start);
  }

  private boolean provesItself(long start) throws IOException {
    byte[] passed = new byte[8 << 10];
    long end = start;
    while (end - start <= PROOF) {
      bytes.seek(end);
      if (!header()) {
        return false;
      }
      begin(end);
      try {
        while (content.read(passed, 0, passed.length) >= 0) {
          // Read for its checksum only.
        }
      } catch (DamageException e) {
        return false;
      }
      end = bytes.position();
    }
    return true;
  }

  /** What {@link #next} passed over that is no member and no padding, or null. */
  public final @Nullable Gap gap() {
    return gap;
  }

  /** Where the present member begins. */
  public final long offset() {
    return offset;
  }

  /** Compressed bytes, as they stand, from {@code from} to {@code end}, as many as are kept. */
  public final byte[] raw(long from, long end) throws IOException {
    return bytes.range(from, end, limits.rawBytes());
  }

  /** How many compressed bytes there are. */
  public final long size() {
    return bytes.size();
  }

  /**
   * The present member's content. It ends where the member does and its checksum is right; else
   * {@link DamageException} is thrown, and then it ends.
   */
  public final InputStream content() {
    return content;
  }

  /** What a member is called. */
  abstract String word();

  /** Goes over what stands between members and means nothing. */
  abstract void skipFilling() throws IOException;

  /** The first two bytes of a member. */
  abstract int magic();

  /** Reads a header, behind which the decoder starts; false where there is none. */
  abstract boolean header() throws IOException;

  /** Starts to decompress behind the header that was read last. */
  abstract Decoder decoder() throws IOException;

  /** What the member behind the header that was read last begins with, as Latin-1. */
  abstract String firstText() throws IOException;

  private boolean begin(long start) throws IOException {
    offset = start;
    whole = false;
    content = new Content(decoder());
    return true;
  }

  /** Position of the first sound member from {@code from} on, or -1. */
  private long search(long from) throws IOException {
    bytes.seek(from);
    int last = -1;
    for (int next = bytes.read(); next >= 0; last = next, next = bytes.read()) {
      if ((last << 8 | next) == magic()) {
        long start = bytes.position() - 2;
        bytes.seek(start);
        if (header() && plausible.test(firstText())) {
          return start;
        }
        bytes.seek(start + 2);
      }
    }
    return -1;
  }

  private boolean allZero(long from, long end) throws IOException {
    bytes.seek(from);
    for (long at = from; at < end; at++) {
      if (bytes.read() != 0) {
        return false;
      }
    }
    return true;
  }

  final int need() throws IOException {
    int next = bytes.read();
    if (next < 0) {
      throw new EOFException();
    }
    return next;
  }

  final long word32() throws IOException {
    return need() | need() << 8 | need() << 16 | (long) need() << 24;
  }

  private final class Content extends InputStream {
    private final Decoder decoder;
    private long length;
    private boolean ended;

    Content(Decoder decoder) {
      this.decoder = decoder;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int most) throws IOException {
      if (ended || this != content) {
        return -1;
      }
      if (most == 0) {
        return 0;
      }
      try {
        int read = decoder.read(target, from, most);
        if (read < 0) {
          ended = true;
          whole = true;
          return -1;
        }
        length += read;
        checkRatio();
        return read;
      } catch (Damage e) {
        ended = true;
        throw new DamageException(
            e.reason,
            "%s at %d, %d bytes of content on: %s"
                .formatted(word(), offset, length, e.getMessage()));
      }
    }

    private void checkRatio() throws Damage {
      long packed = Math.max(1, decoder.taken());
      if (length > Limits.RATIO_FROM && length / packed > limits.ratio()) {
        throw new Damage(
            RejectReason.BOMB,
            "expands over %d times, %d bytes to that".formatted(limits.ratio(), packed));
      }
    }
  }
}
