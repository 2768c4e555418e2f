package org.sitrep.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupingTest {

  @Test
  void equalGroupsUnderOtherNamesAreRight() {
    Grouping grouping =
        Grouping.of(Map.of("a", "1", "b", "1", "c", "2"), Map.of("a", "x", "b", "x", "c", "y"));
    assertThat(grouping.f1()).isEqualTo(1);
    assertThat(grouping.pairPrecision()).isEqualTo(1);
    assertThat(grouping.pairRecall()).isEqualTo(1);
  }

  @Test
  void oneGroupForAllCostsPrecision() {
    Grouping grouping =
        Grouping.of(
            Map.of("a", "1", "b", "1", "c", "2", "d", "3"),
            Map.of("a", "x", "b", "x", "c", "x", "d", "x"));
    // Pairs: 6 made, 1 wanted. B-cubed: a and b 2/4 each, c and d 1/4 each.
    assertThat(grouping.pairPrecision()).isEqualTo(1 / 6.0, within(1e-9));
    assertThat(grouping.precision()).isEqualTo(1.5 / 4, within(1e-9));
    assertThat(grouping.recall()).isEqualTo(1);
  }

  @Test
  void aGroupForEachCostsRecall() {
    Grouping grouping =
        Grouping.of(Map.of("a", "1", "b", "1", "c", "1"), Map.of("a", "x", "b", "y", "c", "z"));
    assertThat(grouping.pairRecall()).isZero();
    assertThat(grouping.recall()).isEqualTo(1 / 3.0, within(1e-9));
    assertThat(grouping.precision()).isEqualTo(1);
    assertThat(grouping.table()).contains("F1 0.500", "groups 3 of 1");
  }

  @Test
  void itemsOfOneSideOnlyDoNotCount() {
    assertThat(Grouping.of(Map.of("a", "1", "b", "2"), Map.of("a", "x", "c", "y")).items())
        .isEqualTo(1);
  }

  @Test
  void aLineWithoutAStoryIsNamed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("stories.jsonl");
    Files.writeString(file, "{\"id\": \"a\", \"story\": 1}\n{\"id\": \"b\"}\n");
    assertThatThrownBy(() -> GroupFile.stories(file))
        .isInstanceOf(GoldFormatException.class)
        .hasMessageContaining("2")
        .hasMessageContaining("no 'story'");
  }
}
