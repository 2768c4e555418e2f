package org.sitrep.reports.violence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.workbook.Column;

/** The killed and the injured of one row of a table. */
final class Harm {

  static final String KILLED = "killed";
  static final String INJURED = "injured";

  /** What of the records the figures of a row are. */
  static final String SUMS =
      "Killed are the sum of Counted best where Measure = killed, injured where Measure = injured.";

  private final Map<String, Tally> tallies = new TreeMap<>();

  /** Whether a claim is one of killed or injured that may be added up. */
  static boolean covers(CountedClaim counted) {
    String measure = counted.claim().measure();
    return counted.isCounted() && (measure.equals(KILLED) || measure.equals(INJURED));
  }

  void add(CountedClaim counted) {
    tallies.computeIfAbsent(counted.claim().measure(), m -> new Tally()).add(counted);
  }

  /** A figure of a measure; null where nothing was told, for unknown is not 0. */
  @Nullable Long figure(String measure, ToLongFunction<Tally> figure) {
    return Tally.of(tallies.get(measure), figure);
  }

  /** A figure of a measure, 0 where nothing was told: to sort and to add up. */
  long sum(String measure, ToLongFunction<Tally> figure) {
    Long sum = figure(measure, figure);
    return sum == null ? 0 : sum;
  }

  /** The columns of a table whose rows have each their killed and injured. */
  static <R> List<Column<R>> columns(Function<R, Harm> harm) {
    List<Column<R>> columns = new ArrayList<>();
    for (String measure : List.of(KILLED, INJURED)) {
      String label = Victims.capital(measure);
      columns.addAll(Tally.columns(label + " ", row -> harm.apply(row).tallies.get(measure)));
    }
    return columns;
  }
}
