package org.sitrep.ingest.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.core.act.ToldEvent;
import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.cooperation.EventStatus;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Field;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.cooperation.PartialDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stored cooperation events with their articles, as the rule of acts reads them. */
final class ToldEvents {

  private static final String SELECT =
      """
      select e.id, e.type, e.form, e.fields, e.event_date, e.status, e.attribution, e.quote,
             i.name as initiator,
             array(select p.name from cooperation_party m join actor p on p.id = m.actor_id
                    where m.event_id = e.id) as parties,
             a.id as article, a.story_id, a.source, a.published, a.title, a.dateline, a.archive_id,
             a.ordinal, l.act_id
        from cooperation_event e
        join article a on a.id = e.article_id
        left join actor i on i.id = e.initiator_id
        left join act_event l on l.event_id = e.id
      """;

  private static final String ORDER =
      """
       order by coalesce(a.published, date 'infinity'), a.archive_id, a.ordinal, e.ordinal
      """;

  private final JdbcClient jdbc;

  ToldEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The events of some articles, in the order of publication. */
  List<ToldEvent> ofArticles(Collection<Long> articles) {
    return jdbc.sql(SELECT + " where e.article_id = any(?)" + ORDER)
        .param(articles.toArray(Long[]::new))
        .query((row, number) -> told(row))
        .list();
  }

  /** The events of some acts, by act, without those of some articles. */
  Map<Long, List<ToldEvent>> ofActs(Collection<Long> acts, Collection<Long> without) {
    Map<Long, List<ToldEvent>> events = new LinkedHashMap<>();
    jdbc.sql(SELECT + " where l.act_id = any(?) and e.article_id <> all(?)" + ORDER)
        .params(acts.toArray(Long[]::new), without.toArray(Long[]::new))
        .query(
            row -> {
              events.computeIfAbsent(row.getLong("act_id"), _ -> new ArrayList<>()).add(told(row));
            });
    return events;
  }

  private static ToldEvent told(ResultSet row) throws SQLException {
    String date = row.getString("event_date");
    CodedEvent event =
        new CodedEvent(
            row.getString("quote"),
            EventType.valueOf(row.getString("type")),
            Coded.of(row, "form", Form.values(), Form::code),
            Set.of((String[]) row.getArray("parties").getArray()),
            row.getString("initiator"),
            fields(row),
            date == null ? null : PartialDate.parse(date),
            Coded.of(row, "status", EventStatus.values(), EventStatus::code),
            row.getString("attribution"));
    return new ToldEvent(row.getLong("id"), Coded.article(row), event);
  }

  private static Set<Field> fields(ResultSet row) throws SQLException {
    Set<String> codes = Set.of((String[]) row.getArray("fields").getArray());
    return Stream.of(Field.values())
        .filter(field -> codes.contains(field.code()))
        .collect(Collectors.toSet());
  }
}
