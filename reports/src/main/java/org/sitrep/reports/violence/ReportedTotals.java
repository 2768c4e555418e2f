package org.sitrep.reports.violence;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.query.Claim;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** Totals that articles report for a period: shown side by side, never added up. */
final class ReportedTotals {

  private final Map<Key, Range> totals = new HashMap<>();

  private record Key(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String country,
      @Nullable String place,
      String measure,
      String victims) {}

  private static final class Range {
    private int least = Integer.MAX_VALUE;
    private int most;
    private long claims;
    private final Set<String> sources = new HashSet<>();

    void add(Claim claim) {
      least = Math.min(least, claim.best());
      most = Math.max(most, claim.best());
      claims++;
      if (claim.origin().source() != null) {
        sources.add(claim.origin().source());
      }
    }
  }

  /** One row. */
  private record Row(Key key, Range range) {}

  void add(Claim claim) {
    if (claim.isIncident() || claim.origin().copy()) {
      return;
    }
    String victims =
        claim.victims().isEmpty() ? Victims.NOT_STATED.label() : String.join("; ", claim.victims());
    Key key =
        new Key(claim.from(), claim.to(), claim.country(), claim.place(), claim.measure(), victims);
    totals.computeIfAbsent(key, k -> new Range()).add(claim);
  }

  Table<?> table() {
    Comparator<Row> order =
        comparing((Row row) -> row.key().to(), nullsLast(reverseOrder()))
            .thenComparing(row -> row.key().from(), nullsLast(naturalOrder()))
            .thenComparing(row -> row.key().country(), nullsLast(naturalOrder()))
            .thenComparing(row -> row.key().place(), nullsLast(naturalOrder()))
            .thenComparing(row -> row.key().measure())
            .thenComparing(row -> row.key().victims());
    List<Row> rows =
        totals.entrySet().stream()
            .map(total -> new Row(total.getKey(), total.getValue()))
            .sorted(order)
            .toList();
    return Table.of(
        "Reported totals",
        "Totals as reported",
        "Figures that articles give for a period or for several events, latest period first.",
        List.of(
            "Never add these up, nor to the incidents: periods overlap, and a total repeats the"
                + " incidents within it."),
        List.of(
            Column.day("From", 11, "First day of the period told.", row -> row.key().from()),
            Column.day("To", 11, "Last day of the period told.", row -> row.key().to()),
            Column.word("Country", 9, "ISO 3166 code.", row -> row.key().country()),
            Column.word("Place", 20, "Smallest place named.", row -> row.key().place()),
            Column.word("Measure", 12, "What is counted.", row -> row.key().measure()),
            Column.word(
                "Victims",
                26,
                "Whom the total counts; \"not stated\" where the text does not say.",
                row -> row.key().victims()),
            Column.whole(
                "Smallest",
                11,
                "The smallest best figure of these claims.",
                row -> row.range().least),
            Column.whole(
                "Largest", 11, "The largest best figure of these claims.", row -> row.range().most),
            Column.whole("Claims", 9, "Number of claims.", row -> row.range().claims),
            Column.whole(
                "Sources",
                9,
                "Number of different publishers.",
                row -> row.range().sources.size())),
        rows);
  }
}
