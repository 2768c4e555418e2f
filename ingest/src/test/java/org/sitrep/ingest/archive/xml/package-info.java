@NullMarked
package org.sitrep.ingest.archive.xml;

import org.jspecify.annotations.NullMarked;
