/** The console: pages on which administrators see runs, records and articles, and mend them. */
@NullMarked
package org.sitrep.app.console;

import org.jspecify.annotations.NullMarked;
