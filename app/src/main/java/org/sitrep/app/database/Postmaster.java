package org.sitrep.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A running server as its {@code postmaster.pid} names it: the process id on the first line, the
 * port on the fourth.
 *
 * @param process the server's first process
 * @param port where it listens
 */
record Postmaster(ProcessHandle process, int port) {

  private static final String PID_FILE = "postmaster.pid";
  private static final long LOOK_MILLIS = 50;
  private static final int CONNECT_MILLIS = 2_000;

  /** The server of a data directory, empty where none runs. */
  static Optional<Postmaster> of(Path directory) {
    try {
      List<String> lines = Files.readAllLines(directory.resolve(PID_FILE));
      if (lines.size() < 4) {
        return Optional.empty();
      }
      int port = Integer.parseInt(lines.get(3).strip());
      return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
          .filter(ProcessHandle::isAlive)
          .map(process -> new Postmaster(process, port));
    } catch (NoSuchFileException | NumberFormatException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether something listens on its port: a process id alone may have passed to another program.
   */
  boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Asks the server to end once its clients have left. */
  void stop() {
    process.destroy();
  }

  /**
   * Waits for the server's end: it removes its {@code postmaster.pid} as its last act, while its
   * process may stay listed until its parent looks after it.
   *
   * @return false where it has not ended in time
   */
  boolean ended(Path directory, Duration patience) throws InterruptedException {
    for (long waited = 0; waited < patience.toMillis(); waited += LOOK_MILLIS) {
      if (Files.notExists(directory.resolve(PID_FILE))) {
        return true;
      }
      try {
        process.onExit().get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        return true;
      } catch (TimeoutException stillRunning) {
        // Look again.
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
    return false;
  }
}
