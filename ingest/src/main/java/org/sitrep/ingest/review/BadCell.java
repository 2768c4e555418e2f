package org.sitrep.ingest.review;

/**
 * A cell that cannot be taken.
 *
 * @param column from 0
 * @param why with the value, and what is allowed
 */
record BadCell(int column, String why) {}
