package org.sitrep.reports.violence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitrep.reports.window.Told;
import org.sitrep.reports.workbook.TableCells;

class KilledMeanTest {

  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2024, 3, 10);

  private final DailyCounts counts = new DailyCounts();

  @Test
  void dividesTwelveMonthsByTwelveWhateverWasReported() {
    counts.add(Claims.killed(5, LocalDate.of(2023, 2, 28)).counted());
    counts.add(Claims.killed(12, LocalDate.of(2023, 3, 1)).counted());
    counts.add(Claims.killed(24, LocalDate.of(2024, 2, 29)).bounds(20, 30).counted());

    List<Map<String, @Nullable Object>> rows = rows();

    assertThat(row(rows, "2024-02"))
        .containsEntry("Killed low", 20L)
        .containsEntry("Killed best", 24L)
        .containsEntry("Killed high", 30L)
        .containsEntry("12-month mean", 3.0)
        .containsEntry("Partial", null);
    assertThat(row(rows, "2024-01"))
        .containsEntry("Killed best", null)
        .containsEntry("12-month mean", 17 / 12.0);
  }

  @Test
  void hasNoMeanWithoutArticlesOfTwelveMonthsNorOfAnIncompleteMonth() {
    counts.add(Claims.killed(12, LocalDate.of(2023, 11, 1)).counted());
    counts.add(Claims.killed(6, LAST).counted());

    List<Map<String, @Nullable Object>> rows = rows();

    assertThat(rows).hasSize(15);
    assertThat(row(rows, "2023-11"))
        .containsEntry("12-month mean", null)
        .containsEntry("Partial", "articles only from 2023-01-01");
    assertThat(row(rows, "2023-12")).containsEntry("12-month mean", 1.0);
    assertThat(row(rows, "2024-03"))
        .containsEntry("Killed best", 6L)
        .containsEntry("12-month mean", null)
        .containsEntry("Partial", "incomplete: to 2024-03-10");
  }

  private List<Map<String, @Nullable Object>> rows() {
    return TableCells.rows(new KilledMean().table(counts, LAST, new Told(FIRST, LAST)));
  }

  private static Map<String, @Nullable Object> row(
      List<Map<String, @Nullable Object>> rows, String month) {
    return rows.stream().filter(row -> month.equals(row.get("Month"))).findFirst().orElseThrow();
  }
}
