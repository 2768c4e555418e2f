package org.sitrep.ingest.archive.table;

/**
 * How the cells of a row are told apart.
 *
 * @param delimiter between them
 * @param backslash whether a backslash stands before a quotation mark within quotation marks, which
 *     else is doubled
 */
record Dialect(char delimiter, boolean backslash) {}
