package org.sitrep.ingest.gazetteer;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.PlaceName;
import org.sitrep.core.actor.Spelling;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of imported places. */
final class PlaceRows {

  private final JdbcTemplate jdbc;

  PlaceRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds places, or replaces those of the same keys. */
  void write(List<PlaceEntry.Place> places, String file, Instant now) {
    // A key that comes twice in one statement's batch: the last entry wins, as it does across
    // files.
    Map<String, PlaceEntry.Place> byKey = new LinkedHashMap<>();
    places.forEach(place -> byKey.put(place.key(), place));
    jdbc.batchUpdate(
        """
        insert into gazetteer_place (key, name, other_names, kind, country, division,
          division_code, population, file, imported_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (key) do update set name = excluded.name, other_names = excluded.other_names,
          kind = excluded.kind, country = excluded.country, division = excluded.division,
          division_code = excluded.division_code, population = excluded.population,
          file = excluded.file, imported_at = excluded.imported_at
        """,
        new ArrayList<>(byKey.values()),
        500,
        (statement, place) -> {
          statement.setString(1, place.key());
          statement.setString(2, place.name());
          statement.setArray(
              3,
              statement
                  .getConnection()
                  .createArrayOf("text", place.otherNames().toArray(String[]::new)));
          statement.setString(4, place.kind().name());
          statement.setString(5, place.country());
          setText(statement, 6, place.division());
          setText(statement, 7, place.divisionCode());
          statement.setLong(8, place.population());
          statement.setString(9, file);
          statement.setTimestamp(10, Timestamp.from(now));
        });
  }

  private static void setText(PreparedStatement statement, int at, @Nullable String text)
      throws SQLException {
    statement.setObject(at, text, Types.VARCHAR);
  }

  /** Tells one state of the table from another, or null where it is empty. */
  @Nullable String version() {
    return jdbc.queryForObject(
        """
        select left(md5(string_agg(concat_ws('|', key, name, other_names, kind, country, division,
                 division_code), chr(10) order by key)), 8)
          from gazetteer_place
        """,
        String.class);
  }

  /** All places, the most populous first; their names count only where the text agrees. */
  List<PlaceName> all() {
    return jdbc.query(
        """
        select p.name, p.other_names, p.kind, p.country, coalesce(p.division, d.name) as division
          from gazetteer_place p
          left join gazetteer_place d on d.key = 'division:' || p.division_code
         order by p.population desc, p.key
        """,
        (row, n) -> {
          List<Spelling> names = new ArrayList<>();
          names.add(new Spelling(row.getString("name"), true, true));
          for (String other : (String[]) row.getArray("other_names").getArray()) {
            names.add(new Spelling(other, true, true));
          }
          return new PlaceName(
              names,
              PlaceName.Kind.valueOf(row.getString("kind")),
              row.getString("country"),
              row.getString("division"));
        });
  }
}
