/** The rules of both kinds of facts put together as one coder. */
@NullMarked
package org.sitrep.core.extraction.rules;

import org.jspecify.annotations.NullMarked;
