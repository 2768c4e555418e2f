package org.sitrep.core.extraction.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Field;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.extraction.text.Document;

class CooperationCoderTest {

  private static final String CALL =
      """
      Peru's foreign minister telephoned his Bolivian counterpart on Tuesday.

      The two sides discussed trade and border security. The two ministers agreed to open a port.""";

  @Test
  void quotesExactlyWhatItsSpanCovers() {
    Document document = Coding.document(CALL);
    List<Mention<CodedEvent>> mentions = Coding.of(CALL);
    assertThat(mentions).isNotEmpty();
    for (Mention<CodedEvent> mention : mentions) {
      assertThat(document.whole().substring(mention.span().start(), mention.span().end()))
          .isEqualTo(mention.fact().quote());
      assertThat(mention.rule()).matches("cooperation(\\.[a-z]+)+");
    }
  }

  @Test
  void mergesWhatIsToldAgainWithTheUnionOfItsFields() {
    CodedEvent call = only(EventType.CONSULT, Coding.of(CALL));
    assertThat(call.form()).isEqualTo(Form.CALL);
    assertThat(call.fields()).contains(Field.TRADE, Field.BORDER);
    assertThat(call.date()).hasToString("2025-03-11");
  }

  @Test
  void givesActsOfAnOccasionItsFormAndDate() {
    CodedEvent agreement = only(EventType.AGREE, Coding.of(CALL));
    assertThat(agreement.form()).isEqualTo(Form.CALL);
    assertThat(agreement.date()).hasToString("2025-03-11");
    assertThat(agreement.parties()).containsExactlyInAnyOrder("PE", "BO");
  }

  @Test
  void doesNotMergeActsOfTwoDays() {
    List<Mention<CodedEvent>> mentions =
        Coding.of(
            "Peru's president met the president of Chile on Monday. "
                + "Peru's president met the president of Chile on Thursday.");
    assertThat(mentions).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A conference on piracy opened in Lima. It was attended by envoys from Peru, Chile and Oman.",
        "A conference on piracy opened in Lima. Participants included envoys of Peru, Chile and Oman.",
        "A conference on piracy opened in Lima. Peru, Chile and Oman took part.",
        "A forum on piracy was held in Lima. Attending were the ministers of Peru, Chile and Oman."
      })
  void findsInAnotherSentenceWhoTookPart(String text) {
    assertThat(only(EventType.CONSULT, Coding.of(text)).parties())
        .containsExactlyInAnyOrder("PE", "CL", "OM");
  }

  @Test
  void leavesGuestsOfAnotherGatheringOutOfAMeeting() {
    CodedEvent meeting =
        only(
            EventType.CONSULT,
            Coding.of(
                "Peru's president met Chile's president on Monday. Oman took part in a fair."));
    assertThat(meeting.parties()).containsExactlyInAnyOrder("PE", "CL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Peru and Chile and ",
        "held ",
        "Peru, which ",
        "Peru said Chile met Peru with Chile by Chile to ",
        "\" ",
        "the president of the minister of "
      })
  void staysLinearOnTextsMadeToBeSlow(String piece) {
    String text = piece.repeat(400_000 / piece.length());
    Assertions.assertTimeout(Duration.ofSeconds(20), () -> Coding.of(text));
  }

  private static CodedEvent only(EventType type, List<Mention<CodedEvent>> mentions) {
    List<CodedEvent> found =
        mentions.stream().map(Mention::fact).filter(event -> event.type() == type).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
