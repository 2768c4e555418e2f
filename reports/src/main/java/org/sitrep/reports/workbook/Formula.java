package org.sitrep.reports.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Formulas over the columns of tables, on all sheets that a table takes. */
public final class Formula {

  private Formula() {}

  /**
   * Adds up a column.
   *
   * @param where the words that other columns must hold
   */
  public static String sum(Table<?> table, String column, Map<String, String> where) {
    List<String> values = table.ranges(column);
    List<String> sums = new ArrayList<>();
    for (int sheet = 0; sheet < values.size(); sheet++) {
      StringBuilder sum = new StringBuilder(where.isEmpty() ? "SUM(" : "SUMIFS(");
      sum.append(values.get(sheet));
      for (Map.Entry<String, String> test : new TreeMap<>(where).entrySet()) {
        sum.append(',')
            .append(table.ranges(test.getKey()).get(sheet))
            .append(",\"")
            .append(test.getValue().replace("\"", "\"\""))
            .append('"');
      }
      sums.add(sum.append(')').toString());
    }
    return String.join("+", sums);
  }

  /** Counts the numbers of a column. */
  public static String count(Table<?> table, String column) {
    return String.join(
        "+", table.ranges(column).stream().map(range -> "COUNT(" + range + ")").toList());
  }
}
