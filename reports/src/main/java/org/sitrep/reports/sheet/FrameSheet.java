package org.sitrep.reports.sheet;

import java.util.List;
import org.sitrep.reports.workbook.Check;
import org.sitrep.reports.workbook.Sheet;
import org.sitrep.reports.workbook.Table;

/** A sheet that tells of the others of its workbook. */
public interface FrameSheet extends SheetSource {

  /**
   * Lays the sheet out when all sheets of figures and records are.
   *
   * @param edition stays in use until the workbook is written
   */
  Sheet sheet(Edition edition, Body body);

  /**
   * The others.
   *
   * @param sources all sheets of the workbook from left to right, this one too
   * @param tables those laid out so far
   * @param checks the figures that must tie
   */
  record Body(List<SheetSource> sources, List<Table<?>> tables, List<Check> checks) {

    /** Copies the lists. */
    public Body {
      sources = List.copyOf(sources);
      tables = List.copyOf(tables);
      checks = List.copyOf(checks);
    }
  }
}
