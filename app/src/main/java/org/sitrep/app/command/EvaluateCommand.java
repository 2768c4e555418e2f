package org.sitrep.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.evaluation.ArticleLine;
import org.sitrep.core.evaluation.GoldFile;
import org.sitrep.core.evaluation.GoldFormatException;
import org.sitrep.core.evaluation.GroupFile;
import org.sitrep.core.evaluation.Grouping;
import org.sitrep.core.evaluation.IncidentFile;
import org.sitrep.core.evaluation.IncidentScorer;
import org.sitrep.core.evaluation.Scorer;
import org.sitrep.core.evaluation.Scores;
import org.sitrep.core.extraction.CodedArticle;
import org.sitrep.core.extraction.Coder;
import org.sitrep.core.extraction.rules.Coders;
import org.sitrep.core.story.StoryMap;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "evaluate",
    description =
        "Codes articles and prints how well the facts match a gold file, by section 4 of the codebook;"
            + " or how well copies of a story, or reports of one incident, are found. Needs no"
            + " database.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  sitrep evaluate articles.jsonl gold.jsonl",
      "  sitrep evaluate --json articles.jsonl gold.jsonl",
      "  sitrep evaluate --stories articles.jsonl stories.jsonl"
    })
final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ARTICLES.jsonl", description = "The articles.")
  private Path articles;

  @Parameters(index = "1", paramLabel = "GOLD.jsonl", description = "Their facts.")
  private Path gold;

  @ArgGroup private @Nullable Groups groups;

  /** What is found and compared instead of facts. */
  private static final class Groups {
    @Option(
        names = "--stories",
        required = true,
        description =
            "Find the copies of a story instead, and compare them with a file of lines"
                + " {\"id\", \"story\"}.")
    private boolean stories;

    @Option(
        names = "--incidents",
        required = true,
        description =
            "Join the claims of single incidents instead, and compare them with a file of lines"
                + " {\"id\", \"measure\", \"best\", \"incident\"}, a line a claim.")
    private boolean incidents;
  }

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    try {
      if (groups != null && groups.stories) {
        return printed(
            Grouping.of(GroupFile.stories(Inputs.readable(gold)).groups(), storiesFound()));
      }
      if (groups != null && groups.incidents) {
        return printed(
            IncidentScorer.score(
                IncidentFile.read(Inputs.readable(gold)), articles(), Coders.builtIn()));
      }
      GoldFile wanted = GoldFile.read(Inputs.readable(gold));
      Scores scores = Scorer.score(wanted, coded());
      spec.commandLine().getOut().println(json ? scores.json() : scores.table());
      return ExitCode.OK;
    } catch (GoldFormatException | IllegalArgumentException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()), e);
    }
  }

  private int printed(Grouping grouping) {
    spec.commandLine().getOut().println(json ? grouping.json() : grouping.table());
    return ExitCode.OK;
  }

  private GoldFile coded() throws IOException, GoldFormatException {
    Coder coder = Coders.builtIn();
    Map<String, CodedArticle> coded = new LinkedHashMap<>();
    for (ArticleLine article : articles()) {
      coded.put(article.id(), coder.code(article.article()));
    }
    return GoldFile.of(coded);
  }

  private Map<String, String> storiesFound() throws IOException, GoldFormatException {
    StoryMap map = new StoryMap();
    Map<String, String> found = new LinkedHashMap<>();
    for (ArticleLine article : articles()) {
      found.put(article.id(), Long.toString(map.add(article.article().text()).story()));
    }
    return found;
  }

  private List<ArticleLine> articles() throws IOException, GoldFormatException {
    List<ArticleLine> read = new ArrayList<>();
    try (BufferedReader lines = Inputs.lines(articles)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          read.add(ArticleLine.parse(line, articles.toString(), number));
        }
      }
    }
    return read;
  }
}
