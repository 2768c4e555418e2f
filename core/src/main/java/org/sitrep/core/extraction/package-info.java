/**
 * Text to facts: pure functions that code an article by named rules, without a clock, a database or
 * any I/O but their own lexicons.
 */
@NullMarked
package org.sitrep.core.extraction;

import org.jspecify.annotations.NullMarked;
