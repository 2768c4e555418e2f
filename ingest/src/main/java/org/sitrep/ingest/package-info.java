/** The job that takes articles from an inbox into the database. */
@NullMarked
package org.sitrep.ingest;

import org.jspecify.annotations.NullMarked;
