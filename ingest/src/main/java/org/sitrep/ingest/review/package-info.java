/**
 * Analysts' decisions: read from the workbooks that they send back, kept beside the facts, and
 * found again when the facts are coded anew.
 */
@NullMarked
package org.sitrep.ingest.review;

import org.jspecify.annotations.NullMarked;
