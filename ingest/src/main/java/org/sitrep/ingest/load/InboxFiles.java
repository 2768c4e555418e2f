package org.sitrep.ingest.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The files of an inbox. */
final class InboxFiles {

  private InboxFiles() {}

  /** All files under a folder in a stable order, without hidden ones and those still written. */
  static List<Path> in(Path inbox) throws IOException {
    try (Stream<Path> files = Files.walk(inbox)) {
      return files
          .filter(file -> isVisible(inbox.relativize(file)) && Files.isRegularFile(file))
          .sorted()
          .toList();
    }
  }

  private static boolean isVisible(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    String name = relative.toString();
    return !name.endsWith(".part") && !name.endsWith(".tmp");
  }

  /** SHA-256 of a file's content, 64 lower-case hexadecimal digits. */
  static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[128 << 10];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
