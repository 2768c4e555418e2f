package org.sitrep.reports.coverage;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.query.MonthCoverage;
import org.sitrep.reports.sheet.ContentSheet;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Family;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** The articles of each month and source. */
final class Coverage implements ContentSheet {

  private static final String NO_DATE = "no date";
  private static final String NOT_TOLD = "not told";

  @Override
  public String name() {
    return "Coverage";
  }

  @Override
  public String about() {
    return "Articles by month and source: copies, those without facts, languages, share without a"
        + " date.";
  }

  @Override
  public Family family() {
    return Family.SOURCES;
  }

  @Override
  public Table<?> sheet(Edition edition) {
    List<MonthCoverage> rows = edition.facts().ofArticles().months(edition.period());
    return table(rows);
  }

  Table<MonthCoverage> table(List<MonthCoverage> rows) {
    return Table.of(
        name(),
        "What the figures rest on",
        about(),
        List.of(
            String.format(
                Locale.ROOT,
                "%,d articles of %,d sources, %,d of them without a date. A month with fewer articles"
                    + " tells of fewer incidents, whatever happened.",
                rows.stream().mapToLong(MonthCoverage::articles).sum(),
                rows.stream().map(MonthCoverage::source).distinct().count(),
                rows.stream()
                    .filter(row -> row.month() == null)
                    .mapToLong(MonthCoverage::articles)
                    .sum())),
        List.of(
            Column.word(
                "Month",
                10,
                "Month of publication; \"no date\" where none is told.",
                row -> row.month() == null ? NO_DATE : row.month()),
            Column.word(
                "Source",
                30,
                "Who published them; \"not told\" where the archive does not say.",
                row -> row.source() == null ? NOT_TOLD : row.source()),
            Column.whole("Articles", 10, "How many.", MonthCoverage::articles),
            Column.whole(
                "Copies", 9, "Those that copy one published before.", MonthCoverage::copies),
            Column.share(
                "Copies share",
                9,
                "Copies of the articles.",
                row -> (double) row.copies() / row.articles()),
            Column.whole(
                "Without facts",
                10,
                "Coded articles that tell no fact.",
                MonthCoverage::withoutFacts),
            Column.share(
                "Without facts share",
                10,
                "Those of the coded articles; empty where none is coded.",
                Coverage::withoutFacts),
            Column.whole("Not coded", 9, "Articles not coded yet.", MonthCoverage::notCoded),
            Column.word(
                "Languages", 14, "Of the articles.", row -> String.join("; ", row.languages())),
            Column.share(
                "Source undated share",
                10,
                "Articles without a date of all articles of the source.",
                row -> (double) row.undatedOfSource() / row.ofSource())),
        rows);
  }

  private static @Nullable Double withoutFacts(MonthCoverage row) {
    long coded = row.articles() - row.notCoded();
    return coded == 0 ? null : (double) row.withoutFacts() / coded;
  }
}
