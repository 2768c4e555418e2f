/** What analysts decide on facts: the words of it, as workbooks bear and imports read them. */
@NullMarked
package org.sitrep.core.review;

import org.jspecify.annotations.NullMarked;
