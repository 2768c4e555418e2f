package org.sitrep.ingest.link;

import java.sql.Types;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sitrep.core.act.Act;
import org.sitrep.core.act.ActMap;
import org.sitrep.core.act.ToldEvent;
import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.cooperation.Field;
import org.sitrep.core.cooperation.PartialDate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of acts. */
final class ActRows {

  private static final int BATCH = 500;

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  ActRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
  }

  /** What is kept of acts by now. */
  Kept kept() {
    return new Kept(client, "act");
  }

  /**
   * Stores what has changed.
   *
   * @param left acts that may have lost events
   */
  void write(ActMap map, Set<Long> left) {
    Set<Long> changed = new HashSet<>(left);
    changed.addAll(map.changed());
    List<Act> acts = map.acts().stream().filter(act -> changed.contains(act.id())).toList();
    Long[] ids = changed.toArray(Long[]::new);
    for (String table : List.of("act_key", "act_report", "act_event")) {
      client.sql("delete from " + table + " where act_id = any(?)").param(ids).update();
    }
    insert(acts);
    insertLinks(acts);
    acts.forEach(act -> changed.remove(act.id()));
    client.sql("delete from act where id = any(?)").param(changed.toArray(Long[]::new)).update();
  }

  private void insert(List<Act> acts) {
    jdbc.batchUpdate(
        """
        insert into act (id, type, form, status, initiator_id, fields, event_date, event_day,
          sources, reports, first_report, last_report)
        values (?, ?, ?, ?, (select id from actor where name = ?), ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set type = excluded.type, form = excluded.form,
          status = excluded.status, initiator_id = excluded.initiator_id, fields = excluded.fields,
          event_date = excluded.event_date, event_day = excluded.event_day,
          sources = excluded.sources, reports = excluded.reports,
          first_report = excluded.first_report, last_report = excluded.last_report
        """,
        acts,
        BATCH,
        (statement, act) -> {
          CodedEvent first = act.first().event();
          PartialDate date = act.date();
          List<LocalDate> published =
              act.events().stream()
                  .map(told -> told.article().published())
                  .filter(Objects::nonNull)
                  .sorted()
                  .toList();
          statement.setLong(1, act.id());
          statement.setString(2, first.type().name());
          statement.setString(3, first.form().code());
          statement.setString(4, first.status().code());
          statement.setString(5, first.initiator());
          statement.setArray(
              6,
              statement
                  .getConnection()
                  .createArrayOf(
                      "text", act.fields().stream().sorted().map(Field::code).toArray()));
          statement.setString(7, date == null ? null : date.toString());
          statement.setObject(8, date == null ? null : date.firstDay(), Types.DATE);
          statement.setInt(9, act.sources());
          statement.setInt(
              10, (int) act.events().stream().map(told -> told.article().id()).distinct().count());
          statement.setObject(11, published.isEmpty() ? null : published.getFirst(), Types.DATE);
          statement.setObject(12, published.isEmpty() ? null : published.getLast(), Types.DATE);
        });
  }

  private void insertLinks(List<Act> acts) {
    Links<String> keys = Links.toTexts();
    Links<Long> articles = Links.toNumbers();
    Links<Long> events = Links.toNumbers();
    for (Act act : acts) {
      ActMap.kept(act).forEach(key -> keys.add(act.id(), key));
      for (ToldEvent told : act.events()) {
        articles.add(act.id(), told.article().id());
        events.add(act.id(), told.id(), told.id() == act.first().id());
      }
    }
    keys.insert(client, "act_key (act_id, key)");
    articles.insert(client, "act_report (act_id, article_id)");
    events.insert(client, "act_event (act_id, event_id, counted)");
  }
}
