package org.sitrep.reports.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.query.DayCoverage;
import org.sitrep.reports.sheet.ContentSheet;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Family;
import org.sitrep.reports.window.Window;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** The articles of each of the last days, by source: a night that brought nothing is seen here. */
final class CoverageByDay implements ContentSheet {

  private static final int DAYS = 60;
  private static final int SOURCES = 12;
  private static final int LONGEST = 80;
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\s\\p{Cntrl}]+");
  private static final String NOT_TOLD = "not told";

  /** One day with what each source published. */
  private record Row(LocalDate day, Map<String, Long> sources, long copies, long withoutFacts) {
    long articles() {
      return sources.values().stream().mapToLong(Long::longValue).sum();
    }

    @Nullable Long of(String source) {
      return sources.get(source);
    }
  }

  @Override
  public String name() {
    return "Coverage by day";
  }

  @Override
  public String about() {
    return "Articles of each of the last "
        + DAYS
        + " days, with the "
        + SOURCES
        + " largest sources of these days.";
  }

  @Override
  public Family family() {
    return Family.SOURCES;
  }

  @Override
  public Table<?> sheet(Edition edition) {
    Window days = Window.lastDays(DAYS, edition.date());
    return table(days, edition.facts().ofArticles().days(days.from(), days.to()));
  }

  Table<?> table(Window days, List<DayCoverage> told) {
    List<String> largest = largest(told);
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(Column.day("Day", 11, "Day of publication, the last one first.", Row::day));
    columns.add(Column.whole("Articles", 9, "How many.", Row::articles));
    columns.add(Column.whole("Sources", 9, "Different publishers.", row -> row.sources().size()));
    columns.add(Column.whole("Copies", 9, "Those that copy one published before.", Row::copies));
    columns.add(
        Column.whole("Without facts", 9, "Coded articles that tell no fact.", Row::withoutFacts));
    for (String source : largest) {
      columns.add(
          Column.whole("of " + source, 12, "Articles of " + source + ".", row -> row.of(source)));
    }
    columns.add(
        Column.word(
            "Beware",
            14,
            "Says where there are no articles of a day.",
            row -> row.sources().isEmpty() ? "no articles" : null));
    return Table.of(
            name(),
            "Articles day by day, " + days,
            about(),
            List.of(
                "Articles that are loaded later are added to the days of their publication. The"
                    + " business date may be incomplete."),
            columns,
            rows(days, told))
        .on(Table.Paper.WIDE);
  }

  private static List<Row> rows(Window days, List<DayCoverage> told) {
    Map<LocalDate, List<DayCoverage>> byDay = new HashMap<>();
    told.forEach(row -> byDay.computeIfAbsent(row.day(), d -> new ArrayList<>()).add(row));
    List<Row> rows = new ArrayList<>();
    for (LocalDate day = days.to(); !day.isBefore(days.from()); day = day.minusDays(1)) {
      List<DayCoverage> sources = byDay.getOrDefault(day, List.of());
      Map<String, Long> articles = bySource();
      sources.forEach(row -> articles.merge(source(row), row.articles(), Long::sum));
      rows.add(
          new Row(
              day,
              articles,
              sources.stream().mapToLong(DayCoverage::copies).sum(),
              sources.stream().mapToLong(DayCoverage::withoutFacts).sum()));
    }
    return rows;
  }

  private static List<String> largest(List<DayCoverage> told) {
    Map<String, Long> articles = bySource();
    told.forEach(row -> articles.merge(source(row), row.articles(), Long::sum));
    return articles.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(SOURCES)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whatever the case: no two columns may have one header but for that. */
  private static Map<String, Long> bySource() {
    return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  }

  private static String source(DayCoverage row) {
    // A header is one line of printable characters, and not an endless one.
    String line =
        UNPRINTABLE.matcher(Objects.requireNonNullElse(row.source(), NOT_TOLD)).replaceAll(" ");
    line = line.strip();
    return line.substring(0, Math.min(line.length(), LONGEST));
  }
}
