/** Tables with a row of column names: text with delimiters, and Parquet. */
@NullMarked
package org.sitrep.ingest.archive.table;

import org.jspecify.annotations.NullMarked;
