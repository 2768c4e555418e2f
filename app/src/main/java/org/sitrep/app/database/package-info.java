/**
 * The PostgreSQL that the program runs on: one that is given, or an embedded one that keeps its
 * data.
 */
@NullMarked
package org.sitrep.app.database;

import org.jspecify.annotations.NullMarked;
