package org.sitrep.core.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A holder of office whom texts name.
 *
 * @param names full names, the usual one first
 * @param surnames names that are used alone
 * @param party ISO code or canonical name of the organisation that the person stands for
 * @param office the office held, as the data file words it
 * @param from first year in office, or null where unknown
 * @param to last year in office, or null where unknown or still in office
 */
public record Person(
    List<Spelling> names,
    List<Spelling> surnames,
    String party,
    String office,
    @Nullable Integer from,
    @Nullable Integer to)
    implements Named {

  /** Copies the lists. */
  public Person {
    names = List.copyOf(names);
    surnames = List.copyOf(surnames);
  }

  @Override
  public String name() {
    return names.getFirst().text();
  }

  /** Whether the person may have held the office in that year, or in the year after. */
  public boolean inOffice(int year) {
    return (from == null || from <= year) && (to == null || year <= to + 1);
  }
}
