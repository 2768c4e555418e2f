package org.sitrep.reports.query;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which facts a report tells.
 *
 * @param period their days
 * @param countries ISO 3166 codes; of claims where they happened, of events a party; all without
 * @param actors names; of claims who did it, of events a party, whatever the case; all without
 */
public record Scope(Period period, List<String> countries, List<String> actors) {

  /** Copies the lists. */
  public Scope {
    countries = List.copyOf(countries);
    actors = List.copyOf(actors);
  }

  /** All facts of a period. */
  public static Scope of(Period period) {
    return new Scope(period, List.of(), List.of());
  }

  /** The same for other days. */
  public Scope in(Period other) {
    return new Scope(other, countries, actors);
  }

  /** Sets the parameters from, to, countries and actors. */
  JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql) {
    return sql.param("from", period.first())
        .param("to", period.to())
        .param("countries", countries.toArray(String[]::new))
        .param(
            "actors",
            actors.stream().map(name -> name.toLowerCase(Locale.ROOT)).toArray(String[]::new));
  }
}
