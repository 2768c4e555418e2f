/** Archives in a store of objects, with a real server of one. */
@NullMarked
package org.sitrep.ingest.store;

import org.jspecify.annotations.NullMarked;
