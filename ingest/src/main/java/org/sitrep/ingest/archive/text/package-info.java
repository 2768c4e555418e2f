/** Formats of text: lines of JSON, and single pages and texts. */
@NullMarked
package org.sitrep.ingest.archive.text;

import org.jspecify.annotations.NullMarked;
