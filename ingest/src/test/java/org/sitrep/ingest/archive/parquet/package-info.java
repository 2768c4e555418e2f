/** Tests of the package. */
@NullMarked
package org.sitrep.ingest.archive.parquet;

import org.jspecify.annotations.NullMarked;
