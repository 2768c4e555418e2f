/** Workbooks as programs save them, and as nobody should. */
@NullMarked
package org.sitrep.ingest.archive.sheet;

import org.jspecify.annotations.NullMarked;
