package org.sitrep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.core.testing.BusinessTables;
import org.sitrep.core.testing.TestDatabase;
import org.sitrep.ingest.testing.IngestApplication;
import org.sitrep.ingest.testing.IngestProcess;
import org.sitrep.ingest.testing.JobTest;
import org.sitrep.ingest.testing.Samples;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Articles that an earlier coder coded are coded again: what has not moved stays what it was. */
@JobTest({"sitrep.ingest.threads=2", "sitrep.ingest.chunk=20"})
class RecodingIT {

  private static final String CLAIMS =
      "select id || ' ' || article_id || ' ' || ordinal || ' ' || best from violence_claim order by id";
  private static long runs;

  @Autowired private JobOperator operator;
  @Autowired private TestDatabase database;
  @Autowired private JobRepository repository;
  @Autowired private Job ingestJob;
  @Autowired private JdbcTemplate jdbc;
  @TempDir private Path folder;

  @BeforeEach
  void clear() {
    jdbc.execute("truncate archive, actor, place, story_band, recoding restart identity cascade");
    jdbc.execute("truncate batch_job_instance cascade");
  }

  /**
   * Ingests articles 1 to {@code count}, whose facts then look as if an earlier version had coded
   * them: of article 1 with another count, of article 2 with another claim of the same sentence
   * before it, of article 3 without its claim, of article 4 with another party.
   */
  private Path codedBefore(int count) throws Exception {
    Path inbox = folder.resolve("inbox");
    Samples.write(inbox, "a.jsonl", Samples.jsonLines(count));
    assertThat(run(inbox, false).getStatus()).isEqualTo(BatchStatus.COMPLETED);
    jdbc.update("update article set coder_version = 'test-0'");
    for (String table : List.of("violence_claim", "cooperation_event", "official_mention")) {
      jdbc.update("update " + table + " set coder_version = 'test-0', rule = 'earlier'");
    }
    jdbc.update("update violence_claim set best = 30, high = null where article_id = 1");
    jdbc.update("update violence_claim set ordinal = 1 where article_id = 2");
    jdbc.update(
        "insert into violence_claim (article_id, ordinal, measure, best, qualifier, scope, quote,"
            + " span_start, span_end, rule, coder_version, fact_key)"
            + " select 2, 0, 'injured', 3, 'exact', 'incident', quote, span_start, span_end, 'earlier',"
            + " 'test-0', 'v' from violence_claim where article_id = 2");
    jdbc.update("delete from violence_claim where article_id = 3");
    jdbc.update(
        "delete from cooperation_party p using cooperation_event e, actor a where e.id = event_id"
            + " and a.id = actor_id and article_id = 4 and a.name = 'SE'");
    return inbox;
  }

  private JobExecution run(Path inbox, boolean recode) throws Exception {
    return operator.start(ingestJob, IngestProcess.parameters(inbox, ++runs, recode));
  }

