package org.sitrep.core.actor;

import java.util.List;

/**
 * A country with the words that stand for it.
 *
 * @param code ISO 3166-1 alpha-2
 * @param names the usual name first
 * @param people adjectives and words for its people
 * @param capitals names of the seat of government
 * @param seats buildings, quarters and bodies that stand for the state
 */
public record Country(
    String code,
    List<Spelling> names,
    List<Spelling> people,
    List<Spelling> capitals,
    List<Spelling> seats)
    implements Named {

  /** Copies the lists. */
  public Country {
    names = List.copyOf(names);
    people = List.copyOf(people);
    capitals = List.copyOf(capitals);
    seats = List.copyOf(seats);
  }

  @Override
  public String name() {
    return names.getFirst().text();
  }
}
