/**
 * Gold files and scores: the codebook's JSON forms of articles and facts, and how well coded facts
 * match them.
 */
@NullMarked
package org.sitrep.core.evaluation;

import org.jspecify.annotations.NullMarked;
