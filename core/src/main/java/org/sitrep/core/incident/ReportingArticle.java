package org.sitrep.core.incident;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of an article tells its reports apart from those of others.
 *
 * @param id by which whoever asks knows it again
 * @param rank orders the articles of one day, the same whenever asked for
 * @param story the story that it is a copy of; articles of one story count as one source
 * @param source who published it, or null
 * @param published its day, or null
 * @param title its headline
 * @param dateline the place before its first sentence, or null
 */
public record ReportingArticle(
    long id,
    long rank,
    long story,
    @Nullable String source,
    @Nullable LocalDate published,
    String title,
    @Nullable String dateline) {}
