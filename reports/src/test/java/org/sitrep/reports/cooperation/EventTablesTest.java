package org.sitrep.reports.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitrep.reports.query.Event;
import org.sitrep.reports.query.Origin;
import org.sitrep.reports.query.Review;
import org.sitrep.reports.window.Window;
import org.sitrep.reports.workbook.TableCells;

/** What the summaries of events say, cell by cell. */
class EventTablesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  private long id;
  private boolean copy;
  private String status = "done";

  @Test
  void showsTheMostActivePairsMonthByMonthOverTheEndOfAYear() {
    DyadMonths dyads = new DyadMonths();
    for (String date : List.of("2025-12-31", "2026-01-01", "2026-01", "2026", "2024-01-31")) {
      dyads.add(event("CONSULT", 1.5, date, "PK", "US"));
    }
    dyads.add(event("CONSULT", 1.5, "2026-01-02", "PK", "US", "United Nations"));

    List<Map<String, @Nullable Object>> rows = TableCells.rows(dyads.table(YearMonth.of(2026, 3)));

    // The last month with an event is the last column; what is known to a year only has none.
    assertThat(rows.getFirst().keySet().stream().skip(3))
        .hasSize(24)
        .startsWith("2024-02")
        .endsWith("2026-01");
    assertThat(rows.getFirst())
        .containsEntry("Party", "Pakistan (PK)")
        .containsEntry("With", "United States (US)")
        .containsEntry("Events", 4L)
        .containsEntry("2025-12", 1L)
        .containsEntry("2026-01", 3L)
        .containsEntry("2025-11", null);
    assertThat(rows).hasSize(3);
  }

  @Test
  void tellsTheMeanIntensityOfAMonthAndClass() {
    MonthByClass months = new MonthByClass();
    months.add(event("CONSULT", 1.5, "2026-01-01", "PK", "US"));
    months.add(event("CONSULT", 4, "2026-01-31", "PK", "CN"));
    months.add(event("SANCTION", -7, "2026", "PK", "CN"));
    copy = true;
    months.add(event("CONSULT", 10, "2026-01-31", "PK", "CN"));

    assertThat(
            TableCells.rows(months.table()).stream()
                .map(
                    row ->
                        row.get("Month")
                            + " "
                            + row.get("Class")
                            + " "
                            + row.get("Events")
                            + " "
                            + row.get("Mean intensity")))
        .containsExactly("2026-01 verbal_cooperation 2 2.75", "no month material_conflict 1 -7.0");
  }

  @Test
  void tellsWhatAnOrganisationDidAndWithWhom() {
    Organisations organisations = new Organisations();
    organisations.add(event("CONSULT", 1.5, "2026-01-01", "PK", "United Nations"));
    organisations.add(event("AID", 10, "2026-01-09", "PK", "US", "United Nations"));
    organisations.add(event("CONSULT", 1.5, "2026-01-01", "PK", "US"));
    status = "planned";
    organisations.add(event("AGREE", 5, "2026-02-01", "PK", "United Nations"));

    assertThat(TableCells.rows(organisations.table()))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("Organisation", "United Nations")
                    .containsEntry("Events", 2L)
                    .containsEntry("AID", 1L)
                    .containsEntry("AGREE", null)
                    .containsEntry("Mean intensity", 5.75)
                    .containsEntry("With", "Pakistan (PK) 2; United States (US) 1")
                    .containsEntry("Fields", "terrorist financing 2; trade 2")
                    .containsEntry("First", LocalDate.of(2026, 1, 1))
                    .containsEntry("Last", LocalDate.of(2026, 1, 9)));
  }

  @Test
  void showsTheStrongestActsOnceEachHoweverManyThereAre() {
    StrongestActs acts = new StrongestActs();
    for (int i = 0; i < 200; i++) {
      acts.add(event("CONSULT", i % 3, "2026-01-01", "PK", "US"));
    }
    acts.add(event("SANCTION", -7, "2026-01-01", "PK", "US"));
    copy = true;
    acts.add(event("AID", 10, "2026-01-01", "PK", "US"));

    List<Map<String, @Nullable Object>> rows =
        TableCells.rows(acts.table(Window.lastDays(30, DAY)));

    assertThat(rows).hasSize(25);
    assertThat(rows.getFirst()).containsEntry("Intensity", -7.0);
    assertThat(rows.stream().skip(1).map(row -> row.get("Intensity"))).containsOnly(2.0);
  }

  private Event event(String type, double intensity, String date, String... parties) {
    id++;
    LocalDate day = LocalDate.parse(date + "-01-01".substring(date.length() - "2026".length()));
    return new Event(
        id,
        id,
        new Origin(
            id, DAY, "Daily", "Title", null, "a.jsonl", "a.jsonl", 0, copy, false, "Quote.", 0, 6,
            "rule", "1"),
        Review.none("c" + id),
        type,
        "meeting",
        List.of(parties),
        null,
        List.of("trade", "terrorist_financing"),
        date,
        day,
        status,
        null,
        "verbal_cooperation",
        intensity,
        List.of());
  }
}
