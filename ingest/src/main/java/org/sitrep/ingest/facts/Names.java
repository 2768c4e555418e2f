package org.sitrep.ingest.facts;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Official;
import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.violence.CodedClaim;

/** The numbers of all actors and places that the facts of a chunk name. */
record Names(Map<String, Long> actors, Map<NameRows.PlaceKey, Long> places) {

  /** Looks all names up at once; those not known yet are added. */
  static Names of(
      NameRows rows,
      Collection<CodedClaim> claims,
      Collection<CodedEvent> events,
      Collection<Official> officials) {
    TreeSet<String> actors =
        Stream.of(
                claims.stream().map(CodedClaim::perpetrator),
                events.stream().flatMap(event -> event.parties().stream()),
                officials.stream().map(Official::party))
            .flatMap(names -> names)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));
    TreeSet<NameRows.PlaceKey> places =
        claims.stream()
            .map(ClaimRows::place)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));
    return new Names(rows.actors(actors), rows.places(places));
  }

  @Nullable Long actor(@Nullable String name) {
    return name == null ? null : actors.get(name);
  }

  @Nullable Long place(NameRows.@Nullable PlaceKey place) {
    return place == null ? null : places.get(place);
  }

  /** Texts as a value of a statement. */
  static Array texts(PreparedStatement statement, Collection<String> texts) throws SQLException {
    return statement.getConnection().createArrayOf("text", texts.toArray(String[]::new));
  }
}
