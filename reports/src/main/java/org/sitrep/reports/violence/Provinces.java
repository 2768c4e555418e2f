package org.sitrep.reports.violence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.actor.PlaceName;

/** Finds the first-level division that a place lies in. */
final class Provinces {

  private final Gazetteer gazetteer;
  private final Map<Place, Optional<String>> found = new ConcurrentHashMap<>();

  private record Place(String country, String name) {}

  Provinces(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * The division's usual name.
   *
   * @param country ISO code
   * @param place as written
   * @return null where the place is not known in its country, or lies in more than one division
   */
  @Nullable String of(@Nullable String country, @Nullable String place) {
    if (country == null || place == null) {
      return null;
    }
    return found.computeIfAbsent(new Place(country, place), this::find).orElse(null);
  }

  private Optional<String> find(Place place) {
    List<PlaceName> known =
        gazetteer.places(place.name()).stream()
            .filter(name -> place.country().equals(name.country()))
            .toList();
    // A name that a town and its province share stands for both, and they agree.
    List<String> divisions =
        known.stream()
            .flatMap(name -> gazetteer.divisionOf(name).stream())
            .map(PlaceName::name)
            .distinct()
            .toList();
    return divisions.size() == 1 ? Optional.of(divisions.getFirst()) : Optional.empty();
  }
}
