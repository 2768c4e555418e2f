/** Names of countries, places, groups, organisations, offices and people, found in a document. */
@NullMarked
package org.sitrep.core.extraction.names;

import org.jspecify.annotations.NullMarked;
