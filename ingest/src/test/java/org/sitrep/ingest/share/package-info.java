/** Runs that workers share, on a real broker. */
@NullMarked
package org.sitrep.ingest.share;

import org.jspecify.annotations.NullMarked;
