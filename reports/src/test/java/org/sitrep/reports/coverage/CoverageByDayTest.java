package org.sitrep.reports.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitrep.reports.query.DayCoverage;
import org.sitrep.reports.query.MonthCoverage;
import org.sitrep.reports.window.Window;
import org.sitrep.reports.workbook.TableCells;

class CoverageByDayTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @Test
  void hasARowForEachDayAndAColumnForEachSource() {
    List<Map<String, @Nullable Object>> rows =
        TableCells.rows(
            new CoverageByDay()
                .table(
                    Window.lastDays(3, DAY),
                    List.of(
                        new DayCoverage(DAY.minusDays(2), "Daily", 4, 1, 2),
                        new DayCoverage(DAY.minusDays(2), "DAILY", 1, 0, 0),
                        new DayCoverage(DAY.minusDays(2), "The\n Wire" + "!".repeat(99), 1, 0, 0),
                        new DayCoverage(DAY, null, 3, 0, 3))));

    assertThat(rows.stream().map(row -> row.get("Day") + " " + row.get("Beware")))
        .containsExactly("2026-03-01 null", "2026-02-28 no articles", "2026-02-27 null");
    assertThat(rows.get(2))
        .containsEntry("Articles", 6L)
        .containsEntry("Sources", 2)
        .containsEntry("of Daily", 5L)
        .containsEntry("of not told", null)
        .containsEntry("Copies", 1L)
        .containsEntry("of The Wire" + "!".repeat(72), 1L)
        .containsEntry("Without facts", 2L);
    assertThat(rows.get(0)).containsEntry("of not told", 3L).doesNotContainKey("of DAILY");
  }

  @Test
  void tellsSharesOfAMonthAndOfASource() {
    assertThat(
            TableCells.rows(
                new Coverage()
                    .table(
                        List.of(
                            new MonthCoverage("2026-02", "Daily", 8, 2, 3, 2, List.of("en"), 10, 2),
                            new MonthCoverage(null, "Daily", 2, 0, 0, 2, List.of(), 10, 2)))))
        .satisfiesExactly(
            row ->
                assertThat(row)
                    .containsEntry("Month", "2026-02")
                    .containsEntry("Copies share", 0.25)
                    .containsEntry("Without facts share", 0.5)
                    .containsEntry("Source undated share", 0.2),
            row ->
                assertThat(row)
                    .containsEntry("Month", "no date")
                    .containsEntry("Without facts share", null));
  }
}
