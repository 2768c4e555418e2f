package org.sitrep.reports.violence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.sheet.ContentSheet;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Family;
import org.sitrep.reports.violence.Compared.Figure;
import org.sitrep.reports.violence.DailyCounts.Cell;
import org.sitrep.reports.window.Told;
import org.sitrep.reports.window.Window;
import org.sitrep.reports.workbook.Chart;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** The killed of each month beside the mean of the twelve months that end with it. */
final class KilledMean implements ContentSheet {

  private static final int SHOWN = 36;
  private static final int SPAN = 12;
  private static final String MONTH = "Month";
  private static final String BEST = "Killed best";
  private static final String MEAN = "12-month mean";

  /** One month. */
  private record Row(YearMonth month, Figure killed, Figure span, @Nullable String missing) {
    @Nullable Double mean() {
      Long best = span.best();
      return best == null || missing != null ? null : (double) best / SPAN;
    }
  }

  @Override
  public String name() {
    return "Killed 12-month mean";
  }

  @Override
  public String about() {
    return "Killed in single incidents of each of the last "
        + SHOWN
        + " months, beside the mean of the twelve months that end with it.";
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
   * @param told the days of which articles can tell
   */
  Table<?> table(DailyCounts counts, LocalDate last, Told told) {
    List<Row> rows = rows(counts, last, told);
    Table<Row> table =
        Table.of(
                name(),
                "Killed by month, and the mean of twelve months",
                about(),
                List.of(
                    "Between the first and the last article a month without a report counts as 0 in"
                        + " the mean. There is no mean of an incomplete month, nor of twelve months"
                        + " that reach beyond the articles.",
                    counts.note()),
                columns(),
                rows)
            .on(Table.Paper.PORTRAIT);
    return rows.isEmpty() ? table : table.with(chart(rows, last));
  }

  private static List<Row> rows(DailyCounts counts, LocalDate last, Told told) {
    LocalDate first = told.first();
    if (first == null || first.isAfter(last)) {
      return List.of();
    }
    YearMonth end = YearMonth.from(last);
    YearMonth start = end.minusMonths(SHOWN - 1L);
    List<Row> rows = new ArrayList<>();
    for (YearMonth month = start.isBefore(YearMonth.from(first)) ? YearMonth.from(first) : start;
        !month.isAfter(end);
        month = month.plusMonths(1)) {
      Window span = new Window(month.minusMonths(SPAN - 1L).atDay(1), month.atEndOfMonth());
      rows.add(
          new Row(
              month,
              killed(counts, new Window(month.atDay(1), month.atEndOfMonth())),
              killed(counts, span),
              month.atEndOfMonth().isAfter(last) ? "incomplete: to " + last : told.missing(span)));
    }
    return rows;
  }

  private static Figure killed(DailyCounts counts, Window days) {
    return Figure.of(counts.over(days, Cell.of(Harm.KILLED)));
  }

  private static List<Column<Row>> columns() {
    return List.of(
        Column.word(MONTH, 12, "Calendar month.", row -> row.month().toString()),
        Column.whole("Killed low", 10, "Low figures of the month.", row -> row.killed().low()),
        Column.whole(BEST, 10, "Best figures of the month.", row -> row.killed().best()),
        Column.whole("Killed high", 10, "High figures of the month.", row -> row.killed().high()),
        Column.whole("Claims", 8, "Claims added up.", row -> row.killed().claims()),
        Column.whole(
            "Sources", 8, "Different publishers behind them.", row -> row.killed().sources()),
        Column.decimal(
            MEAN, 10, "Best figures of the twelve months that end with it, by 12.", Row::mean),
        Column.word(
            "Partial",
            40,
            "Why there is no mean: the month is incomplete, or articles do not reach back.",
            Row::missing));
  }

  private static Chart chart(List<Row> rows, LocalDate last) {
    String span = rows.getFirst().month() + " to " + rows.getLast().month();
    return new Chart.ColumnsWithMean(
        new Chart.Caption(
            "Killed in reported incidents by month, with the 12-month mean, " + span,
            "Killed (best figure)",
            "Columns, one for each month, "
                + span
                + ", of the killed in reported incidents, and a line of the mean of the twelve"
                + " months that end with each.",
            "Source: press reports coded by sitrep, up to "
                + last
                + ". Figures are those of the table below."),
        MONTH,
        BEST,
        MEAN);
  }
}
