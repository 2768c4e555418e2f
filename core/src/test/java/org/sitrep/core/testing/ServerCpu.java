package org.sitrep.core.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * CPU time of the processes of a PostgreSQL server on this machine, those that have ended too; of
 * Linux, which lists processes in {@code /proc}.
 *
 * @param data the server's data directory, in which its processes run
 */
public record ServerCpu(Path data) {

  private static final double TICKS_PER_SECOND = 100;

  // Fields of /proc/PID/stat behind the name in brackets: utime, stime, cutime, cstime.
  private static final int FIRST_FIELD = 11;
  private static final int FIELDS = 4;

  /** Seconds since the server began. */
  public double seconds() {
    long ticks = 0;
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      List<Path> own =
          processes.filter(path -> path.getFileName().toString().matches("\\d+")).toList();
      for (Path process : own) {
        ticks += ticks(process);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ticks / TICKS_PER_SECOND;
  }

  private long ticks(Path process) throws IOException {
    try {
      if (!Files.readSymbolicLink(process.resolve("cwd")).equals(data)) {
        return 0;
      }
      String stat = Files.readString(process.resolve("stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = 0;
      for (int i = FIRST_FIELD; i < FIRST_FIELD + FIELDS; i++) {
        ticks += Long.parseLong(fields[i]);
      }
      return ticks;
    } catch (IOException e) {
      // It has ended, and its parent counts it, or it is another user's.
      return 0;
    }
  }
}
