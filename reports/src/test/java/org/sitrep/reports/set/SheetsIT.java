package org.sitrep.reports.set;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What single sheets say of the tables. */
class SheetsIT extends ReportRuns {

  @Test
  void comparesThirtyDaysWithThoseBefore() throws Exception {
    samples().small();
    report(DATE);

    assertThat(rows("situation", "Headlines").stream().map(row -> line(row, 10)))
        .contains(
            // Days, measure, side, from, to, low, best, high, best before, change.
            "last 30 days|killed|all|46319|46348|10|10|10|3|7",
            "last 30 days|killed|attacks|46319|46348|10|10|10|3|7",
            "last 30 days|incidents|all|46319|46348||1|||");
    assertThat(rows("situation", "Headlines").stream().map(row -> text(row, 14)))
        .contains(
            "these days: articles only to 2026-11-05; days before: articles only from 2026-10-20;"
                + " year before: no articles of these days");
  }

  @Test
  void showsTheDeadliestIncidentWithItsSentence() throws Exception {
    samples().small();
    report(DATE);

    assertThat(rows("situation", "Deadliest incidents").stream().map(row -> line(row, 18)))
        .containsExactly(
            "46328|Pakistan (PK)|Northtown|8|10|12|7|bombing||2|Ten died.|46329|Daily|0|7|3|1|1");
  }

  @Test
  void showsWhoSaidWhatWhereReportsOfAnIncidentDiffer() throws Exception {
    samples().small();
    jdbc.execute(
        """
        insert into story (lead_id) values (2);
        update article set story_id = 5, story_overlap = null where id = 2;
        update violence_claim set low = 9, best = 9, high = 9 where article_id = 2;
        """);
    report(DATE);

    assertThat(rows("violence", "Disagreements").stream().map(row -> line(row, 17)))
        .containsExactly(
            "1|46328|PK|Northtown|killed|not stated|Daily|police|46329|10|10|10|9|10|1|0"
                + "|counted: its report is the latest of the most direct source",
            "1|46328|PK|Northtown|killed|not stated|Wire|police|46329|9|9|9|9|10|1|-1"
                + "|not counted: sums take record 1");
  }

  @Test
  void showsActsOfTheLastDaysByTheirIntensity() throws Exception {
    samples().small();
    jdbc.execute("update cooperation_event set intensity = -7, type = 'SANCTION' where id = 2");
    report(DATE);

    assertThat(rows("situation", "Strongest acts").stream().map(row -> line(row, 3)))
        .containsExactly("-7.0|2026-11|SANCTION", "1.5|2026-11-04|CONSULT");
  }

  @Test
  void tellsWhoSpokeWithWhomInTheSentenceOfAnAct() throws Exception {
    samples().small();
    jdbc.execute(
        """
        insert into official_mention (article_id, ordinal, name, office, party_id, span_start,
                                      span_end, rule, coder_version)
        values (4, 0, 'Ann Ex', 'foreign minister', 1, 0, 3, 'office-name', '1'),
               (4, 1, 'Bob Why', null, 2, 4, 8, 'office-name', '1'),
               (4, 2, 'Cid Zed', 'envoy', 3, 4, 8, 'office-name', '1'),
               (4, 3, 'Of Another Sentence', null, 1, 20, 24, 'office-name', '1');
        """);
    report(DATE);

    // Officials of parties of the act, in its sentence; what is only planned is no act yet.
    assertThat(rows("cooperation", "Officials").stream().map(row -> line(row, 8)))
        .containsExactly(
            "Ann Ex|foreign minister|Pakistan (PK)|United States (US)|Bob Why"
                + "|CONSULT|meeting|2026-11-04",
            "Bob Why||United States (US)|Pakistan (PK)|Ann Ex (foreign minister)"
                + "|CONSULT|meeting|2026-11-04",
            "Ann Ex|foreign minister|Pakistan (PK)|United States (US); United Nations"
                + "|Bob Why; Cid Zed (envoy)|SUPPORT|meeting|2026-11",
            "Bob Why||United States (US)|Pakistan (PK); United Nations"
                + "|Ann Ex (foreign minister); Cid Zed (envoy)|SUPPORT|meeting|2026-11",
            "Cid Zed|envoy|United Nations|Pakistan (PK); United States (US)"
                + "|Ann Ex (foreign minister); Bob Why|SUPPORT|meeting|2026-11");
  }

  @Test
  void tellsWhatTheFiguresRestOn() throws Exception {
    samples().small();
    jdbc.execute("update article set language = 'en' where id < 3");
    report(DATE);

    assertThat(rows("violence", "Coverage").stream().map(row -> line(row, 10)))
        .containsExactly(
            // Month, source, articles, copies, share, without facts, share, not coded, languages,
            // share of the source without a date.
            "2026-11|Daily|1|0|0.0|0|0.0|0|en|0.0",
            "2026-11|Wire|1|1|1.0|0|0.0|0|en|0.0",
            "2026-11|not told|1|0|0.0|0|0.0|0||0.5",
            "2026-10|Daily|1|0|0.0|0|0.0|0||0.0",
            "no date|not told|1|0|0.0|0||1||0.5");
    assertThat(
            rows("violence", "Coverage by day").stream()
                .filter(row -> !text(row, 1).equals("0"))
                .map(row -> line(row, 8)))
        .containsExactly("46331|1|1|0|0|||1", "46329|2|2|1|0|1|1|", "46315|1|1|0|0|1||");
  }

  @Test
  void dividesByThePeopleOfThePlace() throws Exception {
    samples().small();
    report(DATE);

    assertThat(table("violence", "Per 100,000"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row).containsEntry("Population", "251269164");
              assertThat(row).containsEntry("Population year", "2024");
              assertThat(row).containsEntry("Killed best", "13");
              assertThat(Double.parseDouble(cell(row, "Killed per 100,000 best")))
                  .isEqualTo(13 * 100_000 / 251_269_164.0);
            });
  }
}
