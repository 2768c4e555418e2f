package org.sitrep.ingest.facts;

import org.sitrep.core.extraction.ArticleText;
import org.sitrep.ingest.archive.Location;

/** A stored article that is to be coded. */
record UncodedArticle(long id, long archive, Location at, ArticleText text) {}
