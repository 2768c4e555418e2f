package org.sitrep.core.extraction.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Field;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.extraction.ArticleText;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.violence.CodedClaim;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Method;
import org.sitrep.core.violence.PerpetratorStatus;
import org.sitrep.core.violence.Qualifier;
import org.sitrep.core.violence.Scope;
import org.sitrep.core.violence.VictimGroup;

/**
 * The codebook's examples are coded as it says, and every code but the states of acts and of
 * perpetrators has one.
 */
class CodebookExamplesTest {

  private static final Path CODEBOOK = Path.of("../docs/codebook.md");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
  private static final String SAME = "(the same)";

  record Example(String text, List<String> rows) {
    @Override
    public String toString() {
      return text;
    }
  }

  static Stream<Example> claims() throws IOException {
    return examples("### Violence claims");
  }

  static Stream<Example> events() throws IOException {
    return examples("### Cooperation events");
  }

  @ParameterizedTest
  @MethodSource("claims")
  void claimsAreCodedAsTheCodebookSays(Example example) {
    assertThat(
            Coders.builtIn().code(article(example.text)).violence().stream()
                .map(Mention::fact)
                .map(CodebookExamplesTest::row)
                .toList())
        .isEqualTo(example.rows);
  }

  @ParameterizedTest
  @MethodSource("events")
  void eventsAreCodedAsTheCodebookSays(Example example) {
    assertThat(
            Coders.builtIn().code(article(example.text)).cooperation().stream()
                .map(Mention::fact)
                .map(CodebookExamplesTest::row)
                .toList())
        .isEqualTo(example.rows);
  }

  @Test
  void everyCodeHasAnExample() throws IOException {
    String rows =
        Stream.concat(claims(), events())
            .flatMap(example -> example.rows.stream())
            .collect(Collectors.joining("\n"));
    List<String> codes = new ArrayList<>();
    Arrays.stream(EventType.values()).map(EventType::code).forEach(codes::add);
    Arrays.stream(Field.values()).map(Field::code).forEach(codes::add);
    Arrays.stream(Form.values()).map(Form::code).forEach(codes::add);
    Arrays.stream(Measure.values()).map(Measure::code).forEach(codes::add);
    Arrays.stream(Method.values()).map(Method::code).forEach(codes::add);
    Arrays.stream(Qualifier.values()).map(Qualifier::code).forEach(codes::add);
    Arrays.stream(Scope.values()).map(Scope::code).forEach(codes::add);
    Arrays.stream(VictimGroup.values()).map(VictimGroup::code).forEach(codes::add);
    assertThat(codes)
        .allSatisfy(code -> assertThat(rows).as("examples").contains("`" + code + "`"));
  }

  /** The rows of the table under a heading, by the text that they are of. */
  private static Stream<Example> examples(String heading) throws IOException {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    String text = "";
    List<String> lines = Files.readAllLines(CODEBOOK);
    for (String line : lines.subList(lines.indexOf(heading) + 3, lines.size())) {
      if (!line.startsWith("|")) {
        break;
      }
      int end = line.indexOf(" | ");
      String first = line.substring(2, end);
      text = first.equals(SAME) ? text : first;
      rows.computeIfAbsent(text, t -> new ArrayList<>())
          .add(line.substring(end + 3, line.length() - 2));
    }
    return rows.entrySet().stream().map(row -> new Example(row.getKey(), row.getValue()));
  }

  private static ArticleText article(String text) {
    return new ArticleText("", text, DAY, null, null);
  }

  private static String row(CodedClaim claim) {
    PerpetratorStatus status = claim.perpetratorStatus();
    Method method = claim.method();
    return String.join(
        " | ",
        code(claim.measure().code()),
        "%s / %s / %s `%s`"
            .formatted(
                or(claim.estimate().low()),
                claim.estimate().best(),
                or(claim.estimate().high()),
                claim.estimate().qualifier().code()),
        codes(claim.victims().stream().map(VictimGroup::code)),
        status == null ? "–" : claim.perpetrator() + " " + code(status.code()),
        method == null ? "–" : code(method.code()),
        or(claim.country()),
        or(claim.place()),
        days(claim.from(), claim.to()),
        code(claim.scope().code()));
  }

  private static String row(CodedEvent event) {
    return String.join(
        " | ",
        code(event.type().code()),
        code(event.form().code()),
        event.parties().stream().sorted().collect(Collectors.joining(", ")),
        or(event.initiator()),
        codes(event.fields().stream().map(Field::code)),
        or(event.date()),
        code(event.status().code()));
  }

  private static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null || to == null) {
      return "–";
    }
    return from.equals(to) ? from.toString() : from + " to " + to;
  }

  private static String codes(Stream<String> codes) {
    String all = codes.sorted().map(CodebookExamplesTest::code).collect(Collectors.joining(", "));
    return all.isEmpty() ? "–" : all;
  }

  private static String code(String code) {
    return "`" + code + "`";
  }

  private static String or(@Nullable Object value) {
    return value == null ? "–" : value.toString();
  }
}
