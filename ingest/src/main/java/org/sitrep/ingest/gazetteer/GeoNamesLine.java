package org.sitrep.ingest.gazetteer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.sitrep.core.actor.PlaceName;

/**
 * A line of GeoNames' tables: of the places themselves (19 columns between tabs, such as {@code
 * cities15000.txt}) or of first-level divisions ({@code admin1CodesASCII.txt}, 4 columns).
 */
final class GeoNamesLine {

  private static final Pattern PLACE = Pattern.compile("\\d+\t[^\t]+(?:\t[^\t]*){17}");
  private static final Pattern DIVISION = Pattern.compile("[A-Z]{2}\\.\\w+\t[^\t]+(?:\t[^\t]*){2}");

  /** Settlements that are no more: their names stand in histories only. */
  private static final Set<String> GONE = Set.of("PPLH", "PPLQ", "PPLW", "PPLCH");

  private static final int LARGE = 100_000;

  private GeoNamesLine() {}

  /** Whether a line is of one of the tables. */
  static boolean is(String line) {
    return PLACE.matcher(line).matches() || DIVISION.matcher(line).matches();
  }

  /** Reads a line. */
  static PlaceEntry read(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return new PlaceEntry.Passed();
    }
    String[] cells = line.split("\t", -1);
    if (cells.length == 4) {
      return division(cells);
    }
    if (cells.length != 19) {
      return new PlaceEntry.Refused("%d columns instead of 19 or 4".formatted(cells.length));
    }
    return place(cells);
  }

  private static PlaceEntry division(String[] cells) {
    String code = cells[0];
    if (!code.matches("[A-Z]{2}\\.\\w+") || cells[1].isBlank()) {
      return new PlaceEntry.Refused("no code and name of a division: '" + code + "'");
    }
    return new PlaceEntry.Place(
        "division:" + code,
        cells[1].strip(),
        other(cells[1], cells[2]),
        PlaceName.Kind.DIVISION,
        code.substring(0, 2),
        null,
        null,
        0);
  }

  private static PlaceEntry place(String[] cells) {
    String country = cells[8];
    if (cells[1].isBlank() || !country.matches("[A-Z]{2}")) {
      return new PlaceEntry.Refused(
          "no name and country: '%s' in '%s'".formatted(cells[1], country));
    }
    PlaceName.Kind kind;
    long population;
    try {
      population = cells[14].isEmpty() ? 0 : Long.parseLong(cells[14]);
    } catch (NumberFormatException e) {
      return new PlaceEntry.Refused("the population is no number: '" + cells[14] + "'");
    }
    String feature = cells[7].toUpperCase(Locale.ROOT);
    if (cells[6].equals("P") && !GONE.contains(feature)) {
      kind =
          feature.equals("PPLX")
              ? PlaceName.Kind.NEIGHBOURHOOD
              : population >= LARGE ? PlaceName.Kind.CITY : PlaceName.Kind.TOWN;
    } else if (feature.equals("ADM2") || feature.equals("ADM3")) {
      kind = PlaceName.Kind.DISTRICT;
    } else {
      return new PlaceEntry.Passed();
    }
    return new PlaceEntry.Place(
        "geonames:" + cells[0],
        cells[1].strip(),
        other(cells[1], cells[2]),
        kind,
        country,
        null,
        cells[10].isEmpty() ? null : country + "." + cells[10],
        population);
  }

  private static List<String> other(String name, String ascii) {
    return ascii.isBlank() || ascii.strip().equals(name.strip())
        ? List.of()
        : List.of(ascii.strip());
  }
}
