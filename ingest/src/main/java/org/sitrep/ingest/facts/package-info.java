/** The third step: the facts of the articles that are not coded yet. */
@NullMarked
package org.sitrep.ingest.facts;

import org.jspecify.annotations.NullMarked;
