package org.sitrep.core.extraction.violence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.core.extraction.ArticleText;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.extraction.names.NameFinder;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.violence.CodedClaim;
import org.sitrep.core.violence.Qualifier;
import org.sitrep.core.violence.Scope;
import org.sitrep.core.violence.VictimGroup;

class ViolenceCoderTest {

  private static final ViolenceCoder CODER = new ViolenceCoder(NameFinder.builtIn());
  private static final LocalDate PUBLISHED = LocalDate.of(2024, 4, 10);

  static Stream<Arguments> corpus() {
    return Lexicon.load(ViolenceCoderTest.class, "claims.tsv", 3).rows().stream()
        .flatMap(
            row ->
                Stream.of(row.required(2).split("\\|", -1))
                    .map(t -> Arguments.of(t.strip(), row.required(0), row.required(1))));
  }

  private static List<Mention<CodedClaim>> code(String text) {
    return CODER.code(document("", text));
  }

  private static Document document(String title, String text) {
    return Document.of(new ArticleText(title, text, PUBLISHED, null, null));
  }

  private static String text(CodedClaim claim) {
    String groups =
        claim.victims().stream().sorted().map(VictimGroup::code).collect(Collectors.joining(","));
    String count = claim.measure().code() + " " + claim.estimate().best();
    return count + " " + (groups.isEmpty() ? "-" : groups);
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void codesWhatSentencesState(String text, String rule, String expected) {
    List<Mention<CodedClaim>> found = code(text);

    assertThat(found.stream().map(m -> text(m.fact())).collect(Collectors.joining("; ")))
        .isEqualTo(expected.equals("none") ? "" : expected);
    assertThat(found.stream().map(Mention::rule).anyMatch(rule::equals))
        .isEqualTo(!rule.equals("none"));
  }

  @Test
  void totalsOfSeveralStatesHaveNoCountry() {
    List<Mention<CodedClaim>> found =
        code(
            """
            Militants carried out 241 attacks in Burkina Faso, Mali and Niger in March.

            A total of 1,013 people were killed during the month.

            In Burkina Faso, 566 people were killed in March, 301 of them in Djibo.
            """);

    assertThat(found)
        .extracting(m -> m.fact().estimate().best() + " " + m.fact().country())
        .contains("241 null", "1013 null", "566 BF");
  }

  @Test
  void aRepeatedCountIsOneClaim() {
    Document document =
        document(
            "Five soldiers killed in ambush",
            "Five soldiers were killed in an ambush on Monday.\n\nThe five soldiers were killed at a bridge.");

    assertThat(CODER.code(document)).hasSize(1);
  }

  @Test
  void timeIsCarriedFromTheLead() {
    List<Mention<CodedClaim>> found =
        code("Rebels killed five soldiers on Monday.\n\nTwo drivers were wounded in the attack.");

    assertThat(found).hasSize(2);
    assertThat(found.getLast().fact().from()).isEqualTo(LocalDate.of(2024, 4, 8));
    assertThat(found.getLast().fact().scope()).isEqualTo(Scope.INCIDENT);
  }

  @Test
  void aPeriodOfMonthsIsATotal() {
    CodedClaim claim =
        code("Attacks have killed at least 40 soldiers since January.").getFirst().fact();

    assertThat(claim.scope()).isEqualTo(Scope.AGGREGATE);
    assertThat(claim.from()).isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(claim.to()).isEqualTo(PUBLISHED);
    assertThat(claim.estimate().qualifier()).isEqualTo(Qualifier.AT_LEAST);
  }

  @Test
  void quotesAreExactAndTheSameTextGivesTheSameFacts() {
    String text =
        "KABUL — A blast killed “about 20” worshippers, police said. Then gunmen shot dead a guard.";
    Document document = document("At least 20 dead", text);
    List<Mention<CodedClaim>> found = CODER.code(document);

    assertThat(found).isNotEmpty();
    assertThat(found)
        .allSatisfy(
            m ->
                assertThat(document.whole().substring(m.span().start(), m.span().end()))
                    .isEqualTo(m.fact().quote()));
    assertThat(CODER.code(document("At least 20 dead", text))).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "killed ",
        "12 killed and ",
        "“",
        "(",
        "five soldiers, ",
        "on Monday ",
        "a",
        "of the ",
        "1,"
      })
  void timeGrowsWithTheLengthOfTheText(String unit) {
    String small = unit.repeat(100_000 / unit.length());
    String large = unit.repeat(800_000 / unit.length());
    code(small);
    long one = time(small);
    long eight = time(large);

    // Eight times the text: a linear rule takes about 8 times as long, a quadratic one 64 times.
    assertThat((double) eight / Math.max(one, 20_000_000)).isLessThan(32);
  }

  /** CPU time of this thread, so that other work on the machine counts little. */
  private static long time(String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = threads.getCurrentThreadCpuTime();
      code(text);
      best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
    }
    return best;
  }
}
