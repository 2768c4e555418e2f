/** What cells may say. */
@NullMarked
package org.sitrep.ingest.review;

import org.jspecify.annotations.NullMarked;
