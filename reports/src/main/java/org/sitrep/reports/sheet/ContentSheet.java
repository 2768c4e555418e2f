package org.sitrep.reports.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.workbook.Check;
import org.sitrep.reports.workbook.Sheet;
import org.sitrep.reports.workbook.Table;

/** A sheet of figures or records. */
public interface ContentSheet extends SheetSource {

  /**
   * Lays the sheet out when all facts have been given to it.
   *
   * @param edition stays in use until the workbook is written
   */
  Sheet sheet(Edition edition);

  /** Id of the sheet of records that its figures are sums of, or null where there is none. */
  default @Nullable String records() {
    return null;
  }

  /**
   * The figures that must tie to the records; asked only where the workbook has both.
   *
   * @param own the table of this sheet
   * @param records the table of {@link #records}
   */
  default List<Check> checks(Table<?> own, Table<?> records) {
    return List.of();
  }
}
