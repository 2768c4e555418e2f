package org.sitrep.core.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.sitrep.core.testing.TestDatabase;

/** Events that were stored before there were classes and intensities get those of the coder. */
class EventIntensityIT {

  private static final TestDatabase DATABASE = TestDatabase.create();

  @Test
  void theMigrationGivesStoredEventsWhatTheCoderWouldWrite() throws SQLException {
    migrate("3");
    try (Connection connection = DATABASE.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into archive (id, sha256, file, bytes, status, registered_at)
            values (1, repeat('0', 64), 'a', 1, 'loaded', now());
          insert into article (id, archive_id, entry, byte_offset, ordinal, title, text,
            content_sha256, loaded_at) values (1, 1, '', 0, 0, 't', 'x', '', now());
          insert into actor (id, name, kind)
            values (1, 'PK', 'state'), (2, 'CN', 'state'), (3, 'US', 'state');
          """);
      int ordinal = 0;
      for (EventType type : EventType.values()) {
        for (Form form : Form.values()) {
          for (int parties = 2; parties <= 3; parties++) {
            insert(connection, ++ordinal, type, form, parties);
          }
        }
      }
    }
    migrate("4");
    int seen = 0;
    try (Connection connection = DATABASE.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select type, form, quad_class, intensity, (select count(*) from cooperation_party"
                    + " where event_id = e.id) as parties from cooperation_event e")) {
      while (row.next()) {
        EventType type = EventType.valueOf(row.getString("type"));
        Form form = form(row.getString("form"));
        assertThat(row.getString("quad_class")).isEqualTo(QuadClass.of(type).code());
        assertThat(row.getDouble("intensity"))
            .as("%s by %s", type, form)
            .isEqualTo(Intensity.of(type, form, row.getInt("parties")));
        seen++;
      }
    }
    assertThat(seen).isEqualTo(EventType.values().length * Form.values().length * 2);
  }

  private static void insert(
      Connection connection, int ordinal, EventType type, Form form, int parties)
      throws SQLException {
    try (PreparedStatement event =
            connection.prepareStatement(
                """
                insert into cooperation_event (id, article_id, ordinal, type, form, status, quote,
                  span_start, span_end, rule, coder_version)
                values (?, 1, ?, ?, ?, 'done', 'q', 0, 1, 'r', '1')
                """);
        PreparedStatement party =
            connection.prepareStatement("insert into cooperation_party values (?, ?)")) {
      event.setLong(1, ordinal);
      event.setInt(2, ordinal);
      event.setString(3, type.name());
      event.setString(4, form.code());
      event.execute();
      for (int i = 1; i <= parties; i++) {
        party.setLong(1, ordinal);
        party.setLong(2, i);
        party.execute();
      }
    }
  }

  private static Form form(String code) {
    for (Form form : Form.values()) {
      if (form.code().equals(code)) {
        return form;
      }
    }
    throw new AssertionError("no form " + code);
  }

  private static void migrate(String version) {
    Flyway.configure()
        .dataSource(DATABASE.url(), DATABASE.user(), DATABASE.password())
        .target(version)
        .load()
        .migrate();
  }
}
