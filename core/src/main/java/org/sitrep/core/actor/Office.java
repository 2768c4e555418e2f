package org.sitrep.core.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office or title whose holder stands for a state or an organisation.
 *
 * @param names the usual title first
 * @param rank what the holder does
 * @param party ISO code or canonical organisation, where only one has this title, else null
 */
public record Office(List<Spelling> names, Rank rank, @Nullable String party) implements Named {

  /** Copies the list. */
  public Office {
    names = List.copyOf(names);
  }

  @Override
  public String name() {
    return names.getFirst().text();
  }

  /** What the holder of an office does. */
  public enum Rank {
    HEAD_OF_STATE,
    HEAD_OF_GOVERNMENT,
    FOREIGN,
    DEFENCE,
    INTERIOR,
    MINISTER,
    MILITARY,
    INTELLIGENCE,
    SECURITY,
    ENVOY,
    LEGISLATOR,
    SPOKESPERSON,
    OFFICIAL,
    /** Head of an organisation. */
    SECRETARIAT,
    /** Holds office in a part of a country and stands for no state. */
    LOCAL
  }
}
