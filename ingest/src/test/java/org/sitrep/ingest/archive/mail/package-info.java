/** Tests of the package. */
@NullMarked
package org.sitrep.ingest.archive.mail;

import org.jspecify.annotations.NullMarked;
