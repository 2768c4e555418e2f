package org.sitrep.core.extraction.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.sitrep.core.evaluation.ArticleLine;
import org.sitrep.core.evaluation.GoldFile;
import org.sitrep.core.evaluation.GoldFormatException;
import org.sitrep.core.evaluation.Score;
import org.sitrep.core.evaluation.Scorer;
import org.sitrep.core.extraction.CodedArticle;
import org.sitrep.core.extraction.Coder;

/**
 * Scores do not fall below what was reached. {@code -Dsitrep.corpus=DIR} names the corpora; {@code
 * -Dsitrep.floors=raise} writes what is reached where it is higher, {@code =lower} also where it is
 * lower or the corpus has changed.
 */
@EnabledIfSystemProperty(named = "sitrep.corpus", matches = ".+")
class FloorsTest {

  private static final Path FILE =
      Path.of("src/test/resources/org/sitrep/core/extraction/rules/floors.tsv");

  /** A line of the file: a half of a corpus, the hash of its files, a score and its floor. */
  private record Floor(String corpus, String half, String hash, String score, double floor) {

    static Floor parse(String line) {
      String[] cells = line.split("\t", -1);
      return new Floor(cells[0], cells[1], cells[2], cells[3], Double.parseDouble(cells[4]));
    }

    String line() {
      return String.join(
          "\t", corpus, half, hash, score, String.format(Locale.ROOT, "%.3f", floor));
    }
  }

  @Test
  void scoresDoNotFallBelowTheirFloors() throws Exception {
    String mode = System.getProperty("sitrep.floors", "check");
    Path corpora = Path.of(System.getProperty("sitrep.corpus", ""));
    List<String> lines = new ArrayList<>();
    List<String> fallen = new ArrayList<>();
    for (String line : Files.readAllLines(FILE)) {
      if (line.isBlank() || line.startsWith("#")) {
        lines.add(line);
        continue;
      }
      Floor floor = Floor.parse(line);
      Path corpus = corpora.resolve(floor.corpus());
      String hash = hash(corpus);
      double reached = Math.floor(reached(corpus, floor) * 1000) / 1000;
      boolean same = hash.equals(floor.hash());
      if (!same) {
        fallen.add(floor.corpus() + ": the corpus has the hash " + hash + ", not " + floor.hash());
      } else if (reached < floor.floor()) {
        fallen.add(floor.line() + ": reached " + reached);
      }
      boolean lower = mode.equals("lower");
      double next = lower || (same && reached > floor.floor()) ? reached : floor.floor();
      String nextHash = lower ? hash : floor.hash();
      lines.add(new Floor(floor.corpus(), floor.half(), nextHash, floor.score(), next).line());
    }
    if (!mode.equals("check")) {
      Files.write(FILE, lines);
    }
    if (!mode.equals("lower")) {
      assertThat(fallen).as("floors; -Dsitrep.floors=lower accepts what is reached").isEmpty();
    }
  }

  private static double reached(Path corpus, Floor floor) throws IOException, GoldFormatException {
    List<String> articles = Files.readAllLines(corpus.resolve("articles.jsonl"));
    GoldFile gold = GoldFile.read(corpus.resolve("gold.jsonl"));
    Coder coder = Coders.builtIn();
    Map<String, CodedArticle> coded = new LinkedHashMap<>();
    int step = floor.half().equals("all") ? 1 : 2;
    for (int i = floor.half().equals("even") ? 1 : 0; i < articles.size(); i += step) {
      ArticleLine line = ArticleLine.parse(articles.get(i), "articles.jsonl", i + 1L);
      coded.put(line.id(), coder.code(line.article()));
    }
    gold.articles().keySet().retainAll(coded.keySet());
    Map<String, Score> totals = Scorer.score(gold, GoldFile.of(coded)).totals();
    return Objects.requireNonNull(totals.get(floor.score()), floor.score()).f1();
  }

  /** SHA-256 of articles and gold, its first 16 digits. */
  private static String hash(Path corpus) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(Files.readAllBytes(corpus.resolve("articles.jsonl")));
    digest.update(Files.readAllBytes(corpus.resolve("gold.jsonl")));
    return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
  }
}
