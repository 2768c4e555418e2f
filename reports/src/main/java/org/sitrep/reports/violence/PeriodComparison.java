package org.sitrep.reports.violence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.violence.Measure;
import org.sitrep.reports.query.Period;
import org.sitrep.reports.sheet.ContentSheet;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Family;
import org.sitrep.reports.sheet.Filter;
import org.sitrep.reports.violence.Compared.Figure;
import org.sitrep.reports.violence.DailyCounts.Cell;
import org.sitrep.reports.window.Told;
import org.sitrep.reports.window.Window;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** Each measure and victim group of a period beside the days before and those a year before. */
final class PeriodComparison implements ContentSheet {

  private static final String ALL = "all";

  /** One row; all victims where there is no group. */
  private record Row(Measure measure, @Nullable Victims group, Compared compared) {
    String victims() {
      return group == null ? ALL : group.label();
    }

    Filter records() {
      Filter all = Filter.where(ViolenceRecords.MEASURE, measure.code());
      return group == null ? all : all.and(ViolenceRecords.GROUP, group.label());
    }
  }

  @Override
  public String name() {
    return "Period comparison";
  }

  @Override
  public String about() {
    return "Each measure and victim group against as many days before and the same days a year"
        + " before; of a workbook of all days the year to its last day.";
  }

  @Override
  public Family family() {
    return Family.VIOLENCE;
  }

  @Override
  public String records() {
    return ViolenceRecords.ID;
  }

  @Override
  public Table<?> sheet(Edition edition) {
    History history = History.of(edition);
    return table(history.counts(), Window.of(edition.period()), history.told(), edition.period());
  }

  Table<?> table(DailyCounts counts, Window days, Told told, Period period) {
    List<Row> rows = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      Predicate<Cell> cells = Cell.of(measure.code());
      add(rows, measure, null, compared(counts, days, told, cells));
      for (Victims group : Victims.values()) {
        add(
            rows,
            measure,
            group,
            compared(counts, days, told, cells.and(cell -> cell.group() == group)));
      }
    }
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(
        Column.<Row>word("Measure", 12, "What is counted.", row -> row.measure().code())
            .of(Measure.values(), Measure::code));
    columns.add(
        Column.word(
            "Victim group",
            16,
            "Who the victims are; \"all\" for the sum of the groups.",
            Row::victims));
    columns.addAll(Compared.columns(Row::compared));
    columns.add(Compared.filter(period, Row::compared, Row::records));
    return Table.of(
            name(),
            "The period against earlier ones",
            "Single incidents of "
                + days
                + " beside "
                + days.before()
                + " and "
                + days.yearBefore()
                + ".",
            List.of(
                counts.note(),
                "An empty cell means that nothing was reported. Rows \"all\" hold the groups"
                    + " below them: do not add both up."),
            columns,
            rows)
        .on(Table.Paper.LEADING);
  }

  private static Compared compared(
      DailyCounts counts, Window days, Told told, Predicate<Cell> cells) {
    return Compared.of(days, told, window -> Figure.of(counts.over(window, cells)));
  }

  private static void add(
      List<Row> rows, Measure measure, @Nullable Victims group, Compared compared) {
    if (compared.isTold()) {
      rows.add(new Row(measure, group, compared));
    }
  }
}
