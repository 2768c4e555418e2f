/** Tests of the load step. */
@NullMarked
package org.sitrep.ingest.load;

import org.jspecify.annotations.NullMarked;
