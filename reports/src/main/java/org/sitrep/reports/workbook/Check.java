package org.sitrep.reports.workbook;

/**
 * A figure that two parts of the workbook must agree on.
 *
 * @param figure what it is
 * @param value as the program computed it
 * @param summary formula that adds it up from its summary table
 * @param records formula that adds it up from the records
 */
public record Check(String figure, long value, String summary, String records) {}
