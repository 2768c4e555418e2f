package org.sitrep.reports.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.workbook.Profile;

/**
 * What a run is to write of a set, and otherwise than the set says.
 *
 * @param only names of workbooks; all where there is none
 * @param from first day; where neither day is told, as the set says
 * @param to last day; with a first day only, the business date
 * @param countries in place of the set's, where there are any
 * @param actors in place of the set's, where there are any
 * @param profile in place of the set's
 */
public record Choice(
    List<String> only,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<String> countries,
    List<String> actors,
    Optional<Profile> profile) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException where the period ends before it begins
   */
  public Choice {
    only = List.copyOf(only);
    countries = List.copyOf(countries);
    actors = List.copyOf(actors);
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("the period ends before it begins: " + from + ", " + to);
    }
  }

  /**
   * The workbooks to write.
   *
   * @throws IllegalArgumentException where the set has no workbook of a name
   */
  public List<Definition> of(ReportSet set) {
    for (String name : only) {
      if (!set.names().contains(name)) {
        throw new IllegalArgumentException(
            "the set has no workbook '%s', it has %s"
                .formatted(name, String.join(", ", set.names())));
      }
    }
    return set.definitions().stream()
        .filter(definition -> only.isEmpty() || only.contains(definition.name()))
        .map(this::changed)
        .toList();
  }

  private Definition changed(Definition of) {
    return new Definition(
        of.name(),
        of.title(),
        of.sheets(),
        from == null && to == null ? of.period() : new PeriodRule.Between(from, to),
        countries.isEmpty() ? of.countries() : countries,
        actors.isEmpty() ? of.actors() : actors,
        profile.orElse(of.profile()));
  }
}
