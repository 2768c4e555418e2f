package org.sitrep.reports.workbook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Takes the cells of one row, left to right; null leaves a cell empty. */
public interface Cells {

  /** Text that seldom repeats: a quote, a title. */
  void text(@Nullable String value);

  /** Text that repeats down the column: a code, a name. */
  void word(@Nullable String value);

  /** A whole number. */
  void whole(@Nullable Number value);

  /** A number with a fraction. */
  void decimal(@Nullable Double value);

  /** A day. */
  void day(@Nullable LocalDate value);

  /** An address of the web, as a link where it is one that spreadsheets take. */
  void link(@Nullable String url);

  /** A formula that gives a whole number, with the value that it has now. */
  void formula(String formula, long value);
}
