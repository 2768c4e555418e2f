/** Articles as paragraphs, sentences and tokens, and the lexicons that phrases are looked up in. */
@NullMarked
package org.sitrep.core.extraction.text;

import org.jspecify.annotations.NullMarked;
