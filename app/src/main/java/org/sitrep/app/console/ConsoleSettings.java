package org.sitrep.app.console;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the console was started with.
 *
 * @param out directory of published workbooks
 * @param set the workbooks that runs which are started here write
 * @param inbox where the archives are that new runs load, or null where the console starts none
 * @param logs directory of the log
 */
public record ConsoleSettings(Path out, ReportSet set, @Nullable String inbox, Path logs) {

  /**
   * A set of workbooks.
   *
   * @param yaml its content
   * @param file what to call it
   */
  public record ReportSet(String yaml, String file) {}
}
