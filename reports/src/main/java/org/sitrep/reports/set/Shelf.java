package org.sitrep.reports.set;

import java.time.LocalDate;
import java.util.List;
import org.sitrep.reports.definition.Definition;
import org.sitrep.reports.sheet.Edition.Places;
import org.sitrep.reports.sheet.SheetCatalog;

/** Tells in a workbook where the sheets are that it has, and those that others of its run have. */
record Shelf(SheetCatalog catalog, LocalDate date, Definition own, List<Definition> written)
    implements Places {

  @Override
  public String of(String id) {
    String sheet = "the sheet " + catalog.create(id).name();
    if (own.sheets().contains(id)) {
      return sheet;
    }
    List<String> files =
        written.stream()
            .filter(other -> other.sheets().contains(id))
            .filter(other -> other.scope(date).equals(own.scope(date)))
            .map(other -> other.file(date))
            .toList();
    return files.isEmpty()
        ? sheet + " (in no workbook of this run)"
        : sheet + " of " + String.join(" and ", files);
  }
}
