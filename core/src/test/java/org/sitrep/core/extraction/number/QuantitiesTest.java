package org.sitrep.core.extraction.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.core.extraction.ArticleText;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.violence.Estimate;

class QuantitiesTest {

  static Stream<Arguments> corpus() {
    return Lexicon.load(QuantitiesTest.class, "quantities.tsv", 2).rows().stream()
        .flatMap(
            row ->
                Stream.of(row.required(1).split("\\|", -1))
                    .map(text -> Arguments.of(text.strip(), row.required(0))));
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void readsByTheCodebook(String text, String expected) {
    Document document = Document.of(new ArticleText("", text, null, null, null));
    List<Quantity> found = Quantities.in(document, document.sentences().getFirst());

    assertThat(found.stream().map(q -> text(q.estimate())).toList())
        .isEqualTo(expected.equals("none") ? List.of() : List.of(expected));
  }

  private static String text(Estimate estimate) {
    String low = estimate.low() == null ? "-" : estimate.low().toString();
    String high = estimate.high() == null ? "-" : estimate.high().toString();
    return low + " " + estimate.best() + " " + high + " " + estimate.qualifier().code();
  }
}
