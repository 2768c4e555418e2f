/** Cooperation events: one act between states or organisations, on one occasion. */
@NullMarked
package org.sitrep.core.cooperation;

import org.jspecify.annotations.NullMarked;
