package org.sitrep.ingest.archive.sheet;

/**
 * How large a workbook may be.
 *
 * @param file bytes of the file
 * @param part bytes of one of its parts, unpacked
 * @param ratio most bytes that a packed byte of a part may become
 * @param texts characters of the texts that cells share
 */
public record SheetLimits(long file, long part, int ratio, long texts) {

  /** Parts of an ordinary workbook are a few dozen. */
  static final int ENTRIES = 10_000;

  /** Cells of a row. */
  static final int COLUMNS = 16_384;

  /** What a cell can hold. */
  static final int CELL = 32_767;

  /** Rows of a sheet. */
  static final int ROWS = 1_048_576;
}
