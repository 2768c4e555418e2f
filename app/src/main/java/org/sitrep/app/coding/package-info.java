/** Coding and scoring of files without a database. */
@NullMarked
package org.sitrep.app.coding;

import org.jspecify.annotations.NullMarked;
