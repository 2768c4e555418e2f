/**
 * Opens archive files: undoes what they are packed in and hands the streams in them to their
 * formats.
 */
@NullMarked
package org.sitrep.ingest.archive.nest;

import org.jspecify.annotations.NullMarked;
