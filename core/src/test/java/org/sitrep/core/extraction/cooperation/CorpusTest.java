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
import tools.jackson.databind.JsonNode;

/**
 * Invented texts in the styles of many writers, coded by hand: readouts and reports that the rules
 * were made on ({@code corpus}), statements of governments and organisations, reports of newsrooms,
 * and both in turn ({@code dispatches}), whose even half nobody has looked at; {@code briefings}
 * are readouts, joint statements and news that were first scored unseen and then learnt from.
 */
class CorpusTest {

  private static final Map<String, Scores> SCORES = new LinkedHashMap<>();

  @ParameterizedTest
  @CsvSource({
    "corpus, 0.80",
    "statements, 0.59",
    "newsrooms, 0.56",
    "dispatches odd, 0.72",
    "dispatches even, 0.52",
    "readouts odd, 0.58",
    "readouts even, 0.54",
    "briefings, 0.76"
  })
  void findsWhoDidWhatWithWhom(String corpus, double floor) throws Exception {
    assertThat(f1(corpus, "cooperation_core")).isGreaterThanOrEqualTo(floor);
  }

  @ParameterizedTest
  @CsvSource({
    "corpus, 0.50",
    "statements, 0.27",
    "newsrooms, 0.23",
    "dispatches odd, 0.38",
    "dispatches even, 0.15",
    "readouts odd, 0.24",
    "readouts even, 0.21",
    "briefings, 0.51"
  })
  void tellsFormFieldAndDate(String corpus, double floor) throws Exception {
    assertThat(f1(corpus, "cooperation_full")).isGreaterThanOrEqualTo(floor);
  }

  @ParameterizedTest
  @CsvSource({
    "corpus, 0.61",
    "statements, 0.45",
    "newsrooms, 0.48",
    "dispatches odd, 0.59",
    "dispatches even, 0.50",
    "readouts odd, 0.56",
    "readouts even, 0.51",
    "briefings, 0.66"
  })
  void tellsCounterTerrorismFromTheRest(String corpus, double floor) throws Exception {
    assertThat(f1(corpus, "counter_terrorism_core")).isGreaterThanOrEqualTo(floor);
  }

  @ParameterizedTest
  @CsvSource({
    "corpus, 0.95",
    "statements, 0.91",
    "newsrooms, 0.91",
    "dispatches odd, 0.94",
    "dispatches even, 0.91",
    "readouts odd, 0.89",
    "readouts even, 0.97",
    "briefings, 0.93"
  })
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
    String[] words = corpus.split(" ", -1);
    Map<String, CodedArticle> coded = new LinkedHashMap<>();
    Map<String, JsonNode> gold = new LinkedHashMap<>();
    GoldFile all = GoldFile.read(resource(words[0] + "/gold.jsonl"));
    Path articles = resource(words[0] + "/articles.jsonl");
    long number = 0;
    for (String line : Files.readAllLines(articles)) {
      ArticleLine article = ArticleLine.parse(line, articles.toString(), ++number);
      if (words.length > 1 && words[1].equals("odd") != (number % 2 == 1)) {
        continue;
      }
      gold.put(article.id(), Objects.requireNonNull(all.articles().get(article.id())));
      coded.put(
          article.id(),
          new CodedArticle(List.of(), coder.code(Document.of(article.article())), List.of()));
    }
    Scores scores = Scorer.score(new GoldFile(gold), GoldFile.of(coded));
    SCORES.put(corpus, scores);
    return scores;
  }

  private static Path resource(String name) throws Exception {
    var url = Objects.requireNonNull(CorpusTest.class.getResource(name), name);
    return Path.of(url.toURI());
  }
}
