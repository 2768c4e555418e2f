package org.sitrep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.core.testing.BusinessTables;
import org.sitrep.ingest.testing.IngestApplication;
import org.sitrep.ingest.testing.JobTest;
import org.sitrep.ingest.testing.Samples;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The job on a real database: from files to facts, through failures. */
@JobTest({"sitrep.ingest.threads=2", "sitrep.ingest.segment-size=70KB", "sitrep.ingest.chunk=20"})
class IngestJobIT {

  private static long runs;

  @Autowired private JobOperator operator;
  @Autowired private Job ingestJob;
  @Autowired private JdbcTemplate jdbc;
  @TempDir private Path inbox;

  @BeforeEach
  void clear() {
    jdbc.execute("truncate archive, actor, place, story_band cascade");
  }

  @Test
  void loadsEveryFormatOnceAndCodesEveryArticle() throws Exception {
    Samples.write(inbox, "a.jsonl", Samples.jsonLines(50));
    Samples.write(inbox, "b.jsonl.gz", Samples.gzip(Samples.jsonLines(51)));
    Samples.write(inbox, "deep/er/c.jsonl.zst", Samples.zstd(Samples.jsonLines(52)));
    Samples.write(inbox, "d.zip", Samples.zipOfTexts(53));
    Samples.write(inbox, "e.warc.gz", Samples.join(Samples.warcMembers(54)));
    Samples.write(inbox, "f.warc", Samples.join(Samples.warcInfo(), Samples.warcPage(7)));
    Samples.write(inbox, "g.jsonl.part", Samples.jsonLines(9));
    Samples.write(inbox, ".hidden/h.jsonl", Samples.jsonLines(8));

    assertThat(run().getStatus()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(archives())
        .containsExactly(
            "a.jsonl jsonl loaded 50 = 50 + 0 + 0",
            "b.jsonl.gz jsonl.gz loaded 51 = 51 + 0 + 0",
            "c.jsonl.zst jsonl.zst loaded 52 = 52 + 0 + 0",
            "d.zip zip loaded 53 = 53 + 0 + 0",
            "e.warc.gz warc.gz loaded 55 = 54 + 1 + 0",
            "f.warc warc loaded 2 = 1 + 1 + 0");
    assertThat(count("article")).isEqualTo(261);
    assertThat(count("article where coder_version = 'test-1' and coded_at is not null"))
        .isEqualTo(261);
    assertThat(count("violence_claim")).isEqualTo(261);
    assertThat(count("cooperation_event")).isEqualTo(261);
    assertThat(count("cooperation_party")).isEqualTo(3 * 261);
    assertThat(count("official_mention where name = 'Ann Lee' and party_id is not null"))
        .isEqualTo(261);
    assertThat(
            jdbc.queryForList(
                "select name || ' ' || kind || ' ' || coalesce(country, '-') from actor order by name",
                String.class))
        .containsExactly(
            "Coast Front other -", "NO state NO", "SE state SE", "United Nations organisation -");
    assertThat(count("place")).isEqualTo(1);
  }

  @Test
  void aLargeArchiveIsLoadedInSegments() throws Exception {
    byte[] lines =
        Samples.join(Samples.jsonLines(200), Samples.utf8("{oops\n"), Samples.jsonLines(150));
    Samples.write(inbox, "a.jsonl", lines);
    JobExecution first = run();
    assertThat(first.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(archives()).containsExactly("a.jsonl jsonl loaded 351 = 350 + 0 + 1");
    long segments = count("archive_segment where loaded_at is not null");
    assertThat(segments).isGreaterThan(2);
    assertThat(
            count(
                "batch_step_execution where step_name like 'loadArticlesStep:archive-%' and job_execution_id = "
                    + first.getId()))
        .isEqualTo(segments);
    assertThat(
            jdbc.queryForList(
                "select external_id from article order by ordinal limit 201", String.class))
        .as("numbered in the order of the file")
        .startsWith("a-0", "a-1", "a-2")
        .endsWith("a-199", "a-0");
    String offsets = "select byte_offset::int from article";
    for (Integer offset : jdbc.queryForList(offsets, Integer.class)) {
      assertThat(new String(lines, Objects.requireNonNull(offset), 7, StandardCharsets.UTF_8))
          .as("offsets are those in the file")
          .isEqualTo("{\"id\": ");
    }

    List<@Nullable Long> before =
        jdbc.queryForList("select ordinal from article order by 1", Long.class);
    jdbc.update(
        "update archive set status = 'registered',"
            + " requeued_after = (select max(job_execution_id) from batch_job_execution)");
    assertThat(run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(archives()).containsExactly("a.jsonl jsonl loaded 351 = 350 + 0 + 1");
    assertThat(jdbc.queryForList("select ordinal from article order by 1", Long.class))
        .isEqualTo(before);
  }

  @Test
  void theRunsOwnNamesOfFieldsAreTaken() throws Exception {
    Samples.write(
        inbox,
        "a.csv",
        Samples.utf8(
            "Nr;title;date;Meldung\n1;A;04/05/2024;Two people were killed.\n2;B;04/05/2024;\n"));
    assertThat(
            run("text = Meldung\nsource = \"Coast Herald\"\npublished.format = dd/MM/yyyy")
                .getStatus())
        .isEqualTo(BatchStatus.COMPLETED);
    assertThat(archives()).containsExactly("a.csv csv loaded 2 = 1 + 0 + 1");
    assertThat(
            jdbc.queryForObject(
                "select text || ' ' || source || ' ' || published from article", String.class))
        .isEqualTo("Two people were killed. Coast Herald 2024-05-04");
  }

  @Test
  void anArchiveThatIsHandedBackGivesWhatItDidNotGiveBefore() throws Exception {
    Samples.write(
        inbox,
        "a.csv",
        Samples.utf8(
            "title,Meldung,text\nA,Two people were killed.,\nB,,Three people were killed.\nC,,\n"));
    run();
    assertThat(archives()).containsExactly("a.csv csv loaded 3 = 1 + 0 + 2");
    Long before = jdbc.queryForObject("select id from article", Long.class);

    jdbc.update(
        "update archive set status = 'registered',"
            + " requeued_after = (select max(job_execution_id) from batch_job_execution)");
    assertThat(count("rejected_record")).as("kept until it is taken").isEqualTo(2);
    assertThat(run("text = text, Meldung").getStatus()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(archives()).containsExactly("a.csv csv loaded 3 = 2 + 0 + 1");
    assertThat(count("rejected_record")).isEqualTo(1);
    assertThat(count("violence_claim")).isEqualTo(2);
    assertThat(jdbc.queryForObject("select min(id) from article", Long.class)).isEqualTo(before);
  }

  @Test
  void storesAnArticleAsItWasFound() throws Exception {
    Samples.write(inbox, "e.warc.gz", Samples.join(Samples.warcMembers(3)));
    run();
    Map<String, @Nullable Object> row =
        jdbc.queryForMap(
            "select title, text, url, source, array_to_string(authors, ';') as authors,"
                + " published::text as published, published_at = '2024-05-03T03:30Z' as moment,"
                + " dateline, language, entry, byte_offset, ordinal, length(content_sha256) as hash,"
                + " archived_at = '2024-06-01T00:00Z' as fetched, published_from,"
                + " cardinality(published_refused) as refused"
                + " from article where ordinal = 2");
    long offset = Samples.warcMembers(3).subList(0, 2).stream().mapToLong(m -> m.length).sum();
    assertThat(row)
        .containsEntry("title", Samples.title(1))
        .containsEntry("text", Samples.text(1))
        .containsEntry("url", "https://coast.example/1")
        .containsEntry("source", "Coast Herald")
        .containsEntry("authors", "Ada Reed")
        .containsEntry("published", "2024-05-02")
        .containsEntry("dateline", "HARBOUR CITY")
        .containsEntry("language", "en")
        .containsEntry("entry", "")
        .containsEntry("byte_offset", offset)
        .containsEntry("ordinal", 2L)
        .containsEntry("hash", 64)
        .containsEntry("fetched", true)
        .containsEntry("published_from", "meta")
        .containsEntry("refused", 0);
  }

  @Test
  void theSameFileAgainLoadsNothingWhateverItsName() throws Exception {
    Samples.write(inbox, "a.jsonl", Samples.jsonLines(50));
    run();
    String before = fingerprint();
    Samples.write(inbox, "copy.jsonl", Samples.jsonLines(50));

    JobExecution again = run();

    assertThat(step(again, "registerArchivesStep").getFilterCount()).isEqualTo(2);
    assertThat(step(again, "loadArticlesStep").getReadCount()).isZero();
    assertThat(step(again, "extractFactsStep").getReadCount()).isZero();
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  void aBadRecordIsRejectedWithItsLocationAndItsBytes() throws Exception {
    String good = Samples.json(1);
    byte[] lines =
        Samples.join(
            Samples.utf8(good + "\n{\"title\": \"no text\"}\n{oops\n"),
            new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xe9, '"', '}', '\n'},
            Samples.utf8(good.replace("2024-05-02", "2024-05-02T08:30:00+17:00") + "\n" + good));
    Samples.write(inbox, "a.jsonl", lines);

    assertThat(run().getStatus()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(archives()).containsExactly("a.jsonl jsonl loaded 6 = 2 + 0 + 4");
    int second = good.length() + 1;
    int third = second + "{\"title\": \"no text\"}\n".length();
    int fourth = third + "{oops\n".length();
    int fifth = fourth + 13;
    assertThat(
            jdbc.queryForList(
                "select step || ' ' || ordinal || ' ' || byte_offset || ' ' || reason || ' ' || raw_length"
                    + " from rejected_record order by ordinal",
                String.class))
        .containsExactly(
            "loadArticlesStep 1 %d no_text 20".formatted(second),
            "loadArticlesStep 2 %d malformed_json 5".formatted(third),
            "loadArticlesStep 3 %d bad_encoding 12".formatted(fourth),
            "loadArticlesStep 4 %d refused %d".formatted(fifth, good.length() + 15));
    assertThat(
            jdbc.queryForObject("select raw from rejected_record where ordinal = 2", byte[].class))
        .isEqualTo(Samples.utf8("{oops"));
  }

  @Test
  void aDamagedArchiveLosesWhatIsDamaged() throws Exception {
    byte[] sound = Samples.join(Samples.warcMembers(40));
    byte[] file = sound.clone();
    file[sound.length / 2] ^= 16;
    Samples.write(inbox, "e.warc.gz", Arrays.copyOf(file, sound.length - 50));

    assertThat(run().getStatus()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(archives()).containsExactly("e.warc.gz warc.gz loaded 41 = 38 + 1 + 2");
    assertThat(
            jdbc.queryForList("select reason from rejected_record order by ordinal", String.class))
        .last()
        .isEqualTo("truncated");
  }

  @Test
  void aFileThatIsNoArchiveFailsAloneAndIsTriedAgainUnderALaterFormat() throws Exception {
    Samples.write(inbox, "note.doc", new byte[] {1, 2, 3, 0, 4});
    Samples.write(inbox, "empty", new byte[0]);
    Samples.write(inbox, "z.jsonl", Samples.jsonLines(3));

    assertThat(run().getStatus()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(archives())
        .containsExactly(
            "empty - failed 0 = 0 + 0 + 0",
            "note.doc - failed 0 = 0 + 0 + 0",
            "z.jsonl jsonl loaded 3 = 3 + 0 + 0");
    assertThat(jdbc.queryForList("select reason || ' ' || step from rejected_record", String.class))
        .containsOnly("unknown_format registerArchivesStep");
  }

  @Test
  void aFileThatHasGoneWaitsUntilItIsBack() throws Exception {
    Path file = Samples.write(inbox, "a.jsonl", Samples.jsonLines(30));
    jdbc.update(
        "insert into archive (sha256, file, bytes, format, status, registered_at)"
            + " values (?, ?, ?, 'jsonl', 'registered', now())",
        sha256(file),
        inbox.resolve("elsewhere/a.jsonl").toString(),
        Files.size(file));
    Files.delete(file);
    Samples.write(inbox, "b.jsonl", Samples.jsonLines(20));

    assertThat(run().getStatus()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(archives())
        .containsExactly(
            "a.jsonl jsonl registered 0 = 0 + 0 + 0", "b.jsonl jsonl loaded 20 = 20 + 0 + 0");
    assertThat(jdbc.queryForList("select reason from rejected_record", String.class))
        .containsExactly("vanished");

    Samples.write(inbox, "back.jsonl", Samples.jsonLines(30));
    run();
    assertThat(archives())
        .containsExactly(
            "b.jsonl jsonl loaded 20 = 20 + 0 + 0", "back.jsonl jsonl loaded 30 = 30 + 0 + 0");
    assertThat(count("rejected_record")).isZero();
  }

  @Test
  void aRestartGoesOnBehindTheLastCommittedChunk() throws Exception {
    Samples.write(inbox, "a.jsonl", Samples.jsonLines(100));
    Samples.write(inbox, "e.warc.gz", Samples.join(Samples.warcMembers(60)));
    JobExecution failed;
    refuseArticle("new.ordinal = 47");
    try {
      failed = run();
    } finally {
      jdbc.execute("drop trigger refuse on article");
    }
    assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
    // Chunks of 20 records; in the WARC the first record is the warcinfo.
    assertThat(count("article where ordinal < 40")).isEqualTo(40 + 39);
    assertThat(count("article")).isEqualTo(40 + 39);

    JobExecution restarted = operator.restart(failed);

    assertThat(restarted.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(step(restarted, "loadArticlesStep").getReadCount()).isEqualTo(60 + 21);
    assertThat(archives())
        .containsExactly(
            "a.jsonl jsonl loaded 100 = 100 + 0 + 0", "e.warc.gz warc.gz loaded 61 = 60 + 1 + 0");
    String afterRestart = fingerprint();
    clear();
    run();
    assertThat(fingerprint()).isEqualTo(afterRestart);
  }

  /** A bad record is an item of its chunk: it goes and comes again with it, and is never lost. */
  @Test
  void aRejectedRecordOfAChunkThatWasRolledBackIsThereOnceAfterTheRestart() throws Exception {
    Samples.write(
        inbox,
        "a.jsonl",
        Samples.join(
            Samples.join(Samples.jsonLines(45)),
            Samples.utf8("{oops\n"),
            Samples.join(Samples.jsonLines(54))));
    JobExecution failed;
    refuseArticle("new.ordinal = 47");
    try {
      failed = run();
    } finally {
      jdbc.execute("drop trigger refuse on article");
    }
    assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(count("rejected_record")).as("its chunk was rolled back").isZero();

    JobExecution restarted = operator.restart(failed);

    assertThat(restarted.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(archives()).containsExactly("a.jsonl jsonl loaded 100 = 99 + 0 + 1");
    assertThat(
            jdbc.queryForList(
                "select ordinal || ' ' || reason || ' ' || job_execution_id from rejected_record",
                String.class))
        .containsExactly("45 malformed_json " + restarted.getId());
  }

  @Test
  void aLaterRunTakesUpWhatAFailedOneLeft() throws Exception {
    Samples.write(inbox, "a.jsonl", Samples.jsonLines(100));
    refuseArticle("new.ordinal = 47");
    run();
    jdbc.execute("drop trigger refuse on article");

    assertThat(run().getStatus()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(archives()).containsExactly("a.jsonl jsonl loaded 100 = 100 + 0 + 0");
    assertThat(count("violence_claim")).isEqualTo(100);
  }

  @Test
  void theFactsStepRestartsToo() throws Exception {
    Samples.write(inbox, "a.jsonl", Samples.jsonLines(100));
    jdbc.execute(
        "create function refuse() returns trigger language plpgsql as $$ begin"
            + " if (select ordinal from article where id = new.article_id) = 70 then"
            + " raise exception 'refused by the test'; end if; return new; end $$");
    jdbc.execute(
        "create trigger refuse before insert on cooperation_event for each row execute function refuse()");
    JobExecution failed;
    try {
      failed = run();
    } finally {
      jdbc.execute("drop function refuse() cascade");
    }
    assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(count("article where coded_at is null")).isBetween(1L, 20L);

    assertThat(operator.restart(failed).getStatus()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(count("violence_claim")).isEqualTo(100);
    assertThat(count("cooperation_event")).isEqualTo(100);
    assertThat(count("cooperation_party")).isEqualTo(300);
  }

  @Test
  void anArticleThatCannotBeCodedIsRejectedAndTriedByTheNextCoderOnly() throws Exception {
    byte[] lines =
        Samples.utf8(
            new String(Samples.jsonLines(30), StandardCharsets.UTF_8)
                .replace("Report number 7 ", "Report of " + IngestApplication.POISON + " "));
    Samples.write(inbox, "a.jsonl", lines);

    assertThat(run().getStatus()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(count("violence_claim")).isEqualTo(29);
    assertThat(
            jdbc.queryForList(
                "select step || ' ' || ordinal || ' ' || reason || ' ' || detail from rejected_record",
                String.class))
        .containsExactly(
            "extractFactsStep 7 internal_error coder test-1: java.lang.IllegalStateException: sinks in quicksand");
    assertThat(step(run(), "extractFactsStep").getReadCount()).isZero();

    jdbc.update("update article set coder_version = 'test-0' where coded_at is null");
    assertThat(step(run(), "extractFactsStep").getReadCount()).isEqualTo(1);
  }

  @Test
  void codingAgainReplacesTheFacts() throws Exception {
    Samples.write(inbox, "a.jsonl", Samples.jsonLines(30));
    run();
    String before = fingerprint();
    jdbc.update("update article set coder_version = null, coded_at = null");
    run();
    assertThat(fingerprint()).isEqualTo(before);
  }

  private void refuseArticle(String condition) {
    jdbc.execute(
        "create or replace function refuse_article() returns trigger language plpgsql as $$ begin if "
            + condition
            + " then raise exception 'refused by the test'; end if; return new; end $$");
    jdbc.execute(
        "create trigger refuse before insert on article for each row execute function refuse_article()");
  }

  private JobExecution run() throws Exception {
    return operator.start(ingestJob, parameters().toJobParameters());
  }

  private JobExecution run(String fields) throws Exception {
    return operator.start(
        ingestJob, parameters().addString("fields", fields, false).toJobParameters());
  }

  private JobParametersBuilder parameters() {
    return new JobParametersBuilder()
        .addLocalDate("date", LocalDate.of(2025, 1, 1))
        .addLong("run", ++runs)
        .addString("inbox", inbox.toString(), false);
  }

  private static StepExecution step(JobExecution run, String name) {
    return run.getStepExecutions().stream()
        .filter(step -> step.getStepName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<@Nullable String> archives() {
    return jdbc.queryForList(
        "select regexp_replace(file, '.*/', '') || ' ' || coalesce(format, '-') || ' ' || status || ' ' ||"
            + " records || ' = ' || articles || ' + ' || filtered || ' + ' || rejected"
            + " from archive order by 1",
        String.class);
  }

  private long count(String from) {
    Long count = jdbc.queryForObject("select count(*) from " + from, Long.class);
    return count == null ? 0 : count;
  }

  private String fingerprint() {
    return BusinessTables.fingerprint(jdbc);
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
