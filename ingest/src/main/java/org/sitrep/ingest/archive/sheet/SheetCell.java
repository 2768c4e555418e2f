package org.sitrep.ingest.archive.sheet;

/**
 * A cell that is not empty.
 *
 * @param kind what it holds
 * @param text as the file has it: a number with a point and no other separator, of a formula the
 *     result that was saved
 */
public record SheetCell(Kind kind, String text) {

  /** What a cell holds. */
  public enum Kind {
    NUMBER,
    TEXT,
    BOOLEAN,
    /** Such as {@code #REF!}. */
    ERROR,
    /** A date in ISO 8601. */
    DATE
  }
}
