/** Web archives: WARC, ARC, and what is in their records. */
@NullMarked
package org.sitrep.ingest.archive.warc;

import org.jspecify.annotations.NullMarked;
