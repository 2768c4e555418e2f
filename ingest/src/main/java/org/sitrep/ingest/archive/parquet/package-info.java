/** Parquet files: every page is checked before the library reads it. */
@NullMarked
package org.sitrep.ingest.archive.parquet;

import org.jspecify.annotations.NullMarked;
