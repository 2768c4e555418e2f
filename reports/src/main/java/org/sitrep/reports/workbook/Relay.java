package org.sitrep.reports.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands rows on to another thread, which takes them in their order: a database is read on one
 * processor while the sheet is packed on another. Few rows are on their way at a time.
 *
 * <p>What the other thread throws is thrown by the next call here.
 */
final class Relay<R> implements Consumer<R>, AutoCloseable {

  private static final int BATCH = 256;
  private static final int WAITING = 8;

  private final BlockingQueue<List<R>> queue = new ArrayBlockingQueue<>(WAITING);
  private final Consumer<R> to;
  private final Thread thread;
  private List<R> batch = new ArrayList<>(BATCH);
  private volatile @Nullable Throwable failure;

  Relay(Consumer<R> to) {
    this.to = to;
    this.thread = Thread.ofPlatform().name("sheet").daemon().start(this::take);
  }

  @Override
  public void accept(R row) {
    batch.add(row);
    if (batch.size() == BATCH) {
      hand();
    }
  }

  /** Hands on the last rows and waits until all are taken. */
  void end() {
    if (!batch.isEmpty()) {
      hand();
    }
    // An empty batch is the end.
    hand();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    check();
  }

  /** Ends the other thread, whatever is still on its way. */
  @Override
  public void close() {
    thread.interrupt();
  }

  private void hand() {
    check();
    try {
      queue.put(batch);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    batch = new ArrayList<>(BATCH);
  }

  private void take() {
    try {
      for (List<R> rows = queue.take(); !rows.isEmpty(); rows = queue.take()) {
        if (failure == null) {
          give(rows);
        }
      }
    } catch (InterruptedException e) {
      // The reader has failed: nobody waits for the rest.
      Thread.currentThread().interrupt();
    }
  }

  /** After a failure the rest is taken and dropped, so that the reader need not wait. */
  @SuppressWarnings("IllegalCatch") // thrown again where it belongs
  private void give(List<R> rows) {
    try {
      rows.forEach(to);
    } catch (RuntimeException | Error e) {
      failure = e;
    }
  }

  private void check() {
    switch (failure) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(failure);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while a sheet was written", e);
  }
}
