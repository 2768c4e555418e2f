package org.sitrep.reports.query;

/**
 * The records of one archive that a step refused for one reason.
 *
 * @param archive the archive's file
 * @param step the step
 * @param reason the reason's code
 * @param count how many
 * @param entry the entry of the first one
 * @param offset the first byte of the first one
 * @param detail what was wrong with the first one
 */
public record Rejections(
    String archive,
    String step,
    String reason,
    long count,
    String entry,
    long offset,
    String detail) {}
