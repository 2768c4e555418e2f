package org.sitrep.ingest.facts;

import org.sitrep.core.extraction.ArticleText;
import org.sitrep.ingest.archive.Location;

/**
 * A stored article that is to be coded.
 *
 * @param content SHA-256 of its title and text
 */
record UncodedArticle(long id, long archive, Location at, String content, ArticleText text) {}
