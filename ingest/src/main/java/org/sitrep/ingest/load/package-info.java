/** The first two steps: the inbox's files to registered archives, and those to articles. */
@NullMarked
package org.sitrep.ingest.load;

import org.jspecify.annotations.NullMarked;
