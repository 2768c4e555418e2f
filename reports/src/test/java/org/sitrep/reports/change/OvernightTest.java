package org.sitrep.reports.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.reports.query.MovedFigure;
import org.sitrep.reports.query.Moves;
import org.sitrep.reports.query.Reason;
import org.sitrep.reports.query.ReleasedFact;

class OvernightTest {

  @Test
  void tellsWhyFiguresMovedAndWhichMovedMost() {
    Moves.Since since = new Moves.Since(LocalDate.of(2026, 11, 29));

    assertThat(
            Overnight.sentences(
                since,
                List.of(
                    moved("killed", "2026-11", 3, 1, Reason.NEW_ARTICLE),
                    moved("injured", "2026-10", -1_200, 4, Reason.CORRECTION),
                    moved("killed", "2026-09", 0, 2, Reason.NEW_ARTICLE))))
        .containsExactly(
            "Changed overnight: figures have moved since the workbook of 2026-11-29 by 3 facts"
                + " (new articles), 4 facts (corrected by an analyst).",
            "Moved most: injured, 2026-10, civilians: -1,200 (corrected by an analyst);"
                + " killed, 2026-11, civilians: +3 (new articles). All are on the sheet Changes.");
  }

  private static MovedFigure moved(
      String measure, String month, long difference, long facts, Reason reason) {
    return new MovedFigure(
        ReleasedFact.Kind.CLAIM,
        new ReleasedFact.Cell(measure, month, "civilians"),
        null,
        null,
        difference,
        facts,
        reason,
        null);
  }
}
