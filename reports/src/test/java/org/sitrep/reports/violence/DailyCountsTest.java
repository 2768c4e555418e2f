package org.sitrep.reports.violence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sitrep.reports.violence.DailyCounts.Cell;
import org.sitrep.reports.window.Window;

class DailyCountsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private final DailyCounts counts = new DailyCounts();

  @Test
  void addsUpTheDaysOfAWindowAndNoOthers() {
    counts.add(Claims.killed(1, DAY.minusDays(2)).counted());
    counts.add(Claims.killed(2, DAY.minusDays(1)).from(2, "Wire", false).counted());
    counts.add(Claims.killed(4, DAY).bounds(3, null).counted());
    counts.add(Claims.killed(8, DAY.plusDays(1)).counted());

    Tally sum = sum(new Window(DAY.minusDays(1), DAY));

    assertThat(sum.low()).isEqualTo(5);
    assertThat(sum.best()).isEqualTo(6);
    assertThat(sum.high()).isEqualTo(6);
    assertThat(sum.claims()).isEqualTo(2);
    assertThat(sum.sources()).isEqualTo(2);
    assertThat(sum.open()).isEqualTo(1);
  }

  @Test
  void knowsNothingOfDaysThatNobodyTellsOf() {
    counts.add(Claims.killed(0, DAY).counted());

    assertThat(sum(new Window(DAY, DAY)).best()).isZero();
    assertThat(counts.over(new Window(DAY.plusDays(1), DAY.plusDays(9)), Cell.of("killed")))
        .isNull();
    assertThat(counts.over(new Window(DAY, DAY), Cell.of("injured"))).isNull();
  }

  @Test
  void takesTheDayOfTheArticleWhereNoneIsTold() {
    counts.add(Claims.killed(3, DAY).days(null, null).counted());

    assertThat(sum(new Window(DAY, DAY)).best()).isEqualTo(3);
  }

  @Test
  void leavesOutWhatIsKnownOnlyToMoreThanAMonth() {
    counts.add(Claims.killed(31, DAY).days(DAY, DAY.plusDays(30)).counted());
    counts.add(Claims.killed(365, DAY).days(DAY, DAY.plusDays(31)).counted());

    assertThat(sum(new Window(DAY, DAY)).best()).isEqualTo(31);
    assertThat(counts.note()).endsWith("known only to more than a month: 1 claims.");
  }

  @Test
  void keepsAttacksApartFromOperationsOfAState() {
    counts.add(Claims.killed(1, DAY).by("Boko Haram", "claimed", "shooting").counted());
    counts.add(Claims.killed(2, DAY).by("NG", "stated", "air_strike").counted());
    counts.add(Claims.killed(4, DAY).by(null, null, "raid").counted());
    counts.add(Claims.killed(8, DAY).by(null, null, "suicide_bombing").counted());
    counts.add(Claims.killed(16, DAY).by("IL", "denied", "rocket").counted());
    counts.add(Claims.killed(32, DAY).counted());

    assertThat(best(Side.ATTACKS)).isEqualTo(9);
    assertThat(best(Side.OPERATIONS)).isEqualTo(6);
    assertThat(best(Side.NOT_STATED)).isEqualTo(48);
  }

  private long best(Side side) {
    return Objects.requireNonNull(counts.over(new Window(DAY, DAY), cell -> cell.side() == side))
        .best();
  }

  private Tally sum(Window window) {
    return Objects.requireNonNull(counts.over(window, Cell.of("killed")));
  }
}
