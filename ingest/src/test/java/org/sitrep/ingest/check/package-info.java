/** Tests of the check. */
@NullMarked
package org.sitrep.ingest.check;

import org.jspecify.annotations.NullMarked;
