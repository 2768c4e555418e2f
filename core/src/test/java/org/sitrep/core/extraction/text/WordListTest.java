package org.sitrep.core.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordListTest {

  private static Token token(String text) {
    return Tokeniser.tokens(text).getFirst();
  }

  @Test
  void knowsItsWordsInAnyCase() {
    WordList list = WordList.of("zorbing", "half-zorbed");
    assertThat(list.has(token("Zorbing"))).isTrue();
    assertThat(list.has(token("half-zorbed"))).isTrue();
    assertThat(list.has(token("zorbed"))).isFalse();
    assertThat(list).containsExactlyInAnyOrder("zorbing", "half-zorbed");
  }

  @Test
  void tellsListsApart() {
    List<WordList> lists = IntStream.range(0, 130).mapToObj(i -> WordList.of("glim" + i)).toList();
    for (int i = 0; i < lists.size(); i++) {
      for (int k = 0; k < lists.size(); k++) {
        assertThat(lists.get(i).has(token("glim" + k))).isEqualTo(i == k);
      }
    }
  }

  @Test
  void knowsWordsThatWereCutBeforeTheListWasMade() {
    Token early = token("quibbled");
    Token hyphenated = token("re-quibbled");
    WordList list = WordList.of("quibbled");
    assertThat(list.has(early)).isTrue();
    assertThat(list.has(hyphenated.word().parts().getLast())).isTrue();
    assertThat(PhraseIndex.<Integer>builder().add("quibbled", 1).build().in(List.of(early), 0, 1))
        .hasSize(1);
  }

  @Test
  void mapsWordsToWhatTheyStandFor() {
    WordMap<Integer> map = WordMap.of(Map.of("oneish", 1));
    assertThat(map.get(token("Oneish"))).isEqualTo(1);
    assertThat(map.get(token("twoish"))).isNull();
  }

  @Test
  void refusesAWordThatStandsTwice() {
    assertThatThrownBy(() -> WordList.of("and", "or", "and"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'and'");
  }
}
