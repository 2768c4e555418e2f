package org.sitrep.reports.set;

import org.jspecify.annotations.Nullable;
import org.sitrep.core.report.ReportSetException;
import org.sitrep.reports.definition.BuiltInCatalog;
import org.sitrep.reports.definition.ReportSet;
import org.sitrep.reports.definition.SetReader;
import org.sitrep.reports.query.StoredReportSets;
import org.sitrep.reports.query.StoredReportSets.Kept;
import org.sitrep.reports.sheet.SheetCatalog;
import org.springframework.stereotype.Component;

/** Finds the set of workbooks that a run was asked for, as its file was then. */
@Component
final class AskedSet {

  private final SheetCatalog catalog;
  private final StoredReportSets kept;

  AskedSet(SheetCatalog catalog, StoredReportSets kept) {
    this.catalog = catalog;
    this.kept = kept;
  }

  /**
   * The set.
   *
   * @param hash what it is kept by, or null for the one that comes with the program
   * @throws ReportSetException where this program does not know a sheet that it names
   */
  ReportSet of(@Nullable String hash) throws ReportSetException {
    Kept set =
        hash == null
            ? new Kept(BuiltInCatalog.BUILT_IN, BuiltInCatalog.yaml())
            : kept.find(hash)
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "no set of workbooks is kept as '" + hash + "'"));
    return new SetReader(catalog, set.file()).read(set.yaml());
  }
}
