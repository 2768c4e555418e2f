package org.sitrep.reports.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sitrep.reports.query.Releases;
import org.sitrep.reports.query.Scope;
import org.sitrep.reports.workbook.Profile;

/**
 * What a workbook is.
 *
 * @param name the beginning of its file's name, unique in its set
 * @param title what it is called
 * @param sheets ids from left to right
 * @param period the days that it covers
 * @param countries ISO 3166 codes; all without
 * @param actors names; all without
 * @param profile whom its form is for
 */
public record Definition(
    String name,
    String title,
    List<String> sheets,
    PeriodRule period,
    List<String> countries,
    List<String> actors,
    Profile profile) {

  /** Copies the lists; the order of countries and actors says nothing. */
  public Definition {
    sheets = List.copyOf(sheets);
    countries = countries.stream().sorted().distinct().toList();
    actors = actors.stream().sorted().distinct().toList();
  }

  /** The name of its file. */
  public String file(LocalDate date) {
    return file(name, date);
  }

  /** The name of the file of a workbook of a name. */
  public static String file(String name, LocalDate date) {
    return name + "-" + date + ".xlsx";
  }

  /** The facts that it tells on a business date. */
  public Scope scope(LocalDate date) {
    return new Scope(period.on(date), countries, actors);
  }

  /** The workbooks that it is compared with: of its name, days as asked for, and filters. */
  public Releases.Series series() {
    boolean moves = !(period instanceof PeriodRule.Between);
    PeriodRule.Between days =
        period instanceof PeriodRule.Between between ? between : new PeriodRule.Between(null, null);
    List<String> words =
        Stream.of(
                moves ? period.toString() : "",
                countries.isEmpty() ? "" : "countries " + String.join(", ", countries),
                actors.isEmpty() ? "" : "actors " + String.join(", ", actors))
            .filter(word -> !word.isEmpty())
            .toList();
    return new Releases.Series(name, days.from(), days.to(), String.join("; ", words));
  }
}
