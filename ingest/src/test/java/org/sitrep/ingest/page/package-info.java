/** Tests of finding articles. */
@NullMarked
package org.sitrep.ingest.page;

import org.jspecify.annotations.NullMarked;
