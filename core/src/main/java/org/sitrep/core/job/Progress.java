package org.sitrep.core.job;

/**
 * Where a job's steps tell how far they are. Calls come from many threads; an implementation shows
 * them as a bar, as lines, or not at all.
 */
public interface Progress {

  /** A progress that shows nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void begin(String step, long total, Unit unit) {}

        @Override
        public void advance(String step, long amount) {}

        @Override
        public void end(String step) {}
      };

  /** What a step counts. */
  enum Unit {
    /** Bytes of archive files. */
    BYTES,
    /** Archives. */
    ARCHIVES,
    /** Articles. */
    ARTICLES,
    /** Rows of a workbook. */
    ROWS
  }

  /**
   * A step begins, or goes on after a restart.
   *
   * @param step the step's name
   * @param total how much there is to do, or -1 where that is not known
   * @param unit what is counted
   */
  void begin(String step, long total, Unit unit);

  /** A step has done {@code amount} more. */
  void advance(String step, long amount);

  /** A step has ended, well or not. */
  void end(String step);
}
