/** Web archives: WARC and what is in its records. */
@NullMarked
package org.sitrep.ingest.archive.warc;

import org.jspecify.annotations.NullMarked;
