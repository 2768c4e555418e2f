package org.sitrep.core.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.core.extraction.ArticleText;

class DocumentTest {

  private static Document document(String text) {
    return Document.of(new ArticleText("A headline", text, null, null, null));
  }

  private static List<String> sentences(String text) {
    Document document = document(text);
    return document.sentences().stream().filter(s -> !s.title()).map(document::text).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The U.S. Army said Lt. Col. J. R. Moss had left.|He will not return.",
        "Rebels hit No. 4 checkpoint on Jan. 3.|Gen. Adan denied it.",
        "\"They came at dawn.\"|Nobody slept.",
        "“They came at dawn,” he said. “We ran.”|No one knew why.",
        "It ended at 5 p.m. on Friday.|Aid came later.",
        "It was built by the U.N.|The mission has left.",
        "TROOPS TOOK THE TOWN.|NO. 2 IN COMMAND FLED TO ST. ANN.",
        "Nobody was hurt (police say).|Two shops burned.",
        "They left town.The mayor stayed.",
      })
  void sentencesEndWhereTheyEnd(String text) {
    List<String> wanted =
        List.of(
            text.replace("said. “We", "said.|“We")
                .replace("town.The", "town.|The")
                .split("\\|", -1));

    assertThat(sentences(String.join(" ", wanted).replace("town. The", "town.The")))
        .isEqualTo(wanted);
  }

  @Test
  void aLineThatEndsWithoutAMarkIsAParagraphOfItsOwn() {
    assertThat(sentences("Background\nThe war began in May.\nIt goes on."))
        .containsExactly("Background", "The war began in May.", "It goes on.");
  }

  @Test
  void linesOfOldWireCopyAreJoined() {
    String text =
        """
        THE GUERRILLAS WITHDREW TO THE HILLS AFTER THE SHORT BATTLE WITH
        A COLUMN OF THE ARMY, A SPOKESMAN FOR THE GARRISON OF THE NORTHERN
        TOWN SAID. RESIDENTS STAYED INDOORS FOR THE REST OF THE DAY.""";

    assertThat(sentences(text)).hasSize(2);
  }

  @Test
  void tokensKeepOffsetsAndPlainForms() {
    Document document = document("The U.S.’s 1,524 rebels’ al‑Shabab don’t 10–15 “Bogotá”");
    List<Token> tokens = document.tokens().subList(2, document.tokens().size());

    assertThat(tokens)
        .extracting(Token::lower)
        .containsExactly(
            "the",
            "us",
            "'s",
            "1,524",
            "rebels",
            "'",
            "al-shabab",
            "don't",
            "10-15",
            "\"",
            "bogota",
            "\"");
    assertThat(tokens.get(1).allCaps()).isTrue();
    assertThat(tokens.get(8).isNumber()).isTrue();
    assertThat(tokens.get(6).parts()).extracting(Token::text).containsExactly("al", "Shabab");
    assertThat(document.text(3, 4)).isEqualTo("U.S.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KABUL (AP) — The",
        "SRINAGAR, Sept 6: The",
        "LAGOS — The",
        "Port Sudan, April 3 (News Agency) - The",
        "ISLAMABAD: The",
        "SAN MIGUEL, 4 MAY 89 (ABC) -- [TEXT] The",
      })
  void theDatelineIsNotPartOfTheBody(String start) {
    Document document = document(start + " army left on Monday. More followed.");
    Sentence first = document.sentences().get(1);

    assertThat(document.dateline()).isNotNull();
    assertThat(document.token(document.bodyStart(first)).text()).isEqualTo("The");
  }

  @Test
  void aPlainSentenceHasNoDateline() {
    assertThat(document("The minister said: Nobody knows. More - later.").dateline()).isNull();
  }

  @Test
  void aTimeOfDayBeforeADashIsNoDateline() {
    assertThat(document("16:45 - Seven people were hurt. 15:20 - More follows.").dateline())
        .isNull();
  }

  @Test
  void everyTokenBelongsToOneSentenceEvenWithoutMarks() {
    Document document = document("word ".repeat(5_000) + "\n\n" + "“".repeat(3_000));
    int tokens = document.sentences().stream().mapToInt(Sentence::length).sum();

    assertThat(tokens).isEqualTo(document.tokens().size());
    assertThat(document.sentences()).allMatch(s -> s.length() <= 401);
  }

  @Test
  void anEmptyArticleHasNoSentences() {
    Document document = Document.of(new ArticleText("", "", null, null, null));

    assertThat(document.sentences()).isEmpty();
    assertThat(document.dateline()).isNull();
  }
}
