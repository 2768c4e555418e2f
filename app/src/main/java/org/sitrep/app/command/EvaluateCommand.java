package org.sitrep.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sitrep.core.evaluation.ArticleLine;
import org.sitrep.core.evaluation.GoldFile;
import org.sitrep.core.evaluation.GoldFormatException;
import org.sitrep.core.evaluation.Scorer;
import org.sitrep.core.evaluation.Scores;
import org.sitrep.core.extraction.CodedArticle;
import org.sitrep.core.extraction.Coder;
import org.sitrep.core.extraction.rules.Coders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "evaluate",
    description =
        "Codes articles and prints how well the facts match a gold file, by section 4 of the codebook."
            + " Needs no database.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ARTICLES.jsonl", description = "The articles.")
  private Path articles;

  @Parameters(index = "1", paramLabel = "GOLD.jsonl", description = "Their facts.")
  private Path gold;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    try {
      GoldFile wanted = GoldFile.read(Inputs.readable(gold));
      Scores scores = Scorer.score(wanted, coded());
      spec.commandLine().getOut().println(json ? scores.json() : scores.table());
      return ExitCode.OK;
    } catch (GoldFormatException | IllegalArgumentException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()), e);
    }
  }

  private GoldFile coded() throws IOException, GoldFormatException {
    Coder coder = Coders.builtIn();
    Map<String, CodedArticle> coded = new LinkedHashMap<>();
    try (BufferedReader lines = Inputs.lines(articles)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          ArticleLine article = ArticleLine.parse(line, articles.toString(), number);
          coded.put(article.id(), coder.code(article.article()));
        }
      }
    }
    return GoldFile.of(coded);
  }
}
