/** Archives of every format, sound and damaged, built in memory. */
@NullMarked
package org.sitrep.ingest.testing;

import org.jspecify.annotations.NullMarked;