  private static StepExecution facts(JobExecution run) {
    return run.getStepExecutions().stream()
        .filter(step -> step.getStepName().equals("extractFactsStep"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(List<@Nullable String> rows) {
    return rows.stream().map(row -> String.valueOf(row).split(" ", -1)[0]).toList();
  }

  private List<@Nullable String> texts(String sql) {
    return jdbc.queryForList(sql, String.class);
  }

  @Test
  void onlyWhatMovedMovesAndIsLogged() throws Exception {
    Path inbox = codedBefore(30);
    List<@Nullable String> before = texts(CLAIMS);
    assertThat(facts(run(inbox, false)).getReadCount()).isZero();

    JobExecution run = run(inbox, true);

    assertThat(facts(run).getReadCount()).isEqualTo(30);
    assertThat(facts(run).getExitStatus().getExitDescription())
        .contains(
            "coded again 30 articles of test-0 by test-1: 87 facts as before, 2 changed, 1 gone,"
                + " 1 new; 4 articles");
    List<@Nullable String> after = texts(CLAIMS);
    assertThat(after.stream().filter(before::contains)).hasSize(27);
    // The two that were recognised with new values or in another place have their ids still.
    assertThat(ids(after).stream().filter(ids(before)::contains)).hasSize(29);
    assertThat(texts("select best || ' ' || ordinal from violence_claim where article_id = 1"))
        .containsExactly(Samples.text(0).length() % 7 + " 0");
    assertThat(
            texts(
                "select article_id || ' ' || kind || ' ' || change || ' ' || coalesce(old_values ->> 'best', '-')"
                    + " || ' ' || coalesce(new_values ->> 'best', '-') || ' ' || coalesce(old_rule, '-')"
                    + " || ' ' || coalesce(new_rule, '-') || ' ' || from_version || ' ' || to_version"
                    + " from fact_change order by article_id"))
        .containsExactly(
            "1 violence_claim changed 30 %d earlier test.claim test-0 test-1"
                .formatted(Samples.text(0).length() % 7),
            "2 violence_claim gone 3 - earlier - test-0 test-1",
            "3 violence_claim new - %d - test.claim test-0 test-1"
                .formatted(Samples.text(2).length() % 7),
            "4 cooperation_event changed - - earlier test.event test-0 test-1");
    assertThat(
            texts(
                "select string_agg(a.name, ' ' order by a.name) from cooperation_party p"
                    + " join cooperation_event e on e.id = p.event_id join actor a on a.id = p.actor_id"
                    + " where e.article_id = 4"))
        .containsExactly("NO SE United Nations");
    assertThat(
            texts(
                "select distinct coder_version || rule from violence_claim union"
                    + " select distinct coder_version || '' from article order by 1"))
        .containsExactly("test-1", "test-1test.claim");
  }

  @Test
  void theLinksAreThoseOfTheNewFacts() throws Exception {
    Path inbox = codedBefore(30);
    run(inbox, true);
    assertThat(texts("select id::text from article where not facts_linked")).isEmpty();
    assertThat(
            texts(
                "select c.id::text from violence_claim c left join incident_claim i on i.claim_id = c.id"
                    + " where i.claim_id is null"))
        .isEmpty();
    String recoded = BusinessTables.fingerprint(jdbc);
    clear();
    run(inbox, false);
    assertThat(recoded).isEqualTo(BusinessTables.fingerprint(jdbc));
  }

  @Test
  void aSecondTimeNothingIsCoded() throws Exception {
    Path inbox = codedBefore(30);
    run(inbox, true);
    String once = BusinessTables.fingerprint(jdbc);
    List<@Nullable String> log = texts("select id || change from fact_change order by id");

    JobExecution again = run(inbox, true);

    assertThat(facts(again).getReadCount()).isZero();
    assertThat(facts(again).getExitStatus().getExitDescription()).contains("nothing to code again");
    assertThat(BusinessTables.fingerprint(jdbc)).isEqualTo(once);
    assertThat(texts("select id || change from fact_change order by id")).isEqualTo(log);
  }

  @Test
  void anArticleThatTheNewCoderCannotCodeKeepsItsFacts() throws Exception {
    Path inbox = codedBefore(30);
    jdbc.update(
        "update article set text = ? where id = 5",
        new String(Samples.utf8(IngestApplication.POISON), StandardCharsets.UTF_8));

    assertThat(run(inbox, true).getStatus()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(texts("select coder_version || rule from violence_claim where article_id = 5"))
        .containsExactly("test-0earlier");
    assertThat(texts("select ordinal || reason from rejected_record"))
        .containsExactly("4internal_error");
    assertThat(
            texts(
                "select i.incident_id::text from incident_claim i join violence_claim c on c.id = claim_id"
                    + " where article_id = 5"))
        .hasSize(1);
    assertThat(facts(run(inbox, true)).getReadCount()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"fact_change, 70, 0.1", "recoding, 1, 0.1", "incident_claim, 330, 0.2"})
  void aKilledRecodingGoesOn(String table, int rowsBeforeTheKill, String slowedBy)
      throws Exception {
    Path inbox = manyMoves();
    assertThat(run(inbox, true).getStatus()).isEqualTo(BatchStatus.COMPLETED);
    String expected = BusinessTables.fingerprint(jdbc);
    String log = moves();
    String counts = counts();
    clear();
    manyMoves();

    new KilledProcess(database, jdbc, folder.resolve("output"))
        .kill(inbox, true, table, rowsBeforeTheKill, slowedBy);

    assertThat(BusinessTables.fingerprint(jdbc)).isNotEqualTo(expected);
    JobExecution killed = repository.findRunningJobExecutions("ingest").iterator().next();
    JobExecution restarted = operator.restart(operator.recover(killed));
    assertThat(restarted.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(BusinessTables.fingerprint(jdbc)).isEqualTo(expected);
    assertThat(moves()).isEqualTo(log);
    assertThat(counts()).isEqualTo(counts);
  }

  /** Every other article has lost its claim, of every third one the count has moved. */
  private Path manyMoves() throws Exception {
    Path inbox = codedBefore(400);
    jdbc.update("delete from violence_claim where article_id % 2 = 0");
    jdbc.update("update violence_claim set best = 30, high = null where article_id % 3 = 0");
    return inbox;
  }

  private String moves() {
    return texts(
            "select concat_ws(' ', article_id, kind, change, old_values, new_values, old_rule, new_rule)"
                + " from fact_change order by 1")
        .toString();
  }

  private String counts() {
    return texts(
            "select concat_ws(' ', from_version, to_version, sum(articles), sum(touched), sum(same),"
                + " sum(changed), sum(gone), sum(added)) from recoding group by from_version, to_version")
        .toString();
  }
}
