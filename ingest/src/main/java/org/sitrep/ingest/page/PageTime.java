package org.sitrep.ingest.page;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Supplier;
import org.sitrep.ingest.archive.RejectReason;

/**
 * The time that one record may take. It is CPU time of the thread, so that a busy machine rejects
 * no good page; by the clock it may be {@value #BY_THE_CLOCK} times as much. Nothing is
 * interrupted: whatever may take long asks now and then.
 */
final class PageTime {

  private static final int BY_THE_CLOCK = 10;

  /** The thread's time is a system call; it is asked for no more often than this. */
  private static final long BETWEEN_LOOKS = Duration.ofMillis(2).toNanos();

  /** Even the clock takes longer than most steps; it is looked at before every eighth. */
  private static final int BETWEEN_STEPS = 7;

  private static final ScopedValue<PageTime> CURRENT = ScopedValue.newInstance();

  private final long limit;
  private final long began = System.nanoTime();
  private final long beganInThread = Cpu.ofThread();
  private long looked = began;
  private int steps;

  private PageTime(Duration limit) {
    this.limit = limit.toNanos();
  }

  /** What the search finds, or that it was given up. */
  static Finding within(Duration limit, Supplier<Finding> search) {
    try {
      return ScopedValue.where(CURRENT, new PageTime(limit)).call(search::get);
    } catch (TooSlow e) {
      return new Finding.Refused(RejectReason.TOO_SLOW, e.getMessage());
    }
  }

  /**
   * Ends the search where its time is over. Cheap enough for every step of a loop; without a limit
   * nothing happens.
   *
   * @param doing what the program is at, for whoever reads the rejected record
   * @param at how far it has come
   */
  static void check(String doing, int at) {
    if (CURRENT.isBound()) {
      CURRENT.get().look(doing, at);
    }
  }

  private void look(String doing, int at) {
    if ((++steps & BETWEEN_STEPS) != 0) {
      return;
    }
    long now = System.nanoTime();
    if (now - looked < BETWEEN_LOOKS) {
      return;
    }
    looked = now;
    long used = Cpu.ofThread() - beganInThread;
    if (used > limit || now - began > limit * BY_THE_CLOCK) {
      throw new TooSlow(
          "%d ms of CPU time, %d ms by the clock, at %s %d; the limit is %d ms"
              .formatted(millis(used), millis(now - began), doing, at, millis(limit)));
    }
  }

  private static long millis(long nanos) {
    return Duration.ofNanos(nanos).toMillis();
  }

  /** Loaded where it is needed first: the program starts without it. */
  private static final class Cpu {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final boolean KNOWN =
        THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();

    /** Always the same where the platform cannot tell: then only the clock counts. */
    static long ofThread() {
      return KNOWN && !Thread.currentThread().isVirtual() ? THREADS.getCurrentThreadCpuTime() : 0;
    }
  }

  /** Ends a search from wherever it is. */
  private static final class TooSlow extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooSlow(String message) {
      super(message, null, false, false);
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }
}
