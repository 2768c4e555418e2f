/** Spans of days, and how figures of one stand to those of an earlier one. */
@NullMarked
package org.sitrep.reports.window;

import org.jspecify.annotations.NullMarked;
