package org.sitrep.core.incident;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.actor.NameKey;
import org.sitrep.core.actor.PlaceName;
import org.sitrep.core.actor.PlaceName.Kind;

/**
 * Where something happened: a name with its rank in the hierarchy, as far as the gazetteer knows
 * it.
 *
 * @param key words of the usual name, with a blank between
 * @param country ISO code, or null
 * @param division key of the first-level division that it lies in or is, or null
 * @param kind what sort of place, or null where the gazetteer does not know it
 */
record Locality(
    String key, @Nullable String country, @Nullable String division, @Nullable Kind kind) {

  /** How two places can lie to each other. */
  enum Relation {
    /** One place, by its name. */
    SAME,
    /** One is the division or the region that the other lies in. */
    WITHIN,
    /** One may lie in the other. */
    POSSIBLE,
    /** They lie beside each other. */
    APART
  }

  static Locality of(String name, @Nullable String country, Gazetteer gazetteer) {
    List<PlaceName> known =
        gazetteer.places(name).stream()
            .filter(place -> country == null || country.equals(place.country()))
            .toList();
    if (known.isEmpty()) {
      return new Locality(key(name), country, null, null);
    }
    PlaceName place = known.getFirst();
    Optional<PlaceName> division = gazetteer.divisionOf(place);
    return new Locality(
        key(place.name()),
        country == null ? place.country() : country,
        division.map(found -> key(found.name())).orElse(null),
        place.kind());
  }

  static String key(String name) {
    return String.join(" ", NameKey.words(name));
  }

  Relation to(Locality other) {
    if (country != null && other.country != null && !country.equals(other.country)) {
      return Relation.APART;
    }
    if (key.equals(other.key)) {
      return Relation.SAME;
    }
    if (kind == null || other.kind == null) {
      return Spellings.alike(key, other.key) ? Relation.SAME : Relation.POSSIBLE;
    }
    if (contains(other) || other.contains(this)) {
      return Relation.WITHIN;
    }
    if (kind == Kind.REGION || other.kind == Kind.REGION) {
      return Relation.POSSIBLE;
    }
    if (!Objects.equals(division, other.division) || kind == other.kind) {
      return Relation.APART;
    }
    return kind.settlement() && other.kind.settlement() && !quarter(other) && !other.quarter(this)
        ? Relation.APART
        : Relation.POSSIBLE;
  }

  /** Whether both are one place smaller than a division. */
  boolean exactly(Locality other) {
    return to(other) == Relation.SAME && kind != Kind.DIVISION && kind != Kind.REGION;
  }

  private boolean contains(Locality other) {
    return kind == Kind.DIVISION && key.equals(other.division) && other.kind != Kind.DIVISION;
  }

  /** Whether this may be a quarter of the other. */
  private boolean quarter(Locality city) {
    return kind == Kind.NEIGHBOURHOOD && city.kind != Kind.NEIGHBOURHOOD;
  }
}
