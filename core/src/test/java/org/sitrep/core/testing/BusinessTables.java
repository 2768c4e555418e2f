package org.sitrep.core.testing;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is in the business tables, without what differs from load to load: ids and run numbers. */
public final class BusinessTables {

  private static final List<String> QUERIES =
      List.of(
          "select sha256, format, status, records, articles, filtered, rejected from archive",
          "select sha256, entry, byte_offset, ordinal, external_id, url, title, source, authors,"
              + " published, published_at, dateline, language, text, content_sha256, coder_version"
              + " from article join archive on archive.id = archive_id",
          "select sha256, step, entry, byte_offset, ordinal, reason, detail, raw, raw_length"
              + " from rejected_record join archive on archive.id = archive_id",
          "select sha256, a.ordinal as article, c.ordinal, measure, low, best, high, qualifier, victims, p.name as perpetrator,"
              + " perpetrator_status, method, place.name as place, from_date, to_date, scope, attribution,"
              + " quote, span_start, span_end, rule"
              + " from violence_claim c join article a on a.id = article_id"
              + " join archive on archive.id = archive_id left join actor p on p.id = perpetrator_id"
              + " left join place on place.id = place_id",
          "select sha256, a.ordinal as article, e.ordinal, type, form, i.name as initiator, fields, event_date, event_day, e.status,"
              + " quote, array(select actor.name from cooperation_party join actor on actor.id = actor_id"
              + " where event_id = e.id order by 1) from cooperation_event e"
              + " join article a on a.id = article_id join archive on archive.id = archive_id"
              + " left join actor i on i.id = initiator_id",
          "select sha256, a.ordinal as article, o.ordinal, o.name, office, p.name as party, span_start,"
              + " span_end, rule from official_mention o join article a on a.id = article_id"
              + " join archive on archive.id = archive_id left join actor p on p.id = party_id",
          "select sha256, a.ordinal, story_overlap, facts_linked,"
              + " (select count(*) from article o where o.story_id = a.story_id) as copies,"
              + " (select l.ordinal from story s join article l on l.id = s.lead_id"
              + " where s.id = a.story_id) as lead"
              + " from article a join archive on archive.id = archive_id",
          "select hash, sha256, ordinal from story_band join article on article.id = article_id"
              + " join archive on archive.id = archive_id",
          "select i.country, i.place, i.from_date, i.to_date, i.method, p.name, i.sources, i.reports,"
              + " first_report, last_report, total, measure, victims, low, best, high,"
              + " array(select sha256 || '.' || a.ordinal || '.' || c.ordinal || l.counted from incident_claim l"
              + " join violence_claim c on c.id = claim_id join article a on a.id = article_id"
              + " join archive on archive.id = archive_id where l.incident_id = i.id order by 1) as claims,"
              + " array(select key from incident_key k where k.incident_id = i.id order by 1) as keys,"
              + " (select count(*) from incident_report r where r.incident_id = i.id) as articles"
              + " from incident i left join actor p on p.id = i.perpetrator_id"
              + " left join incident_toll t on t.incident_id = i.id",
          "select x.type, x.form, x.status, p.name, x.fields, x.event_date, x.event_day, x.sources,"
              + " x.reports, x.first_report, x.last_report,"
              + " array(select sha256 || '.' || a.ordinal || '.' || e.ordinal || l.counted from act_event l"
              + " join cooperation_event e on e.id = event_id join article a on a.id = article_id"
              + " join archive on archive.id = archive_id where l.act_id = x.id order by 1) as events,"
              + " array(select key from act_key k where k.act_id = x.id order by 1) as keys"
              + " from act x left join actor p on p.id = x.initiator_id",
          "select workbook, period_from, period_to, scope, business_date,"
              + " (select count(*) from release_move m where m.release_id = r.id) as moves"
              + " from release r join release_series s on s.id = r.series_id",
          "select workbook, scope, kind, sha256, ordinal, measure, month, victims, low, best, high, copy,"
              + " group_id is null as alone, said from release_fact f join release_series s on s.id = f.series_id"
              + " join article a on a.id = f.article_id join archive on archive.id = a.archive_id",
          "select sha256, ordinal, words from article_words join article on article.id = article_id"
              + " join archive on archive.id = archive_id");

  private BusinessTables() {}

  /** A hash over all rows, in an order that does not hang on how they got there. */
  public static String fingerprint(JdbcTemplate jdbc) {
    StringBuilder fingerprint = new StringBuilder();
    for (String query : QUERIES) {
      fingerprint
          .append(
              jdbc.queryForObject(
                  "select count(*) || ' ' || coalesce(md5(string_agg(r, chr(10) order by r)), '-') from (select t::text as r from ("
                      + query
                      + ") t) x",
                  String.class))
          .append('\n');
    }
    return fingerprint.toString();
  }
}
