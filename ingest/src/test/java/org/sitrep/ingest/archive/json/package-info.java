/** Tests of the package. */
@NullMarked
package org.sitrep.ingest.archive.json;

import org.jspecify.annotations.NullMarked;
