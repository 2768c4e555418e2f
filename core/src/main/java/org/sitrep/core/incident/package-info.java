/**
 * Which claims tell of one event: reports of it in different words are an incident. Pure functions
 * over coded claims; no database.
 */
@NullMarked
package org.sitrep.core.incident;

import org.jspecify.annotations.NullMarked;
