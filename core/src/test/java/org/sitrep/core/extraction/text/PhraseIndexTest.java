package org.sitrep.core.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseIndexTest {

  private static final PhraseIndex<String> INDEX =
      PhraseIndex.<String>builder()
          .add("lashkar", "any lashkar")
          .add("Lashkar-e-Taiba", "LeT")
          .add("car bomb", "bombing")
          .addExactCase("US", "United States")
          .build();

  private static List<String> found(String text) {
    List<Token> tokens = Tokeniser.tokens(text);
    return INDEX.in(tokens, 0, tokens.size()).stream().map(PhraseIndex.Match::value).toList();
  }

  @Test
  void theLongestPhraseWins() {
    assertThat(found("a lashkar near Lashkar e Taiba, LASHKAR-E-TAIBA"))
        .containsExactly("any lashkar", "LeT", "LeT");
  }

  @Test
  void caseCountsWhereAsked() {
    assertThat(found("The U.S. told us about the US"))
        .containsExactly("United States", "United States");
  }

  @Test
  void hyphensAreBlanks() {
    assertThat(found("a car-bomb and a car bomb but no car bombing"))
        .containsExactly("bombing", "bombing");
  }

  @Test
  void aPhraseDoesNotEndInsideAToken() {
    assertThat(found("lashkar-based")).isEmpty();
  }
}
