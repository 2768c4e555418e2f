/** Violence claims, coded from sentences by named rules over lexicons that an expert can edit. */
@NullMarked
package org.sitrep.core.extraction.violence;

import org.jspecify.annotations.NullMarked;
