/** Records of XML and SGML: feeds, agency formats, dumps of articles. */
@NullMarked
package org.sitrep.ingest.archive.xml;

import org.jspecify.annotations.NullMarked;
