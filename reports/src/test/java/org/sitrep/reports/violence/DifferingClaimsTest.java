package org.sitrep.reports.violence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferingClaimsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  private final List<DifferingClaims.Row> rows = new ArrayList<>();
  private final DifferingClaims differing = new DifferingClaims(rows::add);

  @Test
  void showsWhoSaidWhatAndWhichIsCounted() {
    differing.accept(Claims.killed(5, DAY).id(11).from(1, "Daily", true).claim());
    differing.accept(Claims.killed(7, DAY).id(12).from(2, "Wire", false).claim());
    differing.end();

    assertThat(rows.stream().map(row -> row.claim().best() + " " + row.why()))
        .containsExactly(
            "5 not counted: sums take record 12",
            "7 counted: its report is the latest of the most direct source");
    assertThat(rows.getFirst().least()).isEqualTo(5);
    assertThat(rows.getFirst().most()).isEqualTo(7);
    assertThat(rows.getFirst().difference()).isEqualTo(-2);
  }

  @Test
  void isSilentWhereAllSayTheSame() {
    differing.accept(Claims.killed(5, DAY).from(1, "Daily", false).claim());
    differing.accept(Claims.killed(5, DAY).from(2, "Wire", true).claim());
    differing.end();

    assertThat(rows).isEmpty();
  }

  @Test
  void takesTheWholeOfAVoiceThatTellsParts() {
    differing.accept(Claims.killed(5, DAY).from(1, "Daily", false).claim());
    differing.accept(Claims.killed(2, DAY).from(1, "Daily", false).claim());
    differing.end();

    assertThat(rows).isEmpty();
  }

  @Test
  void hearsTwoVoicesInOneArticle() {
    differing.accept(Claims.killed(5, DAY).told("police").claim());
    differing.accept(Claims.killed(9, DAY).told("the army").claim());
    differing.end();

    assertThat(rows.stream().map(DifferingClaims.Row::between))
        .containsExactly(DifferingClaims.Between.VOICES, DifferingClaims.Between.VOICES);
  }

  @Test
  void tellsLaterReportsOfOnePublisherFromPublishersThatDiffer() {
    differing.accept(Claims.killed(5, DAY).from(1, "Daily", true).claim());
    differing.accept(Claims.killed(7, DAY).from(2, "Daily", false).claim());
    differing.accept(Claims.killed(5, DAY).of(2, "killed").from(1, "Daily", true).claim());
    differing.accept(Claims.killed(7, DAY).of(2, "killed").from(3, "Wire", false).claim());
    differing.end();

    assertThat(rows.stream().map(DifferingClaims.Row::between))
        .containsExactly(
            DifferingClaims.Between.REPORTS,
            DifferingClaims.Between.REPORTS,
            DifferingClaims.Between.PUBLISHERS,
            DifferingClaims.Between.PUBLISHERS);
  }

  @Test
  void comparesNoOtherIncidentMeasureOrVictims() {
    differing.accept(Claims.killed(5, DAY).from(1, "Daily", false).claim());
    differing.accept(Claims.killed(6, DAY).from(2, "Wire", false).of(2, "killed").claim());
    differing.accept(Claims.killed(7, DAY).from(3, "Post", false).of(2, "injured").claim());
    differing.accept(
        Claims.killed(8, DAY).from(4, "Sun", false).of(2, "injured", "civilians").claim());
    differing.end();

    assertThat(rows).isEmpty();
  }

  @Test
  void saysThatAnotherReportIsCountedWhereNoneOfTheseIs() {
    differing.accept(Claims.killed(5, DAY).from(1, "Daily", true).claim());
    differing.accept(Claims.killed(6, DAY).from(2, "Wire", true).claim());
    differing.end();

    assertThat(rows.getFirst().why())
        .isEqualTo("not counted: sums take another report of the incident");
    assertThat(rows.getFirst().difference()).isNull();
  }
}
