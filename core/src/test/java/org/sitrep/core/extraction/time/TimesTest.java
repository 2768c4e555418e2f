package org.sitrep.core.extraction.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.core.extraction.ArticleText;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Lexicon;

class TimesTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2024, 4, 10);

  static Stream<Arguments> corpus() {
    return Lexicon.load(TimesTest.class, "times.tsv", 2).rows().stream()
        .flatMap(
            row ->
                Stream.of(row.required(1).split("\\|", -1))
                    .map(text -> Arguments.of(text.strip(), row.required(0))));
  }

  private static List<TimeMention> read(String text, @Nullable LocalDate published) {
    Document document = Document.of(new ArticleText("", text, published, null, null));
    Times times = Times.of(document);
    return document.sentences().stream().flatMap(s -> times.in(s).stream()).toList();
  }

  private static String text(TimeMention mention) {
    return mention.period().from()
        + " "
        + mention.period().to()
        + " "
        + mention.precision().name().toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void readsByTheCodebook(String text, String expected) {
    assertThat(read(text, PUBLISHED).stream().map(TimesTest::text).toList())
        .isEqualTo(expected.equals("none") ? List.of() : List.of(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Shelling began on January 16 last year. Two days later it ended.|2023-01-18 2023-01-18 day",
        "In March it was worse than a year earlier.|2023-03-01 2023-03-31 month",
        "Between January and March 2024, 9 died; 7 in the same period of last year.|2023-01-01 2023-03-31 span",
        "The first blast came on 3 February. Another followed the same day.|2024-02-03 2024-02-03 day",
        "In February nine died, against 12 the month before.|2024-01-01 2024-01-31 month",
        "Fighting went on from 4 to 6 April. Nine died on the first day.|2024-04-04 2024-04-04 day",
        "The exchange lasted from 4 to 6 April. On the second of them it rained.|2024-04-05 2024-04-05 day",
        "The town fell on 3 February. That night it burned.|2024-02-03 2024-02-03 day",
        "In the first half of 2023 nine died. It was twelve in the same period a year earlier.|2022-01-01 2022-06-30 year",
      })
  void pointsBackToTimesToldBefore(String text, String expected) {
    List<TimeMention> found = read(text, PUBLISHED);

    assertThat(found).hasSize(2);
    assertThat(text(found.getLast())).isEqualTo(expected);
  }

  @Test
  void withoutADateOnlyDatesWithAYearAreFound() {
    assertThat(read("on Friday, in March, last year, on 5 May 1990", null))
        .extracting(TimesTest::text)
        .containsExactly("1990-05-05 1990-05-05 day");
  }

  @ParameterizedTest
  @CsvSource({
    "in January this year,2024-01",
    "on 3 March,2024-03-03",
    "in 2023,2023",
    "last week,"
  })
  void datesOfActsAreAsExactAsTheirWords(String text, @Nullable String expected) {
    Object date = read(text, PUBLISHED).getFirst().partialDate();

    assertThat(date == null ? null : date.toString()).isEqualTo(expected);
  }
}
