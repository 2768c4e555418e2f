package org.sitrep.reports.frame;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Family;
import org.sitrep.reports.sheet.FrameSheet;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** What each column of each table means. */
public final class Dictionary implements FrameSheet {

  /** A row. */
  private record Entry(String sheet, Column<?> column) {}

  @Override
  public String name() {
    return "Data dictionary";
  }

  @Override
  public String about() {
    return "What each column of each sheet means, with the codebook's values.";
  }

  @Override
  public Family family() {
    return Family.WORKBOOK;
  }

  @Override
  public Table<?> sheet(Edition edition, Body body) {
    List<Entry> entries = new ArrayList<>();
    for (Table<?> table : body.tables()) {
      for (Column<?> column : table.columns()) {
        entries.add(new Entry(table.name(), column));
      }
    }
    return Table.of(
        name(),
        name(),
        about(),
        List.of(),
        List.of(
            Column.word("Sheet", 22, "The sheet.", Entry::sheet),
            Column.word("Column", 24, "The column's header.", entry -> entry.column().name()),
            Column.word("Kind", 14, "What its cells hold.", entry -> entry.column().kind().label()),
            Column.text("Meaning", 60, "What it means.", entry -> entry.column().meaning()),
            Column.text(
                "Values",
                60,
                "The values that it can have, where they are a fixed list.",
                entry -> entry.column().values())),
        entries);
  }
}
