package org.sitrep.ingest.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.sitrep.core.story.StoryMap.Membership;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of stories and their bands. */
final class StoryRows {

  /** Stored texts that one article is compared with, those with most bands in common first. */
  private static final int COMPARED = 20;

  private final JdbcClient jdbc;

  StoryRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A stored article that may be of the story of a new one. */
  record Stored(long story, String text) {}

  /** An article with the story that it was found to be of. */
  record Member(long article, Membership membership, List<Long> bands) {}

  Map<Long, String> texts(Collection<Long> articles) {
    Map<Long, String> texts = new HashMap<>();
    jdbc.sql("select id, text from article where id = any(?)")
        .param(articles.toArray(Long[]::new))
        .query(
            row -> {
              texts.put(row.getLong("id"), row.getString("text"));
            });
    return texts;
  }

  /** Numbers of stories that are still to be made. */
  LongSupplier newStories(int most) {
    return Sequences.next(jdbc, "story", most);
  }

  /**
   * Of each story the articles that share most bands with one of the new ones, in a fixed order.
   */
  List<Stored> candidates(Map<Long, List<Long>> bands) {
    List<Long> articles = new ArrayList<>();
    List<Long> hashes = new ArrayList<>();
    bands.forEach(
        (article, own) -> {
          for (long hash : own) {
            articles.add(article);
            hashes.add(hash);
          }
        });
    return jdbc.sql(
            """
            with shared as (
              select n.article, b.story_id, b.article_id, count(*) as bands
                from unnest(?::bigint[], ?::bigint[]) n (article, hash)
                join story_band b on b.hash = n.hash
               group by n.article, b.story_id, b.article_id),
            ranked as (
              select s.story_id, s.article_id,
                     row_number() over (partition by s.article
                       order by s.bands desc, s.story_id, a.published, a.archive_id, a.ordinal) as rank
                from shared s join article a on a.id = s.article_id)
            select distinct r.story_id, a.published, a.archive_id, a.ordinal, a.text
              from ranked r join article a on a.id = r.article_id
             where r.rank <= ?
             order by r.story_id, a.published, a.archive_id, a.ordinal
            """)
        .params(articles.toArray(Long[]::new), hashes.toArray(Long[]::new), COMPARED)
        .query((row, number) -> new Stored(row.getLong("story_id"), row.getString("text")))
        .list();
  }

  void write(List<Member> members) {
    List<Member> first = members.stream().filter(member -> member.membership().first()).toList();
    jdbc.sql("insert into story (id, lead_id) select * from unnest(?::bigint[], ?::bigint[])")
        .params(stories(first), articles(first))
        .update();
    jdbc.sql(
            """
            update article a set story_id = n.story, story_overlap = n.overlap
              from unnest(?::bigint[], ?::bigint[], ?::real[]) n (article, story, overlap)
             where a.id = n.article
            """)
        .params(
            articles(members),
            stories(members),
            members.stream()
                .map(member -> (float) member.membership().overlap())
                .toArray(Float[]::new))
        .update();
    writeBands(members);
    lead(members);
  }

  private void writeBands(List<Member> members) {
    List<Long> hashes = new ArrayList<>();
    List<Long> stories = new ArrayList<>();
    List<Long> articles = new ArrayList<>();
    for (Member member : members) {
      for (long hash : member.bands()) {
        hashes.add(hash);
        stories.add(member.membership().story());
        articles.add(member.article());
      }
    }
    jdbc.sql(
            """
            insert into story_band (hash, story_id, article_id)
            select * from unnest(?::bigint[], ?::bigint[], ?::bigint[])
            on conflict do nothing
            """)
        .params(
            hashes.toArray(Long[]::new),
            stories.toArray(Long[]::new),
            articles.toArray(Long[]::new))
        .update();
  }

  /** A copy that was published before the lead takes its place. */
  private void lead(List<Member> members) {
    jdbc.sql(
            """
            update story s set lead_id = n.id
              from (select distinct on (story_id) story_id, id, coalesce(published, date 'infinity') as day,
                           archive_id, ordinal
                      from article where id = any(?)
                     order by story_id, coalesce(published, date 'infinity'), archive_id, ordinal) n,
                   article l
             where s.id = n.story_id and l.id = s.lead_id
               and (n.day, n.archive_id, n.ordinal)
                 < (coalesce(l.published, date 'infinity'), l.archive_id, l.ordinal)
            """)
        .param(articles(members))
        .update();
  }

  private static Long[] articles(List<Member> members) {
    return members.stream().map(Member::article).toArray(Long[]::new);
  }

  private static Long[] stories(List<Member> members) {
    return members.stream().map(member -> member.membership().story()).toArray(Long[]::new);
  }
}
