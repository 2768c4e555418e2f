package org.sitrep.ingest.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.core.act.ToldEvent;
import org.sitrep.ingest.facts.CodedRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stored cooperation events as reviewed, with their articles, as the rule of acts reads them. */
final class ToldEvents {

  private static final String SELECT =
      """
      select e.id, e.type, e.form, e.fields, e.event_date, e.status, e.attribution, e.quote,
             e.initiator, e.parties, %s, l.act_id
        from reviewed_event e
        join article a on a.id = e.article_id
        left join act_event l on l.event_id = e.id
      """
          .formatted(ArticleRow.COLUMNS);

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
    return jdbc.sql(SELECT + " where e.article_id = any(?) and not e.is_rejected" + ORDER)
        .param(articles.toArray(Long[]::new))
        .query((row, number) -> told(row))
        .list();
  }

  /** The events of some acts, by act, without those of some articles. */
  Map<Long, List<ToldEvent>> ofActs(Collection<Long> acts, Collection<Long> without) {
    Map<Long, List<ToldEvent>> events = new LinkedHashMap<>();
    jdbc.sql(
            SELECT
                + " where l.act_id = any(?) and e.article_id <> all(?)"
                + " and not e.is_rejected"
                + ORDER)
        .params(acts.toArray(Long[]::new), without.toArray(Long[]::new))
        .query(
            row -> {
              events.computeIfAbsent(row.getLong("act_id"), _ -> new ArrayList<>()).add(told(row));
            });
    return events;
  }

  private static ToldEvent told(ResultSet row) throws SQLException {
    return new ToldEvent(row.getLong("id"), ArticleRow.article(row), CodedRow.event(row));
  }
}
