package org.sitrep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.core.testing.BusinessTables;
import org.sitrep.ingest.testing.IngestProcess;
import org.sitrep.ingest.testing.JobTest;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What night after night is told of one event, on a real database. */
@JobTest("sitrep.ingest.chunk=3")
class LinkStepsIT {

  private static long runs;

  @Autowired private JobOperator operator;
  @Autowired private Job ingestJob;
  @Autowired private JdbcTemplate jdbc;
  @TempDir private Path inbox;

  @BeforeEach
  void clear() {
    jdbc.execute("truncate archive, actor, place, story_band restart identity cascade");
    jdbc.execute(
        "insert into archive (sha256, file, bytes, status, registered_at)"
            + " values (repeat('a', 64), 'papers', 1, 'loaded', now())");
    jdbc.execute("insert into actor (name, kind) values ('PK', 'state'), ('CN', 'state')");
  }

  private void night() throws Exception {
    assertThat(operator.start(ingestJob, IngestProcess.parameters(inbox, ++runs)).getStatus())
        .isEqualTo(BatchStatus.COMPLETED);
  }

  /** An article that is coded already. */
  private long article(String source, @Nullable String published, String text) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "insert into article (archive_id, entry, byte_offset, ordinal, title, source, published, text,"
                + " content_sha256, loaded_at, coder_version, coded_at)"
                + " values (1, '', 0, (select count(*) from article), 'News', ?, ?, ?, '', now(), 'test-1',"
                + " now()) returning id",
            Long.class,
            source,
            published == null ? null : LocalDate.parse(published),
            text));
  }

  private void killed(long article, int count, String place, String day) {
    jdbc.update("insert into place (name, country) values (?, 'PK') on conflict do nothing", place);
    jdbc.update(
        "insert into violence_claim (article_id, ordinal, measure, low, best, high, qualifier, method,"
            + " country, place_id, from_date, to_date, scope, attribution, quote, span_start, span_end,"
            + " rule, coder_version, fact_key)"
            + " select ?, (select count(*) from violence_claim), 'killed', n, n, n, 'exact', 'bombing',"
            + " 'PK', p.id, ?, ?, 'incident', 'police', 'They died.', 0, 1, 'test', 'test-1',"
            + " 'v' || (select count(*) from violence_claim)"
            + " from place p, (values (?)) v (n) where p.name = ?",
        article,
        LocalDate.parse(day),
        LocalDate.parse(day),
        count,
        place);
  }

  /** Place, day, low-best-high, sources and reports of each incident, the oldest first. */
  private List<@Nullable String> incidents() {
    return jdbc.queryForList(
        "select concat_ws(' ', place, from_date, low || '-' || best || '-' || high, i.sources,"
            + " reports) from incident i join incident_toll t on t.incident_id = i.id"
            + " where victims = 'all' order by i.id",
        String.class);
  }

  private static String words(int seed, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("word").append((seed * 7919 + i * 104_729) % 1009).append(' ');
    }
    return text.toString();
  }

  @Test
  void aReportOfTheNextNightReopensAnIncident() throws Exception {
    killed(article("Daily", "2025-03-03", words(1, 60)), 5, "Quetta", "2025-03-03");
    killed(article("Daily", "2025-03-03", words(2, 60)), 4, "Bannu", "2025-03-03");
    night();
    assertThat(incidents())
        .containsExactly("Quetta 2025-03-03 5-5-5 1 1", "Bannu 2025-03-03 4-4-4 1 1");
    String first = BusinessTables.fingerprint(jdbc);
    night();
    assertThat(BusinessTables.fingerprint(jdbc)).isEqualTo(first);

    killed(article("Wire", "2025-03-04", words(3, 60)), 7, "Quetta", "2025-03-03");
    night();
    assertThat(incidents())
        .containsExactly("Quetta 2025-03-03 5-7-7 2 2", "Bannu 2025-03-03 4-4-4 1 1");
  }

  @Test
  void copiesAreLinkedAndDoNotSpeakAndTheFirstPublishedLeads() throws Exception {
    String text = words(1, 120);
    long second = article("Echo", "2025-03-04", text);
    killed(second, 5, "Quetta", "2025-03-03");
    night();
    long lead = article("Wire", "2025-03-03", text);
    killed(lead, 5, "Quetta", "2025-03-03");
    long cut = article("Post", "2025-03-05", text.substring(0, text.length() / 2));
    killed(cut, 5, "Quetta", "2025-03-03");
    long other = article("Daily", "2025-03-05", words(2, 120));
    killed(other, 5, "Quetta", "2025-03-03");
    night();

    assertThat(jdbc.queryForList("select lead_id from story order by 1", Long.class))
        .containsExactly(lead, other);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from article where story_id = (select story_id from article where id = ?)",
                Long.class,
                lead))
        .isEqualTo(3);
    assertThat(incidents()).containsExactly("Quetta 2025-03-03 5-5-5 2 4");
  }

  @Test
  void aTextWithoutAWordAndAnArticleWithoutADateAreLinkedToo() throws Exception {
    article("Daily", null, "");
    killed(article("Daily", null, words(1, 60)), 5, "Quetta", "2025-03-03");
    killed(article("Wire", "2025-03-04", words(2, 60)), 5, "Quetta", "2025-03-03");
    night();
    assertThat(incidents()).containsExactly("Quetta 2025-03-03 5-5-5 2 2");
    assertThat(
            jdbc.queryForObject("select count(*) from article where not facts_linked", Long.class))
        .isZero();
  }

  @Test
  void anArticleThatIsCodedAnewIsCountedAnew() throws Exception {
    long wrong = article("Daily", "2025-03-03", words(1, 60));
    killed(wrong, 50, "Quetta", "2025-03-03");
    killed(article("Wire", "2025-03-04", words(2, 60)), 45, "Quetta", "2025-03-03");
    night();
    assertThat(incidents()).containsExactly("Quetta 2025-03-03 45-45-50 2 2");

    jdbc.update("delete from violence_claim where article_id = ?", wrong);
    killed(wrong, 5, "Bannu", "2025-03-03");
    jdbc.update("update article set facts_linked = false where id = ?", wrong);
    night();
    assertThat(incidents())
        .containsExactly("Quetta 2025-03-03 45-45-45 1 1", "Bannu 2025-03-03 5-5-5 1 1");
    jdbc.update("delete from violence_claim where article_id = ?", wrong);
    jdbc.update("update article set facts_linked = false where id = ?", wrong);
    night();
    assertThat(incidents()).containsExactly("Quetta 2025-03-03 45-45-45 1 1");
  }

  @Test
  void aReportThatIsLikeTwoIncidentsMakesThemOne() throws Exception {
    killed(article("Daily", "2025-03-03", words(1, 60)), 4, "Quetta", "2025-03-03");
    killed(article("Wire", "2025-03-04", words(2, 60)), 11, "Quetta", "2025-03-04");
    night();
    assertThat(incidents()).hasSize(2);
    killed(article("Post", "2025-03-04", words(3, 60)), 11, "Quetta", "2025-03-03");
    night();
    assertThat(incidents()).containsExactly("Quetta 2025-03-03 4-11-11 3 3");
    assertThat(jdbc.queryForObject("select count(*) from incident", Long.class)).isOne();
  }

  private void call(long article, String fields, String date) {
    long event =
        Objects.requireNonNull(
            jdbc.queryForObject(
                "insert into cooperation_event (article_id, ordinal, type, form, fields, event_date,"
                    + " event_day, status, quote, span_start, span_end, rule, coder_version, quad_class,"
                    + " intensity, fact_key)"
                    + " values (?, 0, 'CONSULT', 'call', ?::text[], ?, ?, 'done', 'They spoke.', 0, 1,"
                    + " 'test', 'test-1', 'verbal_cooperation', 1,"
                    + " 'c' || (select count(*) from cooperation_event)) returning id",
                Long.class,
                article,
                fields,
                date,
                LocalDate.parse(date.length() == 7 ? date + "-01" : date)));
    jdbc.update("insert into cooperation_party select ?, id from actor", event);
  }

  @Test
  void oneCallToldByTwoPapersIsOneActWithTheFieldsOfBoth() throws Exception {
    call(article("Daily", "2025-03-03", words(1, 60)), "{trade}", "2025-03-02");
    night();
    call(article("Wire", "2025-03-04", words(2, 60)), "{border}", "2025-03-03");
    call(article("Post", "2025-03-14", words(3, 60)), "{border}", "2025-03-13");
    call(article("Echo", "2025-04-01", words(4, 60)), "{energy}", "2025-03");
    night();
    assertThat(
            jdbc.queryForList(
                "select concat_ws(' ', event_date, fields, sources, reports) from act order by id",
                String.class))
        .containsExactly("2025-03-02 {border,trade,energy} 3 3", "2025-03-13 {border} 1 1");
  }
}
