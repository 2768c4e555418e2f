package org.sitrep.reports.violence;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.sheet.ContentSheet;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Family;
import org.sitrep.reports.violence.Compared.Figure;
import org.sitrep.reports.violence.DailyCounts.Cell;
import org.sitrep.reports.window.Told;
import org.sitrep.reports.window.Window;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** The killed of thirty days, day by day, against the year and the three years behind them. */
final class RollingKilled implements ContentSheet {

  static final int SHOWN = 366;
  private static final int SPAN = 30;
  private static final int YEAR = 365;
  private static final int THREE_YEARS = 1_096;

  /** How many days before the last one are looked at. */
  static final int DAYS = SHOWN + THREE_YEARS + SPAN;

  /** Highest and mean of what came before; null as long as there are no articles of all of it. */
  private record Level(@Nullable Long highest, @Nullable Double mean) {
    static final Level NONE = new Level(null, null);
  }

  /** One day. */
  private record Row(
      LocalDate day,
      Figure killed,
      Figure span,
      Level year,
      Level threeYears,
      @Nullable String missing) {
    @Nullable Double perDay() {
      Long best = span.best();
      return best == null || missing != null ? null : (double) best / SPAN;
    }

    @Nullable Double ofHighest() {
      Long best = span.best();
      Long highest = threeYears.highest();
      return best == null || highest == null || highest == 0 ? null : (double) best / highest;
    }
  }

  /** Sums of the last days, with their highest and mean, in one pass. */
  private static final class Trail {
    private final int length;
    private final Deque<Long> sums = new ArrayDeque<>();
    private final Deque<Long> falling = new ArrayDeque<>();
    private long total;

    Trail(int length) {
      this.length = length;
    }

    void add(long sum) {
      sums.addLast(sum);
      total += sum;
      while (!falling.isEmpty() && falling.getLast() < sum) {
        falling.removeLast();
      }
      falling.addLast(sum);
      if (sums.size() > length) {
        long gone = sums.removeFirst();
        total -= gone;
        if (falling.getFirst() == gone) {
          falling.removeFirst();
        }
      }
    }

    Level level() {
      return sums.size() < length
          ? Level.NONE
          : new Level(falling.getFirst(), (double) total / length);
    }
  }

  @Override
  public String name() {
    return "Rolling 30 days";
  }

  @Override
  public String about() {
    return "Killed of the 30 days up to each day, against the highest and the mean of one and of"
        + " three years.";
  }

  @Override
  public Family family() {
    return Family.VIOLENCE;
  }

  @Override
  public Table<?> sheet(Edition edition) {
    History history = History.of(edition);
    return table(history.counts(), edition.date().minusDays(1), history.told());
  }

  /**
   * The table.
   *
   * @param last the last full day
   * @param told the days of which articles can tell: others are no days without killed
   */
  Table<?> table(DailyCounts counts, LocalDate last, Told told) {
    return Table.of(
            name(),
            "Killed in thirty days, day by day",
            "Killed in single incidents of the 30 days up to each day, beside the highest and the"
                + " mean of the year and of the three years up to it.",
            List.of(
                "Between the first and the last article a day without a report counts as 0 within"
                    + " 30 days; 30 days that reach beyond them are marked and in no level.",
                "Levels are empty until there are articles of all the days that they look back on.",
                counts.note()),
            columns(),
            rows(counts, last, told))
        .on(Table.Paper.WIDE);
  }

  private static List<Row> rows(DailyCounts counts, LocalDate last, Told told) {
    LocalDate first = told.first();
    if (first == null || first.isAfter(last)) {
      return List.of();
    }
    LocalDate shown = last.minusDays(SHOWN - 1L);
    LocalDate start = last.minusDays(DAYS - 1L);
    LocalDate levels = start.plusDays(SPAN - 1L);
    Trail year = new Trail(YEAR);
    Trail threeYears = new Trail(THREE_YEARS);
    List<Row> rows = new ArrayList<>();
    for (LocalDate day = start.isAfter(first) ? start : first;
        !day.isAfter(last);
        day = day.plusDays(1)) {
      Window days = Window.lastDays(SPAN, day);
      Figure span = killed(counts, days);
      String missing = told.missing(days);
      if (missing == null && !day.isBefore(levels)) {
        long sum = span.best() == null ? 0 : span.best();
        year.add(sum);
        threeYears.add(sum);
      }
      if (!day.isBefore(shown)) {
        rows.add(
            new Row(
                day,
                killed(counts, Window.lastDays(1, day)),
                span,
                year.level(),
                threeYears.level(),
                missing));
      }
    }
    return rows.reversed();
  }

  private static Figure killed(DailyCounts counts, Window days) {
    return Figure.of(counts.over(days, Cell.of(Harm.KILLED)));
  }

  private static List<Column<Row>> columns() {
    return List.of(
        Column.day("Day", 11, "The day, the last one first.", Row::day),
        Column.whole("Killed low", 9, "Low figures of the day.", row -> row.killed().low()),
        Column.whole("Killed best", 9, "Best figures of the day.", row -> row.killed().best()),
        Column.whole("Killed high", 9, "High figures of the day.", row -> row.killed().high()),
        Column.whole(
            "30 days low", 10, "Low figures of 30 days up to it.", row -> row.span().low()),
        Column.whole(
            "30 days best", 10, "Best figures of 30 days up to it.", row -> row.span().best()),
        Column.whole(
            "30 days high", 10, "High figures of 30 days up to it.", row -> row.span().high()),
        Column.whole("Claims", 8, "Claims added up in 30 days.", row -> row.span().claims()),
        Column.whole(
            "Sources", 8, "Different publishers behind them.", row -> row.span().sources()),
        Column.decimal("Per day", 9, "30 days best, divided by 30.", Row::perDay),
        Column.whole(
            "1-year highest",
            10,
            "The highest 30 days best of the 365 days up to it.",
            row -> row.year().highest()),
        Column.decimal("1-year mean", 10, "Their mean.", row -> row.year().mean()),
        Column.whole(
            "3-year highest",
            10,
            "The highest 30 days best of the 1,096 days up to it.",
            row -> row.threeYears().highest()),
        Column.decimal("3-year mean", 10, "Their mean.", row -> row.threeYears().mean()),
        Column.share(
            "Of 3-year highest",
            11,
            "30 days best as a share of the 3-year highest.",
            Row::ofHighest),
        Column.word(
            "Partial",
            40,
            "Which of the 30 days there are articles of, where not of all.",
            Row::missing));
  }
}
