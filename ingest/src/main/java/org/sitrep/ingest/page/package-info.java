/** Raw records to articles: encoding, main text, title, authors, date, language and dateline. */
@NullMarked
package org.sitrep.ingest.page;

import org.jspecify.annotations.NullMarked;
