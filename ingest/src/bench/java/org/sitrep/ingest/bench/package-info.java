/** Speed and memory of reading, measured beside other programs in one run. */
@NullMarked
package org.sitrep.ingest.bench;

import org.jspecify.annotations.NullMarked;
