package org.sitrep.core.actor;

import java.util.List;

/**
 * An international organisation.
 *
 * @param names the canonical name first
 * @param organs names of organs, agencies, missions and offices that act for it
 */
public record Organisation(List<Spelling> names, List<Spelling> organs) implements Named {

  /** Copies the lists. */
  public Organisation {
    names = List.copyOf(names);
    organs = List.copyOf(organs);
  }

  @Override
  public String name() {
    return names.getFirst().text();
  }
}
