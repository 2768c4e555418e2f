package org.sitrep.core.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LexiconTest {

  @Test
  void commentsAndBlankLinesAreSkippedAndLinesCounted() {
    Lexicon lexicon = Lexicon.parse("a.tsv", "# head\n\none\ttwo , three\n", 2);

    assertThat(lexicon.rows()).hasSize(1);
    assertThat(lexicon.rows().getFirst().line()).isEqualTo(3);
    assertThat(lexicon.rows().getFirst().list(1)).containsExactly("two", "three");
  }

  @Test
  void errorsNameFileLineAndValue() {
    Lexicon.Row row = Lexicon.parse("a.tsv", "\nx\tyears", 2).rows().getFirst();

    assertThatThrownBy(() -> row.oneOf(1, TimeUnit.class, Enum::name))
        .isInstanceOf(LexiconException.class)
        .hasMessage("a.tsv:2: no such TimeUnit: 'years'");
    assertThatThrownBy(() -> Lexicon.parse("a.tsv", "1\t2\t3", 2))
        .hasMessageContaining("a.tsv:1: more than 2 columns");
    assertThatThrownBy(() -> Lexicon.load(LexiconTest.class, "none.tsv", 1))
        .hasMessageContaining("none.tsv");
  }
}
