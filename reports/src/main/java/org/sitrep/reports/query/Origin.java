package org.sitrep.reports.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from: the article, its archive record, the quoted sentence and the rule.
 *
 * @param article the article's id
 * @param published the day it was published
 * @param source who published it
 * @param title its title
 * @param url its address
 * @param archive the archive's file
 * @param entry the entry in the archive
 * @param offset the record's first byte
 * @param copy whether the fact is counted in another record: that of a copy published before, or of
 *     another report of the same event
 * @param reprint whether the article is a copy of one published before
 * @param quote the sentence
 * @param start where the sentence begins in the article's text, in UTF-16 units
 * @param end where it ends
 * @param rule the coder's rule
 * @param coder the coder's version
 */
public record Origin(
    long article,
    @Nullable LocalDate published,
    @Nullable String source,
    String title,
    @Nullable String url,
    String archive,
    String entry,
    long offset,
    boolean copy,
    boolean reprint,
    String quote,
    int start,
    int end,
    String rule,
    String coder) {}
