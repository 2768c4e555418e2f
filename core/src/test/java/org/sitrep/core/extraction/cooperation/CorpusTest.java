package org.sitrep.core.extraction.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.sitrep.core.evaluation.Scores;
import org.sitrep.core.extraction.CodedArticle;
import org.sitrep.core.extraction.names.NameFinder;
import org.sitrep.core.extraction.text.Document;

/**
 * Invented texts in the styles of many writers, coded by hand: readouts and reports that the rules
 * were made on ({@code corpus}), statements of governments and organisations, reports of newsrooms.
 */
class CorpusTest {

  private static final Map<String, Scores> SCORES = new LinkedHashMap<>();

  @ParameterizedTest
  @CsvSource({"corpus, 0.79", "statements, 0.52", "newsrooms, 0.50"})
  void findsWhoDidWhatWithWhom(String corpus, double floor) throws Exception {
    assertThat(f1(corpus, "cooperation_core")).isGreaterThanOrEqualTo(floor);
  }

  @ParameterizedTest
  @CsvSource({"corpus, 0.50", "statements, 0.21", "newsrooms, 0.16"})
  void tellsFormFieldAndDate(String corpus, double floor) throws Exception {
    assertThat(f1(corpus, "cooperation_full")).isGreaterThanOrEqualTo(floor);
  }

  @ParameterizedTest
  @CsvSource({"corpus, 0.60", "statements, 0.36", "newsrooms, 0.45"})
  void tellsCounterTerrorismFromTheRest(String corpus, double floor) throws Exception {
    assertThat(f1(corpus, "counter_terrorism_core")).isGreaterThanOrEqualTo(floor);
  }

  @ParameterizedTest
  @CsvSource({"corpus, 0.95", "statements, 0.88", "newsrooms, 0.90"})
  void tellsWhoActs(String corpus, double floor) throws Exception {
    assertThat(scores(corpus).cooperationFields().get("initiator")).isGreaterThanOrEqualTo(floor);
  }

  private static double f1(String corpus, String name) throws Exception {
    Score score = Objects.requireNonNull(scores(corpus).totals().get(name), name);
    return score.f1();
  }

  private static Scores scores(String corpus) throws Exception {
    Scores known = SCORES.get(corpus);
    if (known != null) {
      return known;
    }
    CooperationCoder coder = new CooperationCoder(NameFinder.builtIn());
    Map<String, CodedArticle> coded = new LinkedHashMap<>();
    Path articles = resource(corpus + "/articles.jsonl");
    long number = 0;
    for (String line : Files.readAllLines(articles)) {
      ArticleLine article = ArticleLine.parse(line, articles.toString(), ++number);
      coded.put(
          article.id(),
          new CodedArticle(List.of(), coder.code(Document.of(article.article())), List.of()));
    }
    Scores scores =
        Scorer.score(GoldFile.read(resource(corpus + "/gold.jsonl")), GoldFile.of(coded));
    SCORES.put(corpus, scores);
    return scores;
  }

  private static Path resource(String name) throws Exception {
    var url = Objects.requireNonNull(CorpusTest.class.getResource(name), name);
    return Path.of(url.toURI());
  }
}
