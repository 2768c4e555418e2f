package org.sitrep.ingest.facts;

import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.ArticleText;
import org.sitrep.ingest.archive.Location;

/**
 * A stored article that is to be coded.
 *
 * @param content SHA-256 of its title and text
 * @param codedBy version of the coder that tried it last, or null where none did
 */
record ArticleToCode(
    long id,
    long archive,
    Location at,
    String content,
    ArticleText text,
    @Nullable String codedBy) {}
