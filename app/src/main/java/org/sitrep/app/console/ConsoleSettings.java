package org.sitrep.app.console;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the console was started with.
 *
 * @param out directory of published workbooks
 * @param inbox directory of archives that new runs load, or null where the console starts none
 * @param logs directory of the log
 */
public record ConsoleSettings(Path out, @Nullable Path inbox, Path logs) {}
