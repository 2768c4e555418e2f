/**
 * Codes cooperation events: finds the parties of a sentence and the words for acts, joins them by
 * frames, and merges the acts of one occasion.
 */
@NullMarked
package org.sitrep.core.extraction.cooperation;

import org.jspecify.annotations.NullMarked;
