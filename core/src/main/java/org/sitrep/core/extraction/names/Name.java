package org.sitrep.core.extraction.names;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Group;
import org.sitrep.core.actor.NameUse;
import org.sitrep.core.actor.Organisation;
import org.sitrep.core.actor.PlaceName;
import org.sitrep.core.extraction.Span;

/**
 * A name found in a document.
 *
 * @param first index of its first token
 * @param end the index after its last token; a name may be a part of one hyphenated token, as in
 *     "Kabul-based"
 * @param span the name itself
 * @param text as written
 * @param senses what it may mean here, the likeliest first, at least one
 */
public record Name(int first, int end, Span span, String text, List<Sense> senses) {

  /** Copies the list. */
  public Name {
    senses = List.copyOf(senses);
  }

  /** What it most likely means. */
  public Sense sense() {
    return senses.getFirst();
  }

  /** ISO code of the country that the likeliest meaning is or belongs to, or null. */
  public @Nullable String country() {
    return sense().country();
  }

  /**
   * The party that the name stands for: of a capital its state even where the city itself is the
   * likelier meaning. Null where no meaning is a party.
   */
  public @Nullable String party() {
    for (Sense sense : senses) {
      String party = sense.party();
      if (party != null) {
        return party;
      }
    }
    return null;
  }

  /** The place that it may mean, a capital's city included, or null. */
  public @Nullable PlaceName place() {
    for (Sense sense : senses) {
      if (sense instanceof Sense.Location(PlaceName place)) {
        return place;
      }
    }
    return null;
  }

  /** The armed group that it most likely means, or null. */
  public @Nullable Group group() {
    return sense() instanceof Sense.Armed(Group group) ? group : null;
  }

  /** The organisation that it most likely means, or null. */
  public @Nullable Organisation organisation() {
    return sense() instanceof Sense.Body(Organisation organisation, boolean _)
        ? organisation
        : null;
  }

  /** Whether it most likely means a place within a country, or a region. */
  public boolean isPlace() {
    return sense() instanceof Sense.Location;
  }

  /** Whether it most likely means a state. */
  public boolean isState() {
    return sense() instanceof Sense.State;
  }

  /** Whether it is a country's adjective or a word for its people. */
  public boolean isPeople() {
    return sense() instanceof Sense.State(var _, NameUse.Use use) && use == NameUse.Use.PEOPLE;
  }
}
