package org.sitrep.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanTextTest {

  @Test
  void whatADatabaseRefusesIsLeftOut() {
    assertThat(CleanText.lines("a\u0000b\ud800c\udc00d\u0007e\ufffff")).isEqualTo("abcdef");
    assertThat(CleanText.lines("smile \ud83d\ude00")).isEqualTo("smile \ud83d\ude00");
  }

  @Test
  void spacesArePlainAndLettersComposed() {
    assertThat(CleanText.lines("1\u00a0524 \u2009cafe\u0301 so\u00adft\u200b"))
        .isEqualTo("1 524 caf\u00e9 soft");
    assertThat(CleanText.lines("\u201cquoted\u201d \u2013 it\u2019s"))
        .isEqualTo("\u201cquoted\u201d \u2013 it\u2019s");
  }

  @Test
  void paragraphsAreSeparatedByOneBlankLine() {
    assertThat(CleanText.paragraphs(" a \r\n\r\n\r\n b\rc ")).isEqualTo("a\n\nb\nc");
    String longLine = "word ".repeat(40).strip();
    assertThat(CleanText.paragraphs(longLine + "\n" + longLine))
        .isEqualTo(longLine + "\n\n" + longLine);
    assertThat(CleanText.paragraphs("short\nlines")).isEqualTo("short\nlines");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "OSLO: The minister said          | OSLO",
        "NEW HARBOUR, May 3 (XYZ) -- The  | NEW HARBOUR",
        "OSLO, Norway (XYZ) \u2014 The    | OSLO",
        "PORT TOWN/OSLO: The minister     | PORT TOWN/OSLO",
        "The minister said: no            | none",
        "A: b                             | none",
      })
  void datelines(String text, @Nullable String place) {
    assertThat(Datelines.find(text)).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "2024-05-04                     | 2024-05-04 | none",
        "2024-05-04T23:30:00-05:00      | 2024-05-04 | 2024-05-04T23:30-05:00",
        "2024-05-04T08:30:00.123Z       | 2024-05-04 | 2024-05-04T08:30Z",
        "2024-05-04 08:30:00 +0500      | 2024-05-04 | 2024-05-04T08:30+05:00",
        "Sat, 4 May 2024 08:30:00 GMT   | 2024-05-04 | 2024-05-04T08:30Z",
        "May 4, 2024                    | 2024-05-04 | none",
        "20240504                       | 2024-05-04 | none",
        "2009-03-65T10:00:00Z           | none       | none",
        "yesterday                      | none       | none",
      })
  void datesAsTheyAreWritten(
      String text, @Nullable LocalDate day, @Nullable OffsetDateTime moment) {
    assertThat(Dates.day(text)).isEqualTo(day);
    assertThat(Dates.moment(text)).isEqualTo(moment);
  }
}
