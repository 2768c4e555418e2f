/** Reading an archive without loading it. */
@NullMarked
package org.sitrep.ingest.check;

import org.jspecify.annotations.NullMarked;
