package org.sitrep.core.extraction.violence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.core.extraction.ArticleText;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.extraction.names.NameFinder;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.violence.CodedClaim;
import org.sitrep.core.violence.Scope;

class PassageTimesTest {

  private static final ViolenceCoder CODER = new ViolenceCoder(NameFinder.builtIn());
  private static final LocalDate PUBLISHED = LocalDate.of(2024, 4, 10);

  static Stream<Arguments> texts() {
    return Lexicon.load(PassageTimesTest.class, "passages.tsv", 2).rows().stream()
        .map(row -> Arguments.of(row.required(1), row.required(0)));
  }

  private static String text(CodedClaim claim) {
    String scope = claim.scope() == Scope.INCIDENT ? "i" : "a";
    return claim.measure().code() + " " + claim.estimate().best() + " " + days(claim) + " " + scope;
  }

  private static String days(CodedClaim claim) {
    LocalDate from = claim.from();
    LocalDate to = claim.to();
    if (from == null || to == null) {
      return "-";
    }
    return from.equals(to) ? day(from) : day(from) + ".." + day(to);
  }

  /** Days of the article's year stand without it. */
  private static String day(LocalDate day) {
    return day.toString().replace("2024-", "");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void eachClaimHasTheTimeOfItsPassage(String text, String expected) {
    String article = text.replace(" ¶ ", "\n\n");
    Document document = Document.of(new ArticleText("", article, PUBLISHED, null, null));
    List<Mention<CodedClaim>> found = CODER.code(document);

    assertThat(found.stream().map(m -> text(m.fact())).toList())
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(expected.split("; ", -1)));
  }
}
