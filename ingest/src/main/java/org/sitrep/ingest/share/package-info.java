/**
 * Partitions of a step that workers in other processes take: the manager's side, the worker's side,
 * and the broker between them. The database says what is done; a request only says that there is
 * something to do.
 */
@NullMarked
package org.sitrep.ingest.share;

import org.jspecify.annotations.NullMarked;
