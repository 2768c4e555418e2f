package org.sitrep.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file whose age tells a probe, which cannot ask otherwise, whether a process is well. */
final class LifeFile implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LifeFile.class);
  private static final Duration EVERY = Duration.ofSeconds(10);

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("life-file").factory());

  private @Nullable Future<?> writing;

  private LifeFile() {}

  /** Writes a file anew every ten seconds while all is well; none where there is no file. */
  static LifeFile of(@Nullable Path file, BooleanSupplier well) {
    LifeFile life = new LifeFile();
    if (file != null) {
      life.writing =
          life.clock.scheduleWithFixedDelay(
              () -> write(file, well), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }
    return life;
  }

  private static void write(Path file, BooleanSupplier well) {
    try {
      if (well.getAsBoolean()) {
        Files.writeString(file, "alive\n");
      }
    } catch (IOException | RuntimeException e) {
      // A task that throws is not called again.
      LOG.warn("cannot tell in {} that all is well: {}", file, e.toString());
    }
  }

  @Override
  public void close() {
    Future<?> present = writing;
    if (present != null) {
      present.cancel(true);
    }
    clock.shutdownNow();
  }
}
