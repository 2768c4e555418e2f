package org.sitrep.reports.query;

/**
 * How far the database had come when a workbook's facts were read.
 *
 * @param lastArticle number of the newest article, 0 without any
 * @param lastChange number of the newest change of a coding, 0 without any
 */
public record ReleaseMarks(long lastArticle, long lastChange) {}
