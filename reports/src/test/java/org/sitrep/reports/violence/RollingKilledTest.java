package org.sitrep.reports.violence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitrep.reports.window.Told;
import org.sitrep.reports.workbook.TableCells;

class RollingKilledTest {

  private static final LocalDate LAST = LocalDate.of(2024, 3, 10);

  private final DailyCounts counts = new DailyCounts();

  @Test
  void addsUpThirtyDaysOverALeapDay() {
    counts.add(Claims.killed(1, LAST.minusDays(29)).counted());
    counts.add(Claims.killed(2, LocalDate.of(2024, 2, 29)).counted());
    counts.add(Claims.killed(4, LAST).counted());

    List<Map<String, @Nullable Object>> rows = rows(LAST.minusDays(40));

    assertThat(rows.get(0))
        .containsEntry("Day", LAST)
        .containsEntry("Killed best", 4L)
        .containsEntry("30 days best", 7L)
        .containsEntry("Per day", 7 / 30.0)
        .containsEntry("Partial", null);
    assertThat(rows.get(1)).containsEntry("Killed best", null).containsEntry("30 days best", 3L);
  }

  @Test
  void marksDaysThatLookBackBeyondTheFirstArticle() {
    counts.add(Claims.killed(4, LAST).counted());

    List<Map<String, @Nullable Object>> rows = rows(LAST.minusDays(28));

    assertThat(rows).hasSize(29);
    assertThat(rows.getFirst())
        .containsEntry("Partial", "articles only from " + LAST.minusDays(28))
        .containsEntry("Per day", null);
    assertThat(rows(LAST.minusDays(29)).getFirst()).containsEntry("Partial", null);
  }

  @Test
  void knowsTheHighestAndTheMeanOfAYearOnlyWhenAYearIsTold() {
    // One killed a day: each 30 days have 30, but for the last with 39.
    for (int i = 0; i < 365 + 29; i++) {
      counts.add(Claims.killed(i == 0 ? 10 : 1, LAST.minusDays(i)).counted());
    }

    Map<String, @Nullable Object> told = rows(LAST.minusDays(365 + 28)).getFirst();
    Map<String, @Nullable Object> tooShort = rows(LAST.minusDays(365 + 27)).getFirst();

    assertThat(told)
        .containsEntry("1-year highest", 39L)
        .containsEntry("1-year mean", (364 * 30 + 39) / 365.0)
        .containsEntry("3-year highest", null)
        .containsEntry("Of 3-year highest", null);
    assertThat(tooShort).containsEntry("1-year highest", null).containsEntry("1-year mean", null);
  }

  @Test
  void forgetsAPeakThatIsMoreThanThreeYearsPast() {
    counts.add(Claims.killed(500, LAST.minusDays(1_096 + 29)).counted());
    counts.add(Claims.killed(5, LAST).counted());

    List<Map<String, @Nullable Object>> rows = rows(LAST.minusDays(2_000));

    assertThat(rows).hasSize(RollingKilled.SHOWN);
    assertThat(rows.get(0)).containsEntry("3-year highest", 5L);
    assertThat(rows.get(1)).containsEntry("3-year highest", 500L);
    assertThat(rows.get(0)).containsEntry("Of 3-year highest", 1.0);
  }

  private List<Map<String, @Nullable Object>> rows(LocalDate first) {
    return TableCells.rows(new RollingKilled().table(counts, LAST, new Told(first, LAST)));
  }

  @Test
  void marksDaysAfterTheLastArticleAndKeepsThemOutOfTheLevels() {
    counts.add(Claims.killed(4, LAST.minusDays(1)).counted());

    List<Map<String, @Nullable Object>> rows =
        TableCells.rows(
            new RollingKilled()
                .table(counts, LAST, new Told(LAST.minusDays(394), LAST.minusDays(1))));

    assertThat(rows.get(0))
        .containsEntry("30 days best", 4L)
        .containsEntry("Partial", "articles only to " + LAST.minusDays(1));
    assertThat(rows.get(0).get("1-year mean")).isEqualTo(rows.get(1).get("1-year mean"));
  }
}
