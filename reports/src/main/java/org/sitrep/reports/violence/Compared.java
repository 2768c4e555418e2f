package org.sitrep.reports.violence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.query.Period;
import org.sitrep.reports.sheet.Filter;
import org.sitrep.reports.window.Change;
import org.sitrep.reports.window.Told;
import org.sitrep.reports.window.Window;
import org.sitrep.reports.workbook.Column;

/**
 * A figure of some days beside the same of as many days before and of the same days a year before.
 *
 * @param days which days
 * @param now the figure, null where nothing was reported
 * @param before likewise, of the days before
 * @param yearBefore likewise, of the days a year before
 * @param told the days of which articles can tell
 */
record Compared(Window days, Figure now, Figure before, Figure yearBefore, Told told) {

  private static final String BEFORE = "Before ";
  private static final String DAYS_BEFORE = "as many days right before";
  private static final String YEAR_BEFORE = "Year before ";
  private static final String DAYS_YEAR_BEFORE = "the same days a year before";

  /**
   * A sum, or a number that knows no bounds.
   *
   * @param low the lower bound; null where nothing was reported or it has no bounds
   * @param best null where nothing was reported
   * @param high likewise as low
   * @param claims records that are added up
   * @param sources different publishers behind them, null where they are not counted
   */
  record Figure(
      @Nullable Long low,
      @Nullable Long best,
      @Nullable Long high,
      @Nullable Long claims,
      @Nullable Long sources) {

    static Figure of(@Nullable Tally tally) {
      return new Figure(
          Tally.of(tally, Tally::low),
          Tally.of(tally, Tally::best),
          Tally.of(tally, Tally::high),
          Tally.of(tally, Tally::claims),
          Tally.of(tally, Tally::sources));
    }

    /** A number of records, each of which is there or not. */
    static Figure ofRecords(@Nullable Long count) {
      return new Figure(null, count, null, count, null);
    }
  }

  /** Takes the figures of the days and of those that they are compared with. */
  static Compared of(Window days, Told told, Function<Window, Figure> figure) {
    return new Compared(
        days,
        figure.apply(days),
        figure.apply(days.before()),
        figure.apply(days.yearBefore()),
        told);
  }

  boolean isTold() {
    return now.best() != null || before.best() != null || yearBefore.best() != null;
  }

  private Change onBefore() {
    return new Change(now.best(), before.best());
  }

  private Change onYearBefore() {
    return new Change(now.best(), yearBefore.best());
  }

  /** What to beware of: small bases, and days of which there are no articles. */
  private @Nullable String note() {
    String note =
        Stream.of(
                said("these days: ", told.missing(days)),
                said("days before: ", join(told.missing(days.before()), onBefore().note())),
                said("year before: ", join(told.missing(days.yearBefore()), onYearBefore().note())))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("; "));
    return note.isEmpty() ? null : note;
  }

  private static @Nullable String join(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }

  private static String said(String of, @Nullable String text) {
    return text == null ? "" : of + text;
  }

  /**
   * The last column: the records that best is the sum of.
   *
   * @param period of the workbook, whose records are no others
   * @param records those of a row of all days, null where its figure is no sum of records
   */
  static <R> Column<R> filter(
      Period period, Function<R, Compared> of, Function<R, @Nullable Filter> records) {
    return Filter.column(
        "Best is the sum of Counted best there; empty where the days reach beyond the period of the"
            + " workbook, and for numbers of incidents.",
        row -> {
          Filter filter = records.apply(row);
          Window days = of.apply(row).days();
          return filter == null || !period.covers(days.from(), days.to())
              ? null
              : filter.andBetween(ViolenceRecords.DAY, days.from(), days.to());
        });
  }

  /** The columns of a table whose rows have each such a figure. */
  static <R> List<Column<R>> columns(Function<R, Compared> of) {
    List<Column<R>> columns = new ArrayList<>();
    columns.add(Column.day("From", 10, "First of these days.", row -> of.apply(row).days().from()));
    columns.add(Column.day("To", 10, "Last of these days.", row -> of.apply(row).days().to()));
    Function<R, Figure> before = row -> of.apply(row).before();
    Function<R, Figure> yearBefore = row -> of.apply(row).yearBefore();
    columns.addAll(bounds("", "these days", row -> of.apply(row).now()));
    columns.add(columns.size() - 1, best("", "these days", row -> of.apply(row).now()));
    columns.add(best(BEFORE, DAYS_BEFORE, before));
    columns.addAll(change("on days before", row -> of.apply(row).onBefore()));
    columns.add(best(YEAR_BEFORE, DAYS_YEAR_BEFORE, yearBefore));
    columns.addAll(change("on year before", row -> of.apply(row).onYearBefore()));
    columns.add(
        Column.text(
            "Beware",
            32,
            "Days without articles, a base of 0 or under " + Change.SMALL_BASE + ".",
            row -> of.apply(row).note()));
    columns.add(
        Column.whole(
            "Claims", 8, "Records that are added up.", row -> of.apply(row).now().claims()));
    columns.add(
        Column.whole(
            "Sources",
            8,
            "Number of different publishers behind them.",
            row -> of.apply(row).now().sources()));
    columns.addAll(bounds(BEFORE, DAYS_BEFORE, before));
    columns.addAll(bounds(YEAR_BEFORE, DAYS_YEAR_BEFORE, yearBefore));
    return columns;
  }

  private static <R> Column<R> best(String prefix, String days, Function<R, Figure> of) {
    return Column.whole(
        label(prefix, "best"),
        7,
        "Sum of the best figures, " + days + ".",
        row -> of.apply(row).best());
  }

  private static <R> List<Column<R>> bounds(String prefix, String days, Function<R, Figure> of) {
    return List.of(
        Column.whole(
            label(prefix, "low"),
            7,
            "Sum of the low figures, " + days + ".",
            row -> of.apply(row).low()),
        Column.whole(
            label(prefix, "high"),
            7,
            "Sum of the high figures, " + days + ".",
            row -> of.apply(row).high()));
  }

  private static <R> List<Column<R>> change(String on, Function<R, Change> of) {
    return List.of(
        Column.whole(
            "Change " + on, 9, "Best now less best then.", row -> of.apply(row).difference()),
        Column.share(
            "Change % " + on,
            10,
            "The change as a share of best then; empty on a base of 0.",
            row -> of.apply(row).share()));
  }

  private static String label(String prefix, String name) {
    return prefix.isEmpty() ? Victims.capital(name) : prefix + name;
  }
}
