package org.sitrep.reports.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a chart, read from the rows of its table.
 *
 * @param categories one for each row shown
 * @param values by series, one for each category; null where a cell is empty
 */
public record ChartData(List<String> categories, List<List<@Nullable Double>> values) {

  /**
   * Reads the rows.
   *
   * @throws IllegalArgumentException where the chart names a column that the table has not
   */
  public static <R> ChartData of(Table<R> table, Chart chart) {
    Column<R> category = table.columns().get(table.index(chart.category()));
    List<Column<R>> columns = new ArrayList<>();
    List<List<@Nullable Double>> values = new ArrayList<>();
    for (Chart.Series series : chart.series()) {
      columns.add(table.columns().get(table.index(series.column())));
      values.add(new ArrayList<>());
    }
    List<String> categories = new ArrayList<>();
    CellValue cell = new CellValue();
    table
        .source()
        .forEach(
            row -> {
              if (categories.size() == chart.most()) {
                return;
              }
              category.value().write(row, cell);
              categories.add(cell.text);
              for (int i = 0; i < columns.size(); i++) {
                columns.get(i).value().write(row, cell);
                values.get(i).add(cell.number);
              }
            });
    return new ChartData(categories, values);
  }

  /** The highest value, or 0. */
  public double highest() {
    double highest = 0;
    for (List<@Nullable Double> series : values) {
      for (Double value : series) {
        highest = value == null ? highest : Math.max(highest, value);
      }
    }
    return highest;
  }

  /** Keeps the last cell. */
  private static final class CellValue implements Cells {
    private String text = "";
    private @Nullable Double number;

    @Override
    public void text(@Nullable String value) {
      text = value == null ? "" : value;
      number = null;
    }

    @Override
    public void word(@Nullable String value) {
      text(value);
    }

    @Override
    public void whole(@Nullable Number value) {
      text(value == null ? null : value.toString());
      number = value == null ? null : (Double) value.doubleValue();
    }

    @Override
    public void decimal(@Nullable Double value) {
      text(value == null ? null : value.toString());
      number = value;
    }

    @Override
    public void day(@Nullable LocalDate value) {
      text(value == null ? null : value.toString());
    }

    @Override
    public void link(@Nullable String url) {
      text(url);
    }

    @Override
    public void formula(String formula, long value) {
      whole(value);
    }
  }
}
