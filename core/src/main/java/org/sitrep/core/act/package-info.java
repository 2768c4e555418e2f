/**
 * Which cooperation events tell of one act: the same parties did the same on the same occasion.
 * Pure functions over coded events; no database.
 */
@NullMarked
package org.sitrep.core.act;

import org.jspecify.annotations.NullMarked;
