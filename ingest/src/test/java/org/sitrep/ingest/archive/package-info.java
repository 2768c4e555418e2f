/** Tests of the archive formats. */
@NullMarked
package org.sitrep.ingest.archive;

import org.jspecify.annotations.NullMarked;
