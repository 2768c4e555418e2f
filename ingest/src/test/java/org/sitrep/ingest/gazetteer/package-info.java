/** Imported places. */
@NullMarked
package org.sitrep.ingest.gazetteer;

import org.jspecify.annotations.NullMarked;
