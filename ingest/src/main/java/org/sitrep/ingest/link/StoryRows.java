package org.sitrep.ingest.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.sitrep.core.story.StoryMap;
import org.sitrep.core.story.StoryMap.Membership;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of stories and their bands. */
final class StoryRows {

  private final JdbcClient jdbc;

  StoryRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A stored article that may be of the story of a new one, with the bands that they share. */
  record Stored(long story, String text, List<Long> bands) {}

  /** An article with the story that it was found to be of. */
  record Member(long article, Membership membership, List<Long> bands) {}

  private record Band(long hash, long story, long article) {}

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
              select n.article, b.story_id, b.article_id, array_agg(n.hash) as bands
                from unnest(?::bigint[], ?::bigint[]) n (article, hash)
                cross join lateral (
                  -- A probe of the index for each hash: the planner must not read the whole table.
                  select story_id, article_id from story_band where hash = n.hash offset 0) b
               group by n.article, b.story_id, b.article_id),
            ranked as (
              select s.story_id, s.article_id, s.bands,
                     row_number() over (partition by s.article
                       order by cardinality(s.bands) desc, s.story_id, a.published, a.archive_id,
                         a.ordinal) as rank
                from shared s join article a on a.id = s.article_id),
            best as (
              select story_id, article_id, array_agg(distinct band) as bands
                from ranked, unnest(bands) band
               where rank <= ?
               group by story_id, article_id)
            select b.story_id, b.bands, a.text
              from best b join article a on a.id = b.article_id
             order by b.story_id, a.published, a.archive_id, a.ordinal
            """)
        .params(articles.toArray(Long[]::new), hashes.toArray(Long[]::new), StoryMap.COMPARED)
        .query(
            (row, number) ->
                new Stored(
                    row.getLong("story_id"),
                    row.getString("text"),
                    List.of((Long[]) row.getArray("bands").getArray())))
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
    List<Band> bands = new ArrayList<>();
    for (Member member : members) {
      for (long hash : member.bands()) {
        bands.add(new Band(hash, member.membership().story(), member.article()));
      }
    }
    // In the order of the index, whose pages are then met once; of one hash the first published
    // stays first.
    bands.sort(Comparator.comparingLong(Band::hash));
    jdbc.sql(
            """
            insert into story_band (hash, story_id, article_id)
            select * from unnest(?::bigint[], ?::bigint[], ?::bigint[])
            on conflict do nothing
            """)
        .params(
            bands.stream().map(Band::hash).toArray(Long[]::new),
            bands.stream().map(Band::story).toArray(Long[]::new),
            bands.stream().map(Band::article).toArray(Long[]::new))
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
