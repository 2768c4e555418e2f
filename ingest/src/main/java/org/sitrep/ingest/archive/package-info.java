/**
 * Archive files to raw records: one format per file type, recognised by content, that survives
 * damage and tells the location of every record, good or bad.
 */
@NullMarked
package org.sitrep.ingest.archive;

import org.jspecify.annotations.NullMarked;
