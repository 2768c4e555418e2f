package org.sitrep.core.extraction.names;

import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Country;
import org.sitrep.core.actor.Group;
import org.sitrep.core.actor.NameUse;
import org.sitrep.core.actor.Office;
import org.sitrep.core.actor.Organisation;
import org.sitrep.core.actor.Person;
import org.sitrep.core.actor.PlaceName;

/** What a name in a text may mean. */
public sealed interface Sense {

  /**
   * A state, by its name, its people, its capital or a seat of its government.
   *
   * @param state the state
   * @param use which of these the name is
   */
  record State(Country state, NameUse.Use use) implements Sense {}

  /**
   * A place; of a capital this is the city itself.
   *
   * @param place the place
   */
  record Location(PlaceName place) implements Sense {}

  /**
   * An armed group.
   *
   * @param group the group
   */
  record Armed(Group group) implements Sense {}

  /**
   * An international organisation.
   *
   * @param organisation the organisation
   * @param organ whether the name is that of an organ or agency of it
   */
  record Body(Organisation organisation, boolean organ) implements Sense {}

  /**
   * An office, such as "foreign minister".
   *
   * @param office the office
   */
  record Title(Office office) implements Sense {}

  /**
   * A person who holds or held office.
   *
   * @param person the person
   * @param full whether the whole name is written, not only the surname
   */
  record Holder(Person person, boolean full) implements Sense {}

  /** The ISO code of the country that it is, lies in or is at home in, or null. */
  default @Nullable String country() {
    return switch (this) {
      case State(Country state, NameUse.Use _) -> state.code();
      case Location(PlaceName place) -> place.country();
      case Armed(Group group) -> group.home();
      case Title(Office office) -> codeOrNull(office.party());
      case Holder(Person person, boolean _) -> codeOrNull(person.party());
      case Body _ -> null;
    };
  }

  /** The ISO code or canonical organisation that it acts for in diplomacy, or null. */
  default @Nullable String party() {
    return switch (this) {
      case State(Country state, NameUse.Use _) -> state.code();
      case Body(Organisation organisation, boolean _) -> organisation.name();
      case Title(Office office) -> office.party();
      case Holder(Person person, boolean _) -> person.party();
      case Location _, Armed _ -> null;
    };
  }

  private static @Nullable String codeOrNull(@Nullable String party) {
    // G7 and E3 are organisations of two characters
    return party != null && party.length() == 2 && Character.isUpperCase(party.charAt(1))
        ? party
        : null;
  }
}
