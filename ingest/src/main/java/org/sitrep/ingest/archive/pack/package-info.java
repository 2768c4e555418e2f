/** Compressions: streams that check what comes out and go on behind damage where they can. */
@NullMarked
package org.sitrep.ingest.archive.pack;

import org.jspecify.annotations.NullMarked;
