/** Copies of made-up texts, edited as newsrooms edit. */
@NullMarked
package org.sitrep.core.story;

import org.jspecify.annotations.NullMarked;
