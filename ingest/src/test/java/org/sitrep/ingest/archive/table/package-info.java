/** Tests of the package. */
@NullMarked
package org.sitrep.ingest.archive.table;

import org.jspecify.annotations.NullMarked;
