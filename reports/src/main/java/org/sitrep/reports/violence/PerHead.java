package org.sitrep.reports.violence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.reports.actor.Party;
import org.sitrep.reports.population.Population;
import org.sitrep.reports.population.Populations;
import org.sitrep.reports.query.Claim;
import org.sitrep.reports.query.Period;
import org.sitrep.reports.sheet.ContentSheet;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Family;
import org.sitrep.reports.window.Change;
import org.sitrep.reports.window.Window;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/**
 * Killed and injured for each 100,000 people of a country, or of a province of known population.
 */
final class PerHead implements ContentSheet {

  private static final int YEAR = 365;
  private static final String ALL = "all";

  private final Populations populations = Populations.builtIn();
  private final Provinces provinces = new Provinces(Gazetteer.builtIn());
  private final Map<Place, Harm> places = new HashMap<>();

  /** A country, or a province of it. */
  private record Place(String country, @Nullable String province) {}

  /** One row. */
  private record Row(Place place, Harm harm, @Nullable Population population) {

    String province() {
      String province = place.province();
      return province == null ? ALL : province;
    }

    @Nullable Double rate(String measure, ToLongFunction<Tally> figure) {
      Long number = harm.figure(measure, figure);
      return number == null || population == null ? null : population.rate(number);
    }

    @Nullable String note() {
      if (population == null) {
        return "population not known";
      }
      Long killed = harm.figure(Harm.KILLED, Tally::best);
      return killed != null && killed < Change.SMALL_BASE
          ? "under " + Change.SMALL_BASE + " killed"
          : null;
    }
  }

  @Override
  public String name() {
    return "Per 100,000";
  }

  @Override
  public String about() {
    return "Killed and injured for each 100,000 people of a country or province, with its"
        + " population; of a workbook of all days those of the last 365.";
  }

  @Override
  public Family family() {
    return Family.VIOLENCE;
  }

  @Override
  public Table<?> sheet(Edition edition) {
    Period period = edition.period();
    Window days = period.from() == null ? Window.lastDays(YEAR, period.to()) : Window.of(period);
    ClaimPass.count(
        edition.facts(), edition.scope().in(new Period(days.from(), days.to())), this::add);
    return table(days);
  }

  void add(CountedClaim counted) {
    Claim claim = counted.claim();
    String country = claim.country();
    if (country == null || !Harm.covers(counted)) {
      return;
    }
    harm(new Place(country, null)).add(counted);
    String province = provinces.of(country, claim.place());
    if (province != null && populations.of(country, province) != null) {
      harm(new Place(country, province)).add(counted);
    }
  }

  private Harm harm(Place place) {
    return places.computeIfAbsent(place, p -> new Harm());
  }

  Table<?> table(Window days) {
    return Table.of(
            name(),
            "Killed and injured per 100,000 people, " + days,
            about(),
            List.of(
                "Rates are of the "
                    + days.days()
                    + " days, not of a year, and of single incidents"
                    + " told by the press: where fewer papers are read they are lower.",
                "Rows \"all\" hold the provinces below them: do not add both up. Rates on a few"
                    + " killed say little: see Beware."),
            columns(),
            rows())
        .on(Table.Paper.WIDE);
  }

  /** The country with the highest rate first, its provinces below it. */
  private List<Row> rows() {
    Map<String, Double> rates = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    places.forEach(
        (place, harm) -> {
          Row row = new Row(place, harm, populations.of(place.country(), place.province()));
          rows.add(row);
          if (place.province() == null) {
            Double rate = row.rate(Harm.KILLED, Tally::best);
            rates.put(place.country(), rate == null ? -1 : rate);
          }
        });
    rows.sort(
        Comparator.comparingDouble((Row row) -> -rates.getOrDefault(row.place().country(), -1.0))
            .thenComparing(row -> row.place().country())
            .thenComparing(row -> row.place().province() != null)
            .thenComparingLong(row -> -row.harm().sum(Harm.KILLED, Tally::best))
            .thenComparing(Row::province));
    return rows;
  }

  private static List<Column<Row>> columns() {
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(
        Column.word(
            "Country", 24, "Where it happened.", row -> Party.label(row.place().country())));
    columns.add(
        Column.word(
            "Province",
            28,
            "First-level division of the place, where its population is known; \"all\" for the"
                + " whole country.",
            Row::province));
    columns.add(
        Column.whole(
            "Population",
            14,
            "People living there.",
            row -> row.population() == null ? null : row.population().persons()));
    columns.add(
        Column.number(
            "Population year",
            10,
            "Year that the population is of.",
            row -> row.population() == null ? null : row.population().year()));
    for (String measure : List.of(Harm.KILLED, Harm.INJURED)) {
      rates(columns, measure);
    }
    columns.addAll(Harm.columns(Row::harm));
    columns.add(Column.word("Beware", 20, "Where a rate says little or there is none.", Row::note));
    columns.add(
        Column.word(
            "Population source",
            44,
            "Who gives the population.",
            row -> row.population() == null ? null : row.population().source()));
    return columns;
  }

  private static void rates(List<Column<Row>> columns, String measure) {
    String label = Victims.capital(measure) + " per 100,000";
    columns.add(
        Column.rate(
            label + " low",
            11,
            measure + " low, for each 100,000 people.",
            row -> row.rate(measure, Tally::low)));
    columns.add(
        Column.rate(
            label + " best", 11, "Likewise, of best.", row -> row.rate(measure, Tally::best)));
    columns.add(
        Column.rate(
            label + " high", 11, "Likewise, of high.", row -> row.rate(measure, Tally::high)));
  }
}
