package org.sitrep.reports.violence;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.violence.Scope;
import org.sitrep.reports.query.Claim;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Filter;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** Totals that articles report for a period: shown side by side, never added up. */
final class ReportedTotals implements ClaimSheet {

  private final Map<Key, Range> totals = new HashMap<>();
  private final Map<Key, List<Key>> alike = new HashMap<>();

  private record Key(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String country,
      @Nullable String place,
      String measure,
      String victims) {
    /** The same without the period. */
    Key kind() {
      return new Key(null, null, country, place, measure, victims);
    }
  }

  private static final class Range {
    private int least = Integer.MAX_VALUE;
    private int most;
    private long claims;
    private final Set<String> sources = new HashSet<>();

    /** Takes the latest report of a source first: it replaces those that come behind. */
    void add(Claim claim) {
      claims++;
      if (sources.add(source(claim))) {
        least = Math.min(least, claim.best());
        most = Math.max(most, claim.best());
      }
    }

    private static String source(Claim claim) {
      if (claim.attribution() != null) {
        return claim.attribution().toLowerCase(Locale.ROOT);
      }
      String newspaper = claim.origin().source();
      return newspaper == null ? "article " + claim.origin().article() : newspaper;
    }
  }

  /** Whether another total of the same kind counts days of a period too. */
  private boolean overlaps(Key key) {
    return alike.getOrDefault(key.kind(), List.of()).stream()
        .anyMatch(other -> !other.equals(key) && meet(key, other));
  }

  private static boolean meet(Key one, Key other) {
    LocalDate from = one.from();
    LocalDate to = one.to();
    LocalDate otherFrom = other.from();
    LocalDate otherTo = other.to();
    return from != null
        && to != null
        && otherFrom != null
        && otherTo != null
        && !otherFrom.isAfter(to)
        && !from.isAfter(otherTo);
  }

  /** One row. */
  private record Row(Key key, Range range) {
    @Nullable String victims() {
      return key.victims().equals(Victims.NOT_STATED.label()) ? null : key.victims();
    }
  }

  @Override
  public String name() {
    return "Reported totals";
  }

  @Override
  public String about() {
    return "Figures that articles give for a period or for several events, latest period first.";
  }

  @Override
  public String records() {
    return ViolenceRecords.ID;
  }

  /** Adds a claim; claims of later articles come first. */
  @Override
  public void add(CountedClaim counted) {
    Claim claim = counted.claim();
    if (claim.review().isRejection() || claim.isIncident() || claim.origin().copy()) {
      return;
    }
    String victims =
        claim.victims().isEmpty() ? Victims.NOT_STATED.label() : String.join("; ", claim.victims());
    Key key =
        new Key(claim.from(), claim.to(), claim.country(), claim.place(), claim.measure(), victims);
    Range range = totals.get(key);
    if (range == null) {
      range = new Range();
      totals.put(key, range);
      alike.computeIfAbsent(key.kind(), k -> new ArrayList<>()).add(key);
    }
    range.add(claim);
  }

  @Override
  public Table<?> sheet(Edition edition) {
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
        name(),
        "Totals as reported",
        about(),
        List.of(
            "Never add these up, nor to the incidents: periods overlap, and a total repeats the"
                + " incidents within it.",
            "Of one source the latest report stands for its earlier ones of the same period."),
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
                "The smallest best figure, of each source the latest.",
                row -> row.range().least),
            Column.whole(
                "Largest",
                11,
                "The largest best figure, of each source the latest.",
                row -> row.range().most),
            Column.whole("Claims", 9, "Number of claims.", row -> row.range().claims),
            Column.whole(
                "Sources",
                9,
                "Number of different sources: who gives the figure, else who published it.",
                row -> row.range().sources.size()),
            Column.word(
                "Overlaps",
                9,
                "yes where another total of this place, measure and victims counts some of these"
                    + " days too.",
                row -> overlaps(row.key()) ? "yes" : null),
            Filter.column(
                "Smallest and largest are of Best, without copies.",
                row ->
                    Filter.where("Scope", Scope.AGGREGATE.code())
                        .and(ViolenceRecords.MEASURE, row.key().measure())
                        .and("Victims", row.victims())
                        .and("From", row.key().from())
                        .and("To", row.key().to())
                        .and("Country", row.key().country())
                        .and("Place", row.key().place()))),
        rows);
  }
}
