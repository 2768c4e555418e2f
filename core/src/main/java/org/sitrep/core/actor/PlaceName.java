package org.sitrep.core.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that texts name.
 *
 * @param names the usual name first
 * @param kind what sort of place
 * @param country ISO code of the country that it lies in, or null for a region of several countries
 * @param division first-level division of the country that it lies in, or null where unknown or
 *     itself a division
 */
public record PlaceName(
    List<Spelling> names, Kind kind, @Nullable String country, @Nullable String division)
    implements Named {

  /** Copies the list. */
  public PlaceName {
    names = List.copyOf(names);
  }

  @Override
  public String name() {
    return names.getFirst().text();
  }

  /** Sorts of places, from the widest to the smallest. */
  public enum Kind {
    /** A part of the world or of a country that is no unit of government. */
    REGION,
    /** A province, state, governorate or other division of the first level. */
    DIVISION,
    /** A district, county or other division below the first level. */
    DISTRICT,
    /** A valley, pass, forest, river basin or range of mountains. */
    VALLEY,
    /** A large city. */
    CITY,
    /** A town, village, tehsil or camp. */
    TOWN,
    /** A quarter of a city. */
    NEIGHBOURHOOD;

    /** Whether a place of this kind is a settlement or a part of one. */
    public boolean settlement() {
      return compareTo(CITY) >= 0;
    }
  }
}
