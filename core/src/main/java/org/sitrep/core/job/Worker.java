package org.sitrep.core.job;

import java.util.function.Consumer;

/** Takes parts of the runs of other processes, as long as it is not stopped. */
public interface Worker {

  /**
   * Begins to take parts. Waits a minute for a broker or for tables that are not there yet: both
   * may be started beside the worker.
   *
   * @param threads how many at once
   * @param unfit told why, where this process is of no use to a run and should end
   * @throws IllegalStateException where there is no broker to take them from, or the database is of
   *     another version of the program, with the reason
   */
  void start(int threads, Consumer<String> unfit);

  /** Whether broker and database answer now. */
  boolean isWell();

  /** Ends what is being done after its chunk, gives it back, and waits for that. */
  void stop();
}
