package org.sitrep.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * The expected figures were computed by an independent program for the same files: claims and
 * events that differ in every field, and fields that are equal only after folding.
 */
class ScorerTest {

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  @Test
  void tableEqualsTheReferenceToTheLastDigit() throws Exception {
    assertThat(scores().table()).isEqualTo(Files.readString(file("expected.txt")).stripTrailing());
  }

  @Test
  void jsonEqualsTheReferenceToTheLastDigit() throws Exception {
    assertThat(JSON.readTree(scores().json()))
        .isEqualTo(JSON.readTree(Files.readString(file("expected.json"))));
  }

  @Test
  void goldAgainstItselfIsPerfect() throws Exception {
    GoldFile gold = GoldFile.read(file("gold.jsonl"));
    assertThat(Scorer.score(gold, gold).totals().values()).allMatch(score -> score.f1() == 1);
  }

  @Test
  void anArticleThatGoldDoesNotHaveIsNamed() throws Exception {
    GoldFile gold = GoldFile.read(file("gold.jsonl"));
    assertThatThrownBy(() -> Scorer.score(new GoldFile(Map.of()), gold))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not in the gold file");
  }

  @Test
  void aBadLineIsNamedByFileAndLine(@TempDir Path directory) throws Exception {
    Path bad = Files.writeString(directory.resolve("bad.jsonl"), "\n{\"id\": \"x\"}\n");
    assertThatThrownBy(() -> GoldFile.read(bad))
        .isInstanceOf(GoldFormatException.class)
        .hasMessage(bad + ":2: no array 'violence'");
  }

  private static Scores scores() throws IOException, GoldFormatException, URISyntaxException {
    return Scorer.score(GoldFile.read(file("gold.jsonl")), GoldFile.read(file("system.jsonl")));
  }

  private static Path file(String name) throws URISyntaxException {
    URL url = Objects.requireNonNull(ScorerTest.class.getResource(name), name);
    return Path.of(url.toURI());
  }
}
