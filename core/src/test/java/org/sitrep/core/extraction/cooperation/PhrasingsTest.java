package org.sitrep.core.extraction.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.extraction.text.Lexicon;

/** Expected events beside the phrasings that must give them. */
class PhrasingsTest {

  static Stream<Arguments> phrasings() {
    return Lexicon.load(PhrasingsTest.class, "phrasings.tsv", 2).rows().stream()
        .map(row -> Arguments.of(row.required(0), row.required(1)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("phrasings")
  void givesWhatIsExpected(String expected, String sentence) {
    List<String> told = Coding.of(sentence).stream().map(PhrasingsTest::told).sorted().toList();
    assertThat(told).isEqualTo(expected.equals("none") ? List.of() : expected(expected));
  }

  private static List<String> expected(String events) {
    return Stream.of(events.split(" ; ", -1)).map(PhrasingsTest::sorted).sorted().toList();
  }

  private static String told(Mention<CodedEvent> mention) {
    CodedEvent event = mention.fact();
    return String.join(
        " ",
        event.type().code(),
        event.form().code(),
        event.status().code(),
        String.join("+", new TreeSet<>(event.parties())),
        event.initiator() == null ? "-" : event.initiator());
  }

  /** Parties have no order; names of organisations have blanks. */
  private static String sorted(String expected) {
    String[] words = expected.split(" ", 4);
    String parties = words[3].substring(0, splitAt(words[3]));
    return String.join(
        " ",
        words[0],
        words[1],
        words[2],
        String.join("+", new TreeSet<>(List.of(parties.split("\\+")))),
        words[3].substring(splitAt(words[3]) + 1));
  }

  private static int splitAt(String partiesAndInitiator) {
    return partiesAndInitiator.lastIndexOf(' ');
  }
}
