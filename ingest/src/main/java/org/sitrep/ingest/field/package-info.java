/** The names under which the parts of an article come. */
@NullMarked
package org.sitrep.ingest.field;

import org.jspecify.annotations.NullMarked;
