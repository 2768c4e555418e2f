package org.sitrep.core.extraction.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sitrep.core.evaluation.ArticleLine;
import org.sitrep.core.evaluation.GoldFile;
import org.sitrep.core.evaluation.Score;
import org.sitrep.core.evaluation.Scorer;
import org.sitrep.core.evaluation.Scores;
import org.sitrep.core.extraction.CodedArticle;
import org.sitrep.core.extraction.names.NameFinder;
import org.sitrep.core.extraction.text.Document;

/** Invented readouts, statements and reports in the styles of many newsrooms, coded by hand. */
class CorpusTest {

  private static Scores scores = new Scores(Map.of(), Map.of(), Map.of());

  @BeforeAll
  static void codesTheCorpus() throws Exception {
    CooperationCoder coder = new CooperationCoder(NameFinder.builtIn());
    Map<String, CodedArticle> coded = new LinkedHashMap<>();
    Path articles = resource("articles.jsonl");
    long number = 0;
    for (String line : Files.readAllLines(articles)) {
      ArticleLine article = ArticleLine.parse(line, articles.toString(), ++number);
      coded.put(
          article.id(),
          new CodedArticle(List.of(), coder.code(Document.of(article.article())), List.of()));
    }
    scores = Scorer.score(GoldFile.read(resource("gold.jsonl")), GoldFile.of(coded));
  }

  @Test
  void findsWhoDidWhatWithWhom() {
    assertThat(f1("cooperation_core")).isGreaterThanOrEqualTo(0.76);
  }

  @Test
  void tellsFormFieldAndDate() {
    assertThat(f1("cooperation_full")).isGreaterThanOrEqualTo(0.47);
  }

  @Test
  void tellsCounterTerrorismFromTheRest() {
    assertThat(f1("counter_terrorism_core")).isGreaterThanOrEqualTo(0.60);
  }

  @Test
  void tellsWhoActs() {
    assertThat(scores.cooperationFields().get("initiator")).isGreaterThanOrEqualTo(0.95);
  }

  private static double f1(String name) {
    Score score = Objects.requireNonNull(scores.totals().get(name), name);
    return score.f1();
  }

  private static Path resource(String name) throws Exception {
    var url = Objects.requireNonNull(CorpusTest.class.getResource("corpus/" + name), name);
    return Path.of(url.toURI());
  }
}
