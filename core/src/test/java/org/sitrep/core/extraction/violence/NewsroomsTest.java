package org.sitrep.core.extraction.violence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.core.evaluation.ArticleLine;
import org.sitrep.core.evaluation.GoldFile;
import org.sitrep.core.evaluation.Score;
import org.sitrep.core.evaluation.Scorer;
import org.sitrep.core.extraction.CodedArticle;
import org.sitrep.core.extraction.Coder;
import org.sitrep.core.extraction.rules.Coders;

/**
 * Invented reports in the styles of different newsrooms, coded by hand from the codebook: forty
 * plain ones, sixty bulletins, round-ups and statistics, thirty dispatches and thirty-six reports
 * by other authors, forty-eight short wires, releases and reviews. The rules are developed on
 * newsrooms, bulletins and wires, and on every other article of the rest, from the first on; of the
 * others only the totals are looked at. The floors are what has been reached: they rise with the
 * rules.
 */
class NewsroomsTest {

  @ParameterizedTest
  @CsvSource({
    "newsrooms, 0, 0.98, 0.785",
    "newsrooms, 1, 0.93, 0.70",
    "bulletins, 0, 0.90, 0.70",
    "bulletins, 1, 0.86, 0.545",
    "dispatches, 0, 0.86, 0.71",
    "dispatches, 1, 0.84, 0.50",
    "reports, 0, 0.88, 0.71",
    "reports, 1, 0.895, 0.545",
    "wires, 0, 0.95, 0.78",
    "wires, 1, 0.935, 0.745"
  })
  void scoresDoNotFall(String corpus, int half, double core, double full) throws Exception {
    List<String> articles = Files.readAllLines(file(corpus + "/articles.jsonl"));
    GoldFile gold = GoldFile.read(file(corpus + "/gold.jsonl"));
    Coder coder = Coders.builtIn();
    Map<String, CodedArticle> coded = new LinkedHashMap<>();
    for (int i = half; i < articles.size(); i += 2) {
      ArticleLine line = ArticleLine.parse(articles.get(i), "articles.jsonl", i + 1L);
      coded.put(line.id(), coder.code(line.article()));
    }
    gold.articles().keySet().retainAll(coded.keySet());

    Map<String, Score> totals = Scorer.score(gold, GoldFile.of(coded)).totals();

    assertThat(coded).hasSize(articles.size() / 2).hasSizeGreaterThanOrEqualTo(15);
    assertThat(f1(totals, "violence_core")).isGreaterThanOrEqualTo(core);
    assertThat(f1(totals, "violence_full")).isGreaterThanOrEqualTo(full);
  }

  private static double f1(Map<String, Score> totals, String name) {
    return Objects.requireNonNull(totals.get(name), name).f1();
  }

  private static Path file(String name) throws URISyntaxException {
    URL url = Objects.requireNonNull(NewsroomsTest.class.getResource(name), name);
    return Path.of(url.toURI());
  }
}
