/** Formats that hold others: entries of ZIP and TAR files, whatever state the files are in. */
@NullMarked
package org.sitrep.ingest.archive.container;

import org.jspecify.annotations.NullMarked;
