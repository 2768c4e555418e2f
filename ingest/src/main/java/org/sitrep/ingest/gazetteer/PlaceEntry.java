package org.sitrep.ingest.gazetteer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.PlaceName;

/** What an entry of a file of places says. */
sealed interface PlaceEntry {

  /**
   * A place.
   *
   * @param key what it is known by: the same entry of a later file replaces it
   * @param name the usual name
   * @param otherNames other spellings
   * @param country ISO code
   * @param division name of the first-level division, or null
   * @param divisionCode GeoNames' code of it, such as {@code PK.04}, or null
   * @param population 0 where unknown
   */
  record Place(
      String key,
      String name,
      List<String> otherNames,
      PlaceName.Kind kind,
      String country,
      @Nullable String division,
      @Nullable String divisionCode,
      long population)
      implements PlaceEntry {

    /** Copies the list. */
    public Place {
      otherNames = List.copyOf(otherNames);
    }
  }

  /** A sound entry of something else, such as a hill or a comment. */
  record Passed() implements PlaceEntry {}

  /**
   * An entry that is no place.
   *
   * @param why with the offending value
   */
  record Refused(String why) implements PlaceEntry {}
}
