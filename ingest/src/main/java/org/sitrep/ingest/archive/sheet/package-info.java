/**
 * Rows of workbooks in XLSX, read as a stream and within limits: they come from anywhere. No
 * formula is calculated, no macro run, no link followed.
 */
@NullMarked
package org.sitrep.ingest.archive.sheet;

import org.jspecify.annotations.NullMarked;
