package org.sitrep.ingest.gazetteer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.actor.PlaceName;
import org.sitrep.core.extraction.Coder;
import org.sitrep.core.extraction.CurrentCoder;
import org.sitrep.core.extraction.rules.Coders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The coder that knows the imported places beside the built-in ones, as they are now. */
@Component
public class StoredCoder implements CurrentCoder {

  private final @Nullable Coder given;
  private final PlaceRows rows;
  private @Nullable Coder current;

  StoredCoder(ObjectProvider<Coder> given, JdbcTemplate jdbc) {
    this.given = given.getIfAvailable();
    this.rows = new PlaceRows(jdbc);
  }

  /** The same object as long as nothing is imported. */
  @Override
  public synchronized Coder current() {
    if (given != null) {
      return given;
    }
    String places = rows.version();
    if (places == null) {
      return Coders.builtIn();
    }
    Coder known = current;
    if (known == null || !known.version().endsWith("+" + places)) {
      Gazetteer builtIn = Gazetteer.builtIn();
      known = Coders.with(builtIn.withPlaces(unknown(builtIn, rows.all())), places);
      current = known;
    }
    return known;
  }

  /** Those that the built-in gazetteer does not know: it says more of its own. */
  private static List<PlaceName> unknown(Gazetteer builtIn, List<PlaceName> places) {
    Set<String> known = new HashSet<>();
    for (PlaceName place : builtIn.places()) {
      place.names().forEach(name -> known.add(place.country() + "/" + name.text()));
    }
    builtIn
        .countries()
        .forEach(
            country ->
                country.names().forEach(name -> known.add(country.code() + "/" + name.text())));
    return places.stream()
        .filter(
            place ->
                place.names().stream()
                    .noneMatch(name -> known.contains(place.country() + "/" + name.text())))
        .toList();
  }
}
