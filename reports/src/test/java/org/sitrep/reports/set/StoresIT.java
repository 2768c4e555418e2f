package org.sitrep.reports.set;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.reports.workbook.AccessibleRules;
import org.sitrep.reports.workbook.WorkbookRules;
import org.springframework.batch.core.BatchStatus;

/** Reports over stores of all sizes. */
class StoresIT extends ReportRuns {

  private static final List<String> NAMES = List.of("situation", "violence", "cooperation");
  private static final int ARTICLES = 2_000;
  private static final int DAYS = 3_652;

  @BeforeEach
  void tables() {
    samples().small();
  }

  /** The small world over and over, on days of ten years, with texts that do not pack. */
  private void tenYears() {
    jdbc.update(
        """
        insert into article (archive_id, entry, byte_offset, ordinal, url, title, source, published,
                             text, content_sha256, loaded_at, coder_version, coded_at)
        select 1, 'more', 0, 100 + i, 'https://example.org/' || i, 'Article ' || i, 'Paper ' || i % 7,
               date '2026-11-23' - (i::bigint * ? / ?)::integer,
               (select string_agg(md5((i * 1000 + n)::text), ' ') from generate_series(1, 90) n),
               i::text, now(), '1', now()
          from generate_series(1, ?) i
        """,
        DAYS, ARTICLES, ARTICLES);
    jdbc.execute(
        """
        insert into violence_claim (article_id, ordinal, measure, low, best, high, qualifier, victims, method,
          country, place_id, from_date, to_date, scope, quote, span_start, span_end, rule, coder_version, fact_key)
        select a.id, 0, case when a.id % 3 > 0 then 'killed' else 'injured' end, a.id % 5, 1 + a.id % 5,
               2 + a.id % 5, 'about', '{civilians}', 'bombing', 'PK', 1, a.published, a.published, 'incident',
               'It was said.', 0, 12, 'made', '1', 'v' || md5(a.id::text)
          from article a
         where a.entry = 'more';
        insert into cooperation_event (article_id, ordinal, type, form, fields, event_date, event_day, status,
          quote, span_start, span_end, rule, coder_version, quad_class, intensity, fact_key)
        select a.id, 0, 'CONSULT', 'meeting', '{trade}', a.published::text, a.published, 'done', 'They met.', 0, 9,
               'made', '1', 'verbal_cooperation', 3, 'c' || md5(a.id::text)
          from article a
         where a.entry = 'more' and a.id % 2 = 0;
        insert into cooperation_party
        select e.id, n from cooperation_event e cross join generate_series(1, 2) n where e.rule = 'made';
        analyze;
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"analyst", "accessible"})
  void tenYearsGiveSoundWorkbooks(String profile) throws Exception {
    tenYears();

    assertThat(report(DATE, "profile", profile).getStatus()).isEqualTo(BatchStatus.COMPLETED);

    for (String name : NAMES) {
      WorkbookRules.check(workbook(name));
    }
    assertThat(rows("violence", "Violence records")).hasSize(ARTICLES + 7);
    assertThat(rows("cooperation", "Cooperation records")).hasSize(ARTICLES / 2 + 3);
    assertThat(rows("violence", "Month by victims")).hasSizeGreaterThan(120);
  }

  @Test
  void screenReadersGetTheSameOfEverything() throws Exception {
    report(DATE, "profile", "accessible");

    for (String name : NAMES) {
      WorkbookRules.check(workbook(name));
      AccessibleRules.check(workbook(name));
    }
    samples().clear();
    report(LocalDate.of(2026, 11, 24), "profile", "accessible");
    for (String name : NAMES) {
      AccessibleRules.check(
          directory(LocalDate.of(2026, 11, 24)).resolve(name + "-2026-11-24.xlsx"));
    }
  }

  @Test
  void readsNoTextOfAnArticle() throws Exception {
    tenYears();
    // A query that names the texts fails, and one that goes through the articles meets none.
    jdbc.execute("alter table article rename column text to not_to_be_read");
    try {
      assertThat(report(DATE).getStatus()).isEqualTo(BatchStatus.COMPLETED);
    } finally {
      jdbc.execute("alter table article rename column not_to_be_read to text");
    }

    Long bytes = jdbc.queryForObject("select pg_relation_size('article')", Long.class);
    Long texts = jdbc.queryForObject("select sum(octet_length(text)) from article", Long.class);
    assertThat(texts).isGreaterThan(2_900L * ARTICLES);
    assertThat(bytes).isLessThan(600L * ARTICLES);
  }
}
