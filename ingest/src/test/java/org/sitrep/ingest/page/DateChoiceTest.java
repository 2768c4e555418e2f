package org.sitrep.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.core.article.FieldMapping;
import org.sitrep.ingest.page.PublicationDate.From;

/** Which of the dates that are told is believed, and what is kept of the others. */
class DateChoiceTest {

  private static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // dates with their places | fetched | believed | from | refused
        "2024-05-04 json_ld                       | 2024-06-01T00:00:00Z | 2024-05-04 | json_ld | ''",
        "2024-06-02 json_ld                       | 2024-06-01T00:00:00Z | 2024-06-02 | json_ld | ''",
        "2024-06-03 json_ld, 2024-05-04 meta      | 2024-06-01T00:00:00Z | 2024-05-04 | meta    | 2024-06-03 json_ld future",
        "2025-01-03 meta                          |                      |            |         | 2025-01-03 meta future",
        "1970-01-01 json_ld, 2024-05-04 time      | 2024-06-01T00:00:00Z | 2024-05-04 | time    | 1970-01-01 json_ld early",
        "1987-05-04 json_ld, 1987-05-04 text      | 2024-06-01T00:00:00Z | 1987-05-04 | json_ld | ''",
        "2024-06-01T00:00:04Z time                | 2024-06-01T00:00:00Z |            |         | 2024-06-01T00:00:04Z time fetch",
        "2024-06-01T00:00:04Z time, 2024-06-01 url | 2024-06-01T00:00:00Z | 2024-06-01 | time   | ''",
        "2024-09-01 json_ld, 2024-05-04 meta, 2024-05-04 url | 2024-10-01T00:00:00Z | 2024-05-04 | meta | 2024-09-01 json_ld address",
        "2024-05-04 json_ld                       | 1601-01-01T00:00:00Z | 2024-05-04 | json_ld | 1601-01-01T00:00:00Z archive impossible",
        "2024-05-04 json_ld                       | 2099-01-01T00:00:00Z | 2024-05-04 | json_ld | 2099-01-01T00:00:00Z archive impossible",
      })
  void ofAPage(
      String told,
      @Nullable Instant fetched,
      @Nullable LocalDate day,
      @Nullable String from,
      String refused) {
    List<PublicationDate> dates = new ArrayList<>();
    for (String date : told.split(", ", -1)) {
      List<String> parts = Arrays.asList(date.split(" ", -1));
      dates.add(
          Objects.requireNonNull(
              PublicationDate.of(
                  parts.get(0), From.valueOf(parts.get(1).toUpperCase(Locale.ROOT)))));
    }
    DateChoice choice =
        DateChoice.ofPage(new PublicationDates.Told(dates, List.of()), fetched, NOW);
    assertThat(choice.day()).isEqualTo(day);
    assertThat(choice.dating().from()).isEqualTo(from);
    assertThat(String.join(", ", choice.dating().refused())).isEqualTo(refused);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-05-04T08:30:00+05:00 | 2024-05-04 | ''",
        "1901-05-04                | 1901-05-04 | ''",
        "2024-13-04                |            | 2024-13-04 archive_field impossible",
        "2025-02-30                |            | 2025-02-30 archive_field impossible",
        "2026-05-04                |            | 2026-05-04 archive_field future",
        "                          |            | ''",
      })
  void ofAField(@Nullable String written, @Nullable LocalDate day, String refused) {
    DateChoice choice =
        DateChoice.ofField(written, FieldDates.of(written, FieldMapping.NONE), null, NOW);
    assertThat(choice.day()).isEqualTo(day);
    assertThat(String.join(", ", choice.dating().refused())).isEqualTo(refused);
  }

  @Test
  void bothDatesAreKeptWhereThePageAndItsArchiveDisagree() {
    Instant fetched = Instant.parse("2024-06-01T00:00:00Z");
    DateChoice choice =
        DateChoice.ofPage(
            new PublicationDates.Told(
                List.of(), List.of(new PublicationDates.Impossible("2024-05-32", From.META))),
            fetched,
            NOW);
    assertThat(choice.day()).isNull();
    assertThat(choice.dating().archivedAt()).isEqualTo(fetched);
    assertThat(choice.dating().refused()).containsExactly("2024-05-32 meta impossible");
  }
}
