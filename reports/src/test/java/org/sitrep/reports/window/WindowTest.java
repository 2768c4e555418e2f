package org.sitrep.reports.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.reports.query.Period;

class WindowTest {

  @ParameterizedTest
  @CsvSource({
    // Days, within a month, over the ends of a month and of a year.
    "2026-11-10, 2026-11-16, 2026-11-03, 2026-11-09, 2025-11-10, 2025-11-16",
    "2026-02-24, 2026-03-02, 2026-02-17, 2026-02-23, 2025-02-24, 2025-03-02",
    "2025-12-30, 2026-01-02, 2025-12-26, 2025-12-29, 2024-12-30, 2025-01-02",
    // Whole months have whole months before them, whatever their length.
    "2026-11-01, 2026-11-30, 2026-10-01, 2026-10-31, 2025-11-01, 2025-11-30",
    "2026-01-01, 2026-03-31, 2025-10-01, 2025-12-31, 2025-01-01, 2025-03-31",
    "2025-01-01, 2025-12-31, 2024-01-01, 2024-12-31, 2024-01-01, 2024-12-31",
    // A leap day.
    "2024-02-01, 2024-02-29, 2024-01-01, 2024-01-31, 2023-02-01, 2023-02-28",
    "2025-02-01, 2025-02-28, 2025-01-01, 2025-01-31, 2024-02-01, 2024-02-29",
    "2024-02-29, 2024-02-29, 2024-02-28, 2024-02-28, 2023-02-28, 2023-02-28",
    "2024-01-01, 2024-03-01, 2023-11-01, 2023-12-31, 2023-01-01, 2023-03-01",
  })
  void findsTheDaysThatItIsComparedWith(
      LocalDate from,
      LocalDate to,
      LocalDate beforeFrom,
      LocalDate beforeTo,
      LocalDate yearFrom,
      LocalDate yearTo) {
    Window window = new Window(from, to);

    assertThat(window.before()).isEqualTo(new Window(beforeFrom, beforeTo));
    assertThat(window.yearBefore()).isEqualTo(new Window(yearFrom, yearTo));
  }

  @Test
  void countsBothEnds() {
    Window week = Window.lastDays(7, LocalDate.of(2026, 3, 2));

    assertThat(week.from()).isEqualTo(LocalDate.of(2026, 2, 24));
    assertThat(week.days()).isEqualTo(7);
    assertThat(week.contains(LocalDate.of(2026, 2, 24))).isTrue();
    assertThat(week.contains(LocalDate.of(2026, 3, 2))).isTrue();
    assertThat(week.contains(LocalDate.of(2026, 3, 3))).isFalse();
  }

  @Test
  void takesTheYearOfAPeriodWithoutABeginning() {
    assertThat(Window.of(new Period(null, LocalDate.of(2024, 2, 29))))
        .isEqualTo(new Window(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 29)));
  }

  @Test
  void refusesToEndBeforeItBegins() {
    LocalDate day = LocalDate.of(2026, 1, 1);

    assertThatThrownBy(() -> new Window(day, day.minusDays(1)))
        .hasMessage("the days end before they begin: 2026-01-01, 2025-12-31");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2026-01-01, 2026-12-31, -",
        "2026-11-03, 2026-12-31, articles only from 2026-11-03",
        "2026-01-01, 2026-11-08, articles only to 2026-11-08",
        "2026-11-03, 2026-11-08, articles only 2026-11-03 to 2026-11-08",
        "2026-11-11, 2026-12-31, no articles of these days",
        "2026-01-01, 2026-10-31, no articles of these days",
        "-, -, no articles of these days",
      })
  void tellsOfWhichDaysThereAreNoArticles(LocalDate first, LocalDate last, String missing) {
    Window days = new Window(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 10));

    assertThat(new Told(first, last).missing(days)).isEqualTo(missing);
  }
}
