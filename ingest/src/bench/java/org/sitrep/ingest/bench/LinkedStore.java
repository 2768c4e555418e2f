package org.sitrep.ingest.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.actor.PlaceName;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A store of made articles that are coded and not linked: as many a day as a night brings, a fifth
 * of them edited copies, and events in towns of twenty countries that one to eight of them report.
 */
final class LinkedStore {

  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final int BATCH = 1_000;

  private final JdbcTemplate jdbc;
  private final int aDay;
  private final List<PlaceName> towns;
  private long articles;
  private long claims;

  private record Article(long number, LocalDate day, String text) {}

  private record Claim(long article, long number, PlaceName town, LocalDate day, int killed) {}

  LinkedStore(JdbcTemplate jdbc, int aDay) {
    this.jdbc = jdbc;
    this.aDay = aDay;
    this.towns =
        Gazetteer.builtIn().places().stream().filter(place -> place.division() != null).toList();
    jdbc.update(
        "insert into archive (sha256, file, bytes, status, registered_at)"
            + " values (repeat('b', 64), 'made', 1, 'loaded', now())");
    jdbc.batchUpdate(
        "insert into place (name, country) values (?, ?) on conflict do nothing",
        towns,
        BATCH,
        (statement, town) -> {
          statement.setString(1, town.name());
          statement.setString(2, town.country());
        });
  }

  long articles() {
    return articles;
  }

  /** Adds articles of the days that follow. */
  void grow(long count) {
    long end = articles + count;
    while (articles < end) {
      List<Article> batch = new ArrayList<>();
      while (articles < end && batch.size() < BATCH) {
        batch.add(new Article(articles, FIRST.plusDays(articles / aDay), text(articles)));
        articles++;
      }
      write(batch);
    }
    jdbc.execute("analyze");
  }

  private String text(long number) {
    Random random = new Random(number);
    long back = 1L + random.nextInt(2 * aDay);
    if (number < back || random.nextInt(5) != 0) {
      return Texts.made(number);
    }
    String original = Texts.made(number - back);
    return random.nextBoolean()
        ? original.substring(0, original.length() * 7 / 10)
        : original + "\n\n" + Texts.made(-number).substring(0, 200);
  }

  private void write(List<Article> batch) {
    jdbc.batchUpdate(
        "insert into article (id, archive_id, entry, byte_offset, ordinal, title, source, published,"
            + " text, content_sha256, loaded_at, coder_version, coded_at)"
            + " values (?, 1, '', 0, ?, ?, ?, ?, ?, '', now(), 'bench', now())",
        batch,
        BATCH,
        (statement, article) -> {
          statement.setLong(1, article.number() + 1);
          statement.setLong(2, article.number());
          statement.setString(3, "Report " + article.number());
          statement.setString(4, "Paper " + article.number() % 40);
          statement.setObject(5, article.day());
          statement.setString(6, article.text());
        });
    List<Claim> told = new ArrayList<>();
    batch.forEach(article -> tell(article, told));
    jdbc.batchUpdate(
        "insert into violence_claim (article_id, ordinal, measure, low, best, high, qualifier,"
            + " method, country, place_id, from_date, to_date, scope, attribution, quote, span_start,"
            + " span_end, rule, coder_version, fact_key)"
            + " values (?, ?, 'killed', ?, ?, ?, 'exact', 'bombing', ?,"
            + " (select id from place where name = ? and country = ?), ?, ?, 'incident', 'police',"
            + " 'They were killed.', 0, 17, 'bench', 'bench', 'v' || ?)",
        told,
        BATCH,
        (statement, claim) -> {
          statement.setLong(1, claim.article() + 1);
          statement.setLong(2, claim.number());
          statement.setInt(3, claim.killed());
          statement.setInt(4, claim.killed());
          statement.setInt(5, claim.killed());
          statement.setString(6, claim.town().country());
          statement.setString(7, claim.town().name());
          statement.setString(8, claim.town().country());
          statement.setObject(9, claim.day());
          statement.setObject(10, claim.day());
          statement.setLong(11, claim.number());
        });
  }

  /** Every second article tells of an event of its day or the day before. */
  private void tell(Article article, List<Claim> told) {
    Random random = new Random(article.number() * 31 + 7);
    if (random.nextBoolean()) {
      return;
    }
    LocalDate day = article.day().minusDays(random.nextInt(2));
    // As many events a day as an eighth of the articles; the first of them are told more often.
    int event = (int) (Math.pow(random.nextDouble(), 2) * Math.max(1, aDay / 8));
    Random what = new Random(day.toEpochDay() * 100_003 + event);
    PlaceName town = towns.get(what.nextInt(towns.size()));
    told.add(
        new Claim(
            article.number(), claims++, town, day, 1 + what.nextInt(20) + random.nextInt(2)));
  }
}
