package org.sitrep.ingest.facts;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.ActorKind;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.actor.Group;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables of actors and places, to which names are resolved. A chunk resolves all of its names
 * at once and in their order: two chunks that add the same new names then wait for each other
 * instead of locking each other out.
 */
public final class NameRows {

  private static final int BATCH = 500;

  /**
   * What a place is told by.
   *
   * @param name as articles give it
   * @param country ISO code, or null
   */
  record PlaceKey(String name, @Nullable String country) implements Comparable<PlaceKey> {
    private static final Comparator<PlaceKey> ORDER =
        Comparator.comparing(PlaceKey::name).thenComparing(key -> String.valueOf(key.country()));

    @Override
    public int compareTo(PlaceKey other) {
      return ORDER.compare(this, other);
    }
  }

  private final JdbcTemplate jdbc;
  private final Gazetteer gazetteer;

  /** Takes the database, and the gazetteer that says what an actor is. */
  public NameRows(JdbcTemplate jdbc, Gazetteer gazetteer) {
    this.jdbc = jdbc;
    this.gazetteer = gazetteer;
  }

  /** Ids of actors by canonical name; those not known yet are added. */
  public Map<String, Long> actors(Set<String> names) {
    jdbc.batchUpdate(
        "insert into actor (name, kind, country) values (?, ?, ?) on conflict do nothing",
        names,
        BATCH,
        this::setActor);
    Map<String, Long> ids = new HashMap<>();
    jdbc.query(
        "select id, name from actor where name = any (?)",
        statement -> setTexts(statement, names.toArray(String[]::new)),
        row -> {
          ids.put(row.getString("name"), row.getLong("id"));
        });
    return ids;
  }

  /** Ids of places; those not known yet are added. */
  Map<PlaceKey, Long> places(Set<PlaceKey> places) {
    jdbc.batchUpdate(
        "insert into place (name, country) values (?, ?) on conflict do nothing",
        places,
        BATCH,
        (statement, place) -> {
          statement.setString(1, place.name());
          statement.setString(2, place.country());
        });
    Map<PlaceKey, Long> ids = new HashMap<>();
    jdbc.query(
        "select id, name, country from place where name = any (?)",
        statement ->
            setTexts(
                statement, places.stream().map(PlaceKey::name).distinct().toArray(String[]::new)),
        row -> {
          ids.put(new PlaceKey(row.getString("name"), row.getString("country")), row.getLong("id"));
        });
    return ids;
  }

  private void setActor(PreparedStatement statement, String name) throws SQLException {
    ActorKind kind = ActorKind.OTHER;
    String country = null;
    Group group = gazetteer.group(name);
    if (name.matches("[A-Z]{2}")) {
      kind = ActorKind.STATE;
      country = name;
    } else if (gazetteer.organisation(name) != null) {
      kind = ActorKind.ORGANISATION;
    } else if (group != null) {
      kind = ActorKind.ARMED_GROUP;
      country = group.home();
    }
    statement.setString(1, name);
    statement.setString(2, kind.code());
    statement.setString(3, country);
  }

  private static void setTexts(PreparedStatement statement, String[] texts) throws SQLException {
    statement.setArray(1, statement.getConnection().createArrayOf("text", texts));
  }
}
