package org.sitrep.reports.violence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitrep.reports.window.Window;
import org.sitrep.reports.workbook.TableCells;

class PerHeadTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  private final PerHead perHead = new PerHead();

  @Test
  void dividesByThePeopleOfTheCountryAndOfTheProvince() {
    perHead.add(Claims.killed(100, DAY).bounds(90, 120).counted());
    perHead.add(Claims.killed(9, DAY).at("TJ", "Dushanbe").counted());
    perHead.add(Claims.killed(5, DAY).at("AQ", null).counted());
    perHead.add(Claims.killed(7, DAY).at(null, null).counted());

    List<Map<String, @Nullable Object>> rows = rows();

    assertThat(rows.stream().map(row -> row.get("Country") + " " + row.get("Province")))
        .containsExactly(
            "Tajikistan (TJ) all",
            "Pakistan (PK) all",
            "Pakistan (PK) Balochistan",
            "Antarctica (AQ) all");
    assertThat((Double) rows.get(2).get("Killed per 100,000 best"))
        .isCloseTo(100 * 100_000 / 14_894_402.0, within(1e-9));
    assertThat((Double) rows.get(2).get("Killed per 100,000 low"))
        .isCloseTo(90 * 100_000 / 14_894_402.0, within(1e-9));
    assertThat((Double) rows.get(2).get("Killed per 100,000 high"))
        .isCloseTo(120 * 100_000 / 14_894_402.0, within(1e-9));
    assertThat(rows.get(2)).containsEntry("Beware", null);
  }

  @Test
  void marksFewKilledAndUnknownPopulations() {
    perHead.add(Claims.killed(9, DAY).at("TJ", "Dushanbe").counted());
    perHead.add(Claims.killed(50, DAY).at("AQ", null).counted());

    List<Map<String, @Nullable Object>> rows = rows();

    assertThat(rows.get(0)).containsEntry("Beware", "under 10 killed");
    assertThat(rows.get(1))
        .containsEntry("Beware", "population not known")
        .containsEntry("Killed best", 50L)
        .containsEntry("Killed per 100,000 best", null);
  }

  @Test
  void knowsNoRateWhereNothingWasTold() {
    perHead.add(Claims.killed(20, DAY).of(1, "injured").counted());

    assertThat(rows().getFirst())
        .containsEntry("Killed per 100,000 best", null)
        .containsEntry("Killed best", null)
        .containsEntry("Injured best", 20L);
  }

  private List<Map<String, @Nullable Object>> rows() {
    return TableCells.rows(perHead.table(Window.lastDays(365, DAY)));
  }
}
