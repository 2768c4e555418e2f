/** What a fact is known by, whatever row it is in: by its article's content and its place there. */
@NullMarked
package org.sitrep.core.fact;

import org.jspecify.annotations.NullMarked;
