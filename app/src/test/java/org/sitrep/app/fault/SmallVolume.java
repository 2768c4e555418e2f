package org.sitrep.app.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Volumes of a few kilobytes, by Linux's tmpfs: one that a process alone sees, in a user namespace
 * of its own, needs no rights; one that all see needs root.
 */
final class SmallVolume {

  private SmallVolume() {}

  /** Words before a command that let it see a small volume in place of a directory. */
  static List<String> at(Path directory, long kilobytes) throws IOException {
    Files.createDirectories(directory);
    return List.of(
        "unshare",
        "--map-root-user",
        "--mount",
        "sh",
        "-c",
        "mount -t tmpfs -o size=" + kilobytes + "k tmpfs \"$0\" && exec \"$@\"",
        directory.toString());
  }

  /** Whether a process may be given one. */
  static boolean isPossible(Path directory) throws IOException, InterruptedException {
    return run(Stream.concat(at(directory, 64).stream(), Stream.of("true")).toArray(String[]::new))
        == 0;
  }

  /** Whether one that all see may be had. */
  static boolean isPossibleForAll(Path directory) throws IOException, InterruptedException {
    if (!mount(directory, 64)) {
      return false;
    }
    unmount(directory);
    return true;
  }

  static boolean mount(Path directory, long kilobytes) throws IOException, InterruptedException {
    Files.createDirectories(directory);
    return run(
            "mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", directory.toString())
        == 0;
  }

  static void resize(Path directory, long kilobytes) throws IOException, InterruptedException {
    if (run("mount", "-o", "remount,size=" + kilobytes + "k", directory.toString()) != 0) {
      throw new IOException("cannot resize " + directory);
    }
  }

  static void unmount(Path directory) throws IOException, InterruptedException {
    if (run("umount", directory.toString()) != 0
        && run("umount", "-l", directory.toString()) != 0) {
      throw new IOException("cannot unmount " + directory);
    }
  }

  /** Kilobytes that a volume holds. */
  static long used(Path directory) throws IOException {
    var volume = Files.getFileStore(directory);
    return (volume.getTotalSpace() - volume.getUnallocatedSpace()) / 1024;
  }

  private static int run(String... words) throws IOException, InterruptedException {
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
