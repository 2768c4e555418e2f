package org.sitrep.ingest.archive.nest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.FileBytes;
import org.sitrep.ingest.archive.RejectReason;

/** Puts a stream aside so that it can be read with random access. */
final class Spool {

  /** More than this goes to a file. */
  private static final int IN_MEMORY = 8 << 20;

  private final InputStream in;
  private final long most;
  private @Nullable DamageException damage;

  /** Takes a stream and how many bytes of it there may be. */
  Spool(InputStream in, long most) {
    this.in = in;
    this.most = most;
  }

  /** What was damaged first in the stream, or null. */
  @Nullable DamageException damage() {
    return damage;
  }

  /**
   * Reads the stream to its end, over damage.
   *
   * @throws DamageException where there are more bytes than the most
   */
  FileBytes fill() throws IOException {
    byte[] first = new byte[8 << 10];
    int length = 0;
    while (length < IN_MEMORY) {
      if (length == first.length) {
        first = Arrays.copyOf(first, (int) Math.min(IN_MEMORY, length * 4L));
      }
      int read = read(first, length);
      if (read < 0) {
        check(length);
        return FileBytes.of(Arrays.copyOf(first, length));
      }
      length += read;
    }
    return file(first);
  }

  private int read(byte[] target, int from) throws IOException {
    while (true) {
      try {
        return in.read(target, from, target.length - from);
      } catch (DamageException e) {
        damage = damage == null ? e : damage;
      }
    }
  }

  private FileBytes file(byte[] first) throws IOException {
    Path path = Files.createTempFile("sitrep-entry-", ".tmp");
    // Linux takes the name away at once: nothing is left behind whatever happens.
    FileChannel file =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    try {
      write(file, first, first.length);
      byte[] buffer = new byte[64 << 10];
      for (int read = read(buffer, 0); read >= 0; read = read(buffer, 0)) {
        write(file, buffer, read);
        check(file.position());
      }
      return FileBytes.of(file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static void write(FileChannel file, byte[] bytes, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
    while (buffer.hasRemaining()) {
      file.write(buffer);
    }
  }

  private void check(long length) throws DamageException {
    if (length > most) {
      throw new DamageException(
          RejectReason.TOO_LARGE, "an entry of over %d bytes cannot be put aside".formatted(most));
    }
  }
}
