package org.sitrep.reports.violence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitrep.reports.query.Period;
import org.sitrep.reports.window.Told;
import org.sitrep.reports.window.Window;
import org.sitrep.reports.workbook.TableCells;

/** What the sheets that compare days say, cell by cell. */
class ComparedTest {

  private static final LocalDate DATE = LocalDate.of(2026, 3, 2);
  private static final Told ALL = new Told(LocalDate.of(2020, 1, 1), DATE);

  private final DailyCounts counts = new DailyCounts();

  @Test
  void comparesTheWeekBeforeTheBusinessDateWithTheWeekBeforeAndTheYearBefore() {
    counts.add(Claims.killed(30, DATE).counted());
    counts.add(Claims.killed(12, DATE.minusDays(1)).bounds(10, null).counted());
    counts.add(Claims.killed(8, DATE.minusDays(8)).counted());
    counts.add(Claims.killed(24, DATE.minusDays(3).minusYears(1)).counted());

    Map<String, @Nullable Object> week = row(headlines(ALL), "last 7 days", "killed", "all");

    assertThat(week)
        .containsEntry("From", LocalDate.of(2026, 2, 23))
        .containsEntry("To", LocalDate.of(2026, 3, 1))
        .containsEntry("Low", 10L)
        .containsEntry("Best", 12L)
        .containsEntry("High", 12L)
        .containsEntry("Claims", 1L)
        .containsEntry("Before best", 8L)
        .containsEntry("Change on days before", 4L)
        .containsEntry("Change % on days before", 0.5)
        .containsEntry("Year before best", 24L)
        .containsEntry("Change % on year before", -0.5)
        .containsEntry("Beware", "days before: base under 10");
  }

  @Test
  void givesNoPercentageOnABaseOf0AndNoneOnAnUnknownOne() {
    counts.add(Claims.killed(3, DATE.minusDays(1)).counted());
    counts.add(Claims.killed(0, DATE.minusDays(2)).counted());

    Map<String, @Nullable Object> yesterday = row(headlines(ALL), "yesterday", "killed", "all");

    assertThat(yesterday)
        .containsEntry("Before best", 0L)
        .containsEntry("Change on days before", 3L)
        .containsEntry("Change % on days before", null)
        .containsEntry("Year before best", null)
        .containsEntry("Change on year before", null)
        .containsEntry("Beware", "days before: base of 0; year before: nothing reported before");
  }

  @Test
  void marksDaysOfWhichThereAreNoArticles() {
    Told told = new Told(DATE.minusDays(20), DATE);
    counts.add(Claims.killed(3, DATE.minusDays(1)).counted());

    assertThat(row(headlines(told), "last 30 days", "killed", "all"))
        .containsEntry(
            "Beware",
            "these days: articles only from 2026-02-10; days before: no articles of these days;"
                + " year before: no articles of these days");
  }

  @Test
  void comparesEachMeasureAndGroupAndAllGroupsTogether() {
    Window february = new Window(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));
    LocalDate day = LocalDate.of(2026, 2, 3);
    counts.add(Claims.killed(5, day).of(1, "killed", "civilians").counted());
    counts.add(Claims.killed(7, day).of(1, "killed", "militants").counted());
    counts.add(Claims.killed(2, day).of(1, "arrested", "militants").counted());
    counts.add(Claims.killed(9, LocalDate.of(2026, 1, 31)).of(1, "killed", "civilians").counted());

    assertThat(
            TableCells.rows(
                    new PeriodComparison().table(counts, february, ALL, new Period(null, DATE)))
                .stream()
                .map(
                    row ->
                        row.get("Measure")
                            + " "
                            + row.get("Victim group")
                            + " "
                            + row.get("Best")
                            + " "
                            + row.get("Before best")))
        .containsExactly(
            "killed all 12 9",
            "killed civilians 5 9",
            "killed militants 7 null",
            "arrested all 2 null",
            "arrested militants 2 null");
  }

  @Test
  void keepsLowBestAndHighInOrderInEveryRow() {
    for (int i = 0; i < 60; i++) {
      counts.add(
          Claims.killed(i % 7, DATE.minusDays(i))
              .bounds(i % 3 == 0 ? null : i % 7 / 2, i % 4 == 0 ? null : i % 7 + 2)
              .counted());
    }
    List<Map<String, @Nullable Object>> rows = headlines(ALL);

    assertThat(rows).isNotEmpty();
    for (Map<String, @Nullable Object> row : rows) {
      if (row.get("Low") instanceof Long low
          && row.get("Best") instanceof Long best
          && row.get("High") instanceof Long high) {
        assertThat(List.of(low, best, high)).isSorted();
      }
    }
  }

  private List<Map<String, @Nullable Object>> headlines(Told told) {
    return TableCells.rows(
        new Headlines()
            .table(
                counts,
                new DailyIncidents(),
                DATE,
                told,
                new Period(null, DATE),
                List.of("Overnight.")));
  }

  private static Map<String, @Nullable Object> row(
      List<Map<String, @Nullable Object>> rows, String days, String measure, String by) {
    return rows.stream()
        .filter(
            row ->
                days.equals(row.get("Days"))
                    && measure.equals(row.get("Measure"))
                    && by.equals(row.get("By")))
        .findFirst()
        .orElseThrow();
  }
}
