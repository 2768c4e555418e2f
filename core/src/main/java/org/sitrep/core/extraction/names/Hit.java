package org.sitrep.core.extraction.names;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Country;
import org.sitrep.core.actor.Group;
import org.sitrep.core.actor.NameUse;
import org.sitrep.core.actor.Office;
import org.sitrep.core.actor.Organisation;
import org.sitrep.core.actor.Person;
import org.sitrep.core.actor.PlaceName;
import org.sitrep.core.extraction.text.Sentence;

/**
 * A spelling found in a document, before the words around it have decided what it means.
 *
 * @param first index of its first word
 * @param end the index after its last word
 * @param uses what the spelling may stand for, the likelier first
 * @param sentence where it stands
 * @param capitals whether this sentence is in capitals
 */
record Hit(int first, int end, List<NameUse> uses, Sentence sentence, boolean capitals) {

  /** Whether the spelling also means something that the gazetteer does not know. */
  boolean ambiguous() {
    return uses.stream().anyMatch(use -> use.spelling().ambiguous());
  }

  /** Whether it is the name of a country or a place, or has such a meaning. */
  boolean geographic() {
    for (NameUse use : uses) {
      if (use.named() instanceof PlaceName || use.named() instanceof Country) {
        return true;
      }
    }
    return false;
  }

  /** Whether it can only be somebody's surname. */
  boolean surname() {
    return uses.stream().allMatch(use -> use.use() == NameUse.Use.SURNAME);
  }

  /** Whether some meaning of it is a state. */
  boolean mayBeState(String code) {
    for (NameUse use : uses) {
      if (use.named() instanceof Country country && country.code().equals(code)) {
        return true;
      }
    }
    return false;
  }

  /** The one state that it is a name or adjective of, or null. */
  @Nullable String stateCode() {
    String code = null;
    for (NameUse use : uses) {
      if (use.named() instanceof Country country
          && (use.use() == NameUse.Use.NAME || use.use() == NameUse.Use.PEOPLE)) {
        if (code != null && !code.equals(country.code())) {
          return null;
        }
        code = country.code();
      }
    }
    return code;
  }

  /** Whether some meaning of it is a first-level division of that name. */
  boolean mayBeDivision(@Nullable String country, @Nullable String division) {
    for (NameUse use : uses) {
      if (use.named() instanceof PlaceName place
          && place.kind() == PlaceName.Kind.DIVISION
          && place.name().equals(division)
          && Objects.equals(place.country(), country)) {
        return true;
      }
    }
    return false;
  }

  /** The one country that all meanings lie in or are, or null. */
  @Nullable String onlyCountry() {
    String only = null;
    for (NameUse use : uses) {
      String country = senseOf(use).country();
      if (country == null || (only != null && !only.equals(country))) {
        return null;
      }
      only = country;
    }
    return only;
  }

  /** Whether another one stands in the same sentence. */
  boolean besides(Hit other) {
    return sentence.index() == other.sentence.index();
  }

  static Sense senseOf(NameUse use) {
    return switch (use.named()) {
      case Country country -> new Sense.State(country, use.use());
      case PlaceName place -> new Sense.Location(place);
      case Group group -> new Sense.Armed(group);
      case Organisation organisation ->
          new Sense.Body(organisation, use.use() == NameUse.Use.ORGAN);
      case Office office -> new Sense.Title(office);
      case Person person -> new Sense.Holder(person, use.use() == NameUse.Use.NAME);
    };
  }
}
