package org.sitrep.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.evaluation.ArticleLine;
import org.sitrep.core.evaluation.GoldForm;
import org.sitrep.core.evaluation.GoldFormatException;
import org.sitrep.core.extraction.Coder;
import org.sitrep.core.extraction.rules.Coders;
import org.sitrep.core.extraction.rules.Explainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "code",
    description =
        "Codes the articles of a JSON Lines file and prints their facts in the codebook's gold form, a line an"
            + " article. Needs no database. A line that is no article is named on standard error; the rest goes on.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  sitrep code articles.jsonl > facts.jsonl",
      "  sitrep code --explain --id sample-1 articles.jsonl"
    })
final class CodeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "ARTICLES.jsonl",
      description = "An object a line: id, title, published, source, url, dateline, text.")
  private Path articles;

  @Option(
      names = "--explain",
      description =
          "Print how each sentence was read instead: what its words were taken for, the rules that fired and what"
              + " they made of it, and why numbers were not counted.")
  private boolean explain;

  @Option(names = "--id", paramLabel = "ID", description = "Only the article of this id.")
  private @Nullable String id;

  @Override
  public Integer call() throws IOException {
    Coder coder = Coders.builtIn();
    Explainer explainer = explain ? new Explainer() : null;
    PrintWriter out = spec.commandLine().getOut();
    boolean refused = false;
    try (BufferedReader lines = Inputs.lines(articles)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          ArticleLine article = ArticleLine.parse(line, articles.toString(), number);
          if (id != null && !id.equals(article.id())) {
            continue;
          }
          out.println(
              explainer == null
                  ? GoldForm.line(article.id(), coder.code(article.article()))
                  : ExplainedText.of(article.id(), explainer.explain(article.article())));
        } catch (GoldFormatException e) {
          spec.commandLine().getErr().println(e.getMessage());
          refused = true;
        }
      }
    }
    out.flush();
    return refused || out.checkError() ? ExitCode.FAILED : ExitCode.OK;
  }
}
