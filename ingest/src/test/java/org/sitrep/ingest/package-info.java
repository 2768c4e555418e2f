/** Tests of the module as a whole. */
@NullMarked
package org.sitrep.ingest;

import org.jspecify.annotations.NullMarked;
