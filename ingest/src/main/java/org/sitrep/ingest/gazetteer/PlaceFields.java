package org.sitrep.ingest.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Country;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.actor.PlaceName;
import org.sitrep.ingest.archive.ArchiveRecord.Field;

/** A row of a table or an object of JSON that tells a place by the names of its fields. */
final class PlaceFields {

  private static final List<String> NAMES = List.of("name", "city", "place", "asciiname");
  private static final List<String> COUNTRIES =
      List.of("countrycode", "country", "iso2", "iso", "countryname");
  private static final List<String> DIVISIONS =
      List.of("subcountry", "admin1", "adminname", "division", "province", "state", "region");
  private static final List<String> IDS = List.of("geonameid", "geonamesid", "id");
  private static final List<String> POPULATIONS = List.of("population", "pop");

  private static final int LARGE = 100_000;

  private final Gazetteer gazetteer;

  PlaceFields(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  PlaceEntry read(List<Field> fields) {
    Map<String, String> byName = new HashMap<>();
    fields.forEach(
        field ->
            byName.putIfAbsent(
                field.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""),
                field.value().strip()));
    String code = byName.get("code");
    String name = first(byName, NAMES);
    if (name == null) {
      return new PlaceEntry.Refused("no name of a place among the fields " + byName.keySet());
    }
    if (code != null && code.matches("[A-Z]{2}\\.\\w+")) {
      return new PlaceEntry.Place(
          "division:" + code,
          name,
          List.of(),
          PlaceName.Kind.DIVISION,
          code.substring(0, 2),
          null,
          null,
          0);
    }
    String written = first(byName, COUNTRIES);
    Optional<Country> country = written == null ? Optional.empty() : country(written);
    if (country.isEmpty()) {
      return new PlaceEntry.Refused("no such country: '" + written + "'");
    }
    String division = first(byName, DIVISIONS);
    String id = first(byName, IDS);
    long population = population(first(byName, POPULATIONS));
    return new PlaceEntry.Place(
        id != null && id.matches("\\d+")
            ? "geonames:" + id
            : "name:" + country.get().code() + "/" + division + "/" + name,
        name,
        List.of(),
        population >= LARGE ? PlaceName.Kind.CITY : PlaceName.Kind.TOWN,
        country.get().code(),
        division,
        null,
        population);
  }

  /** A country by its name or code; lists turn long names round: "Iran, Islamic Republic of". */
  private Optional<Country> country(String written) {
    Optional<Country> country = gazetteer.countryNamed(written);
    int comma = written.indexOf(", ");
    if (country.isPresent() || comma < 0) {
      return country;
    }
    String first = written.substring(0, comma);
    String rest = written.substring(comma + 2).replaceFirst("^The ", "");
    return gazetteer.countryNamed(rest + " " + first).or(() -> gazetteer.countryNamed(first));
  }

  private static long population(@Nullable String written) {
    return written != null && written.matches("\\d{1,12}") ? Long.parseLong(written) : 0;
  }

  private static @Nullable String first(Map<String, String> fields, List<String> names) {
    for (String name : names) {
      String value = fields.get(name);
      if (value != null && !value.isEmpty()) {
        return value;
      }
    }
    return null;
  }
}
