package org.sitrep.core.extraction.violence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.core.extraction.ArticleText;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.extraction.names.NameFinder;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.violence.CodedClaim;
import org.sitrep.core.violence.PerpetratorStatus;

class PerpetratorsTest {

  private final ViolenceCoder coder = new ViolenceCoder(NameFinder.builtIn());

  static Stream<Lexicon.Row> rows() {
    return Lexicon.load(PerpetratorsTest.class, "perpetrators.tsv", 2).rows().stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void onlyWhoIsToldDidIt(Lexicon.Row row) {
    Document document =
        Document.of(new ArticleText("", row.required(0), LocalDate.of(2026, 11, 10), null, null));
    assertThat(
            coder.code(document).stream()
                .map(Mention::fact)
                .map(PerpetratorsTest::words)
                .collect(Collectors.joining("; ")))
        .isEqualTo(row.required(1));
  }

  private static String words(CodedClaim claim) {
    PerpetratorStatus status = claim.perpetratorStatus();
    return status == null ? "-" : claim.perpetrator() + " " + status.code();
  }
}
