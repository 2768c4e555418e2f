package org.sitrep.ingest.link;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stored article that is to be joined with others.
 *
 * @param archive number of its archive
 * @param ordinal number of its record in the archive
 */
record UnlinkedArticle(long id, @Nullable LocalDate published, long archive, long ordinal) {}
