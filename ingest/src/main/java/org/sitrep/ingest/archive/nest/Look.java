package org.sitrep.ingest.archive.nest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.Compression;
import org.sitrep.ingest.archive.ContentStart;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.pack.Members;
import org.sitrep.ingest.archive.pack.Unpacked;

/**
 * What can be seen of a content without reading it.
 *
 * @param compression of the whole content
 * @param starts how it begins under the compression; where that has members, how each of the first
 *     ones does
 * @param damage what was met first under the compression, or null
 */
record Look(Compression compression, List<ContentStart> starts, @Nullable DamageException damage) {

  /** How much of a content is looked at, unpacked. */
  static final int START = 4 << 10;

  /** How much of a content is looked at, packed: a block of bzip2 comes out only as a whole. */
  static final int WINDOW = 1 << 20;

  private static final int MEMBERS = 3;

  /** Whether there is nothing at all. */
  boolean isEmpty() {
    return compression == Compression.NONE && starts.getFirst().bytes().length == 0;
  }

  /** What the content is compressed with once more under its compression. */
  Compression innerCompression() {
    return starts.isEmpty() ? Compression.NONE : Compression.of(starts.getFirst().bytes());
  }

  /** Looks at the first bytes. */
  static Look at(FileBytes window, Limits limits) throws IOException {
    byte[] start = window.range(0, START, START);
    Compression compression = Compression.of(start);
    if (compression == Compression.NONE) {
      return new Look(compression, List.of(new ContentStart(start)), null);
    }
    Unpacking unpacking = new Unpacking();
    if (Members.has(compression)) {
      try (Members members = Members.of(compression, window, limits, text -> !text.isEmpty())) {
        while (unpacking.starts.size() < MEMBERS && window.position() < WINDOW && members.next()) {
          unpacking.take(members.content());
        }
      }
    } else {
      try (InputStream in = Unpacked.stream(compression, window, limits)) {
        unpacking.take(in);
      }
    }
    return new Look(compression, unpacking.starts, unpacking.damage);
  }

  private static final class Unpacking {
    private final List<ContentStart> starts = new ArrayList<>();
    private @Nullable DamageException damage;

    /** As much as comes out: damage ends the look. */
    void take(InputStream in) throws IOException {
      byte[] content = new byte[START];
      int length = 0;
      try {
        int read = 0;
        while (read >= 0 && length < content.length) {
          length += read;
          // In small steps, since a read that meets damage loses what came before it.
          read = in.read(content, length, Math.min(64, content.length - length));
        }
      } catch (DamageException e) {
        damage = damage == null ? e : damage;
      }
      starts.add(new ContentStart(Arrays.copyOf(content, length)));
    }
  }
}
