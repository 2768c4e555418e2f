package org.sitrep.core.extraction.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.core.actor.Official;
import org.sitrep.core.extraction.ArticleText;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.extraction.names.NameFinder;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Lexicon;

class OfficialCoderTest {

  private final OfficialCoder coder = new OfficialCoder(NameFinder.builtIn());

  static Stream<Lexicon.Row> rows() {
    return Lexicon.load(OfficialCoderTest.class, "officials.tsv", 2).rows().stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void peopleAreKnownByTheirOffices(Lexicon.Row row) {
    assertThat(
            code("", row.required(0)).stream()
                .map(Mention::fact)
                .map(OfficialCoderTest::words)
                .collect(Collectors.joining("; ")))
        .isEqualTo(row.cell(1));
  }

  @Test
  void anOfficeWithoutAStateIsThatOfThePlaceOfWriting() {
    assertThat(code("", "KABUL, Sept 6 — Interior Minister Rahim Stanekzai resigned."))
        .extracting(mention -> words(mention.fact()))
        .containsExactly("Rahim Stanekzai, interior minister, AF");
  }

  @Test
  void aPersonStandsOnceInASentence() {
    assertThat(code("", "Prime Minister Ola Berg of Norway said that Berg and Berg's aides knew."))
        .hasSize(1);
  }

  @Test
  void theSpanIsThatOfTheWordsThatNameThePerson() {
    String text = "On Monday Norwegian Prime Minister Ola Berg left.";
    Mention<Official> mention = code("", text).getFirst();
    assertThat(("\n\n" + text).substring(mention.span().start(), mention.span().end()))
        .isEqualTo("Prime Minister Ola Berg");
  }

  private List<Mention<Official>> code(String title, String text) {
    return coder.code(Document.of(new ArticleText(title, text, null, null, null)));
  }

  private static String words(Official official) {
    return official.name() + ", " + or(official.office()) + ", " + or(official.party());
  }

  private static String or(@Nullable String word) {
    return word == null ? "-" : word;
  }
}
