package org.sitrep.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CodeCommandTest {

  private static final String SAMPLES = "../docs/samples/articles.jsonl";

  @TempDir private Path directory;

  @Test
  void printsALineAnArticleInGoldForm() {
    CommandRun run = CommandRun.of("code", SAMPLES);
    assertThat(run.code()).isZero();
    List<JsonNode> lines =
        run.out().lines().map(line -> JsonMapper.builder().build().readTree(line)).toList();
    assertThat(lines)
        .extracting(line -> line.get("id").asString())
        .containsExactly("s-01", "s-02", "s-03", "s-04", "s-05");
    JsonNode claims = lines.get(0).get("violence");
    assertThat(claims).isNotEmpty();
    assertThat(claims.get(0).get("measure").asString()).isEqualTo("killed");
    assertThat(claims.get(0).get("best").asInt()).isEqualTo(5);
  }

  @Test
  void namesABadLineAndGoesOn() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("a.jsonl"),
            "{\"id\":\"x\",\"text\":\"Nothing.\"}\n{\"id\":\"y\"\n{\"id\":\"z\",\"text\":\"Nothing.\"}\n");
    CommandRun run = CommandRun.of("code", file.toString());
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.err()).startsWith(file + ":2: not JSON");
  }

  @Test
  void explainsWordsRulesAndNumbersThatDoNotCount() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("a.jsonl"),
            """
            {"id":"x","published":"2026-11-10","text":"Gunmen killed four soldiers in Quetta on Monday. The district has 17 hospitals. Flooding killed nine villagers in the same week."}
            {"id":"y","published":"2026-11-10","text":"The foreign ministers of Pakistan and Turkey met in Ankara on Monday."}
            """);
    CommandRun run = CommandRun.of("code", "--explain", "--id", "x", file.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("[1] Gunmen killed four soldiers in Quetta on Monday.\n")
        .containsPattern("killed +harm killed, VERB")
        .containsPattern("soldiers +people: security_forces")
        .containsPattern("Quetta +place in PK")
        .containsPattern("Monday +time 2026-11-09 to 2026-11-09")
        .contains("  + violence.active: killed 4 exact")
        .contains("  - not counted: 17: no word of the sentence tells of harm\n")
        .contains("  - not counted: nine: the sentence tells of an accident")
        .doesNotContain("== y");
    assertThat(CommandRun.of("code", "--explain", "--id", "y", file.toString()).out())
        .containsPattern("met +act CONSULT by cooperation\\.")
        .contains("CONSULT meeting [");
  }

  @Test
  void aMissingFileIsSaidInOneLine() {
    CommandRun run = CommandRun.of("code", "nowhere.jsonl");
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).isEqualTo("sitrep code: no such file: nowhere.jsonl\n");
  }

  @Test
  void evaluatingAgainstOnesOwnFactsIsPerfect() throws IOException {
    Path gold =
        Files.writeString(directory.resolve("gold.jsonl"), CommandRun.of("code", SAMPLES).out());
    CommandRun run = CommandRun.of("evaluate", SAMPLES, gold.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("violence_core            P 1.000  R 1.000  F1 1.000");
  }

  @Test
  void aGoldFileOfOtherArticlesIsRefused() throws IOException {
    Path gold =
        Files.writeString(
            directory.resolve("gold.jsonl"), "{\"id\":\"q\",\"violence\":[],\"cooperation\":[]}\n");
    CommandRun run = CommandRun.of("evaluate", SAMPLES, gold.toString());
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("article s-01 is not in the gold file");
  }

  @Test
  void aWrongCommandLineHasItsOwnExitCode() {
    assertThat(CommandRun.of("code").code()).isEqualTo(ExitCode.USAGE);
    assertThat(CommandRun.of("cod").err()).contains("sitrep code");
  }
}
