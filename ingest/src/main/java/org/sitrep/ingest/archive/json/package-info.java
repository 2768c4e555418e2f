/** JSON documents: arrays of records, and objects that hold them. */
@NullMarked
package org.sitrep.ingest.archive.json;

import org.jspecify.annotations.NullMarked;
