/** The steps that join what is told more than once: copies to stories, reports to incidents. */
@NullMarked
package org.sitrep.ingest.link;

import org.jspecify.annotations.NullMarked;
