/**
 * What a fuzzer calls with bytes of its own making, and the bytes that once broke something, called
 * again by every build.
 */
@NullMarked
package org.sitrep.ingest.fuzz;

import org.jspecify.annotations.NullMarked;
