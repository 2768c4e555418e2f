package org.sitrep.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The first bytes of a file, by which its format is told.
 *
 * @param compression of the whole file
 * @param bytes the first ones under the compression
 */
@SuppressWarnings("ArrayRecordComponent") // Looked at once, never compared.
public record FileStart(Compression compression, byte[] bytes) {

  private static final int CONTENT_BYTES = 4 << 10;
  private static final int MEMBERS = 3;
  private static final long WINDOW = 1 << 20;

  /**
   * Looks at a file.
   *
   * @return what it may be: one start, or those of the first gzip members, since the very first may
   *     be damaged
   */
  public static List<FileStart> of(Path path) throws IOException {
    try (FileBytes file = FileBytes.open(path)) {
      byte[] start = file.range(0, CONTENT_BYTES, CONTENT_BYTES);
      Compression compression = Compression.of(start);
      return switch (compression) {
        case NONE -> List.of(new FileStart(compression, start));
        case ZSTD -> List.of(start(compression, new ZstdStream(file, Limits.DEFAULT)));
        case GZIP -> members(file);
      };
    }
  }

  private static List<FileStart> members(FileBytes file) throws IOException {
    List<FileStart> starts = new ArrayList<>();
    try (GzipMembers members = new GzipMembers(file, Limits.DEFAULT, text -> !text.isEmpty())) {
      while (starts.size() < MEMBERS && file.position() < WINDOW && members.next()) {
        starts.add(start(Compression.GZIP, members.content()));
      }
    }
    return starts;
  }

  /** As much as comes out: damage ends the look. */
  private static FileStart start(Compression compression, InputStream in) throws IOException {
    byte[] content = new byte[CONTENT_BYTES];
    int length = 0;
    try {
      int read = 0;
      while (read >= 0 && length < content.length) {
        length += read;
        // In small steps, since a read that meets damage loses what came before it.
        read = in.read(content, length, Math.min(64, content.length - length));
      }
    } catch (DamageException e) {
      return new FileStart(compression, Arrays.copyOf(content, length));
    }
    return new FileStart(compression, Arrays.copyOf(content, length));
  }

  /** The content as Latin-1. */
  String content() {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The content without a byte order mark and leading white space. */
  String stripped() {
    String content = content();
    return (content.startsWith("\u00ef\u00bb\u00bf") ? content.substring(3) : content)
        .stripLeading();
  }
}
