/**
 * Measures whole nights: archives that are made, the nightly job on them, and the least that it
 * could cost.
 */
@NullMarked
package org.sitrep.app.bench;

import org.jspecify.annotations.NullMarked;
