package org.sitrep.ingest.facts;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.cooperation.Field;
import org.sitrep.core.cooperation.PartialDate;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of cooperation events and of their parties. */
final class EventRows {

  private static final int BATCH = 500;

  private record Party(FactRow<CodedEvent> event, String name) {}

  private final JdbcTemplate jdbc;
  private final FactTable<CodedEvent> table;

  EventRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.table =
        new FactTable<>(
            jdbc,
            FactKind.EVENTS,
            "type",
            "form",
            "initiator_id",
            "fields",
            "event_date",
            "event_day",
            "status",
            "attribution",
            "quote",
            "quad_class",
            "intensity");
  }

  void write(Comparison<CodedEvent> events, String coderVersion, Names names) {
    table.write(events, coderVersion, (statement, event) -> set(statement, event, names));
    jdbc.batchUpdate(
        "delete from cooperation_party where event_id = ?",
        events.changed(),
        BATCH,
        (statement, kept) -> statement.setLong(1, kept.before().id()));
    List<Party> parties = new ArrayList<>();
    events.changed().forEach(kept -> addParties(kept.now(), parties));
    events.added().forEach(event -> addParties(event, parties));
    jdbc.batchUpdate(
        """
        insert into cooperation_party (event_id, actor_id)
        select id, ? from cooperation_event where article_id = ? and ordinal = ?
        """,
        parties,
        BATCH,
        (statement, party) -> {
          statement.setObject(1, names.actor(party.name()), Types.BIGINT);
          statement.setLong(2, party.event().article());
          statement.setInt(3, party.event().ordinal());
        });
  }

  private static void addParties(FactRow<CodedEvent> event, List<Party> parties) {
    event.fact().parties().stream().sorted().forEach(name -> parties.add(new Party(event, name)));
  }

  private static void set(PreparedStatement statement, CodedEvent event, Names names)
      throws SQLException {
    PartialDate date = event.date();
    int at = FactTable.FIRST_VALUE;
    statement.setString(at++, event.type().name());
    statement.setString(at++, event.form().code());
    statement.setObject(at++, names.actor(event.initiator()), Types.BIGINT);
    statement.setArray(
        at++, Names.texts(statement, event.fields().stream().sorted().map(Field::code).toList()));
    statement.setString(at++, date == null ? null : date.toString());
    statement.setObject(at++, date == null ? null : date.firstDay(), Types.DATE);
    statement.setString(at++, event.status().code());
    statement.setString(at++, event.attribution());
    statement.setString(at++, event.quote());
    statement.setString(at++, event.quadClass().code());
    statement.setDouble(at, event.intensity());
  }
}
