/**
 * Which articles tell the same: copies of one text are a story. Pure functions over texts; no
 * database.
 */
@NullMarked
package org.sitrep.core.story;

import org.jspecify.annotations.NullMarked;
