package org.sitrep.core.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.sitrep.core.evaluation.ArticleLine;
import org.sitrep.core.evaluation.Grouping;
import org.sitrep.core.evaluation.IncidentFile;
import org.sitrep.core.evaluation.IncidentScorer;
import org.sitrep.core.extraction.rules.Coders;

/**
 * Invented articles in groups, with the incidents that their claims belong to: the rule was made on
 * the odd groups and only measured on the even ones.
 */
class IncidentGoldTest {

  private static final Path FOLDER = Path.of("src/test/resources/org/sitrep/core/incident");

  private static Grouping score(IntPredicate groups) throws Exception {
    List<ArticleLine> articles = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve("articles.jsonl"))) {
      ArticleLine article = ArticleLine.parse(line, "articles.jsonl", 1);
      if (groups.test(Integer.parseInt(article.id().substring(1, 3)))) {
        articles.add(article);
      }
    }
    return IncidentScorer.score(
        IncidentFile.read(FOLDER.resolve("incidents.jsonl")), articles, Coders.builtIn());
  }

  @Test
  void oddGroupsAreJoined() throws Exception {
    Grouping grouping = score(group -> group % 2 == 1);
    assertThat(grouping.items()).isGreaterThan(120);
    assertThat(grouping.f1()).as(grouping.table()).isGreaterThan(0.965);
  }

  @Test
  void evenGroupsAreJoined() throws Exception {
    Grouping grouping = score(group -> group % 2 == 0);
    assertThat(grouping.items()).isGreaterThan(100);
    assertThat(grouping.f1()).as(grouping.table()).isGreaterThan(0.94);
  }

  @Test
  void groupsDoNotRunIntoEachOther() throws Exception {
    assertThat(score(_ -> true).f1()).isGreaterThan(0.95);
  }
}
