package org.sitrep.core.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An armed group.
 *
 * @param names the canonical name first
 * @param home ISO code of the country that it belongs to first, or null where there is none
 * @param kind what it is first of all
 */
public record Group(List<Spelling> names, @Nullable String home, Kind kind) implements Named {

  /** Copies the list. */
  public Group {
    names = List.copyOf(names);
  }

  @Override
  public String name() {
    return names.getFirst().text();
  }

  /** What a group is first of all. */
  public enum Kind {
    JIHADIST,
    INSURGENT,
    SEPARATIST,
    MILITIA,
    CRIMINAL,
    CULT
  }
}
