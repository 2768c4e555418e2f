/** What figures rest on: how many articles there are, of which days and sources. */
@NullMarked
package org.sitrep.reports.coverage;

import org.jspecify.annotations.NullMarked;
