package org.sitrep.app.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.article.FoundArticle;
import org.sitrep.core.article.PageReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "page",
    description =
        "Finds the article in web pages and prints {file, title, authors, published, language, text}, a line a"
            + " page; of a page without an article all but the file are null or empty. Needs no database.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  sitrep page saved.html", "  sitrep page pages/*.html.gz > articles.jsonl"})
final class PageCommand implements Callable<Integer> {

  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  /** The largest pages of news sites are a tenth of it. */
  private static final int MOST_BYTES = 64 << 20;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE.html",
      description = "Pages as they were served, plain or in gzip.")
  private List<Path> files;

  @Override
  public Integer call() {
    PageReader reader =
        ServiceLoader.load(PageReader.class)
            .findFirst()
            .orElseThrow(() -> new CommandFailure("this program was built without a page reader"));
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    boolean refused = false;
    for (Path file : files) {
      try {
        out.println(JsonLines.line(row(file, reader.read(bytes(file), null, null))));
      } catch (CommandFailure e) {
        err.println(e.getMessage());
        refused = true;
      } catch (IOException e) {
        err.println(TerminalWriter.line(file + ": " + e.getMessage()));
        refused = true;
      }
    }
    return refused ? ExitCode.FAILED : ExitCode.OK;
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(Inputs.readable(file)))) {
      raw.mark(2);
      boolean gzip = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
      raw.reset();
      byte[] page = (gzip ? new GZIPInputStream(raw) : raw).readNBytes(MOST_BYTES + 1);
      if (page.length > MOST_BYTES) {
        throw new CommandFailure(file + " is larger than " + MOST_BYTES + " bytes");
      }
      return page;
    }
  }

  private static Map<String, @Nullable Object> row(Path file, Optional<FoundArticle> found) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("file", file.toString());
    FoundArticle article = found.orElse(null);
    row.put("title", article == null ? null : article.title());
    row.put("authors", article == null ? List.of() : article.authors());
    row.put("published", article == null ? null : published(article));
    row.put("language", article == null ? null : article.language());
    row.put("text", article == null ? null : article.text());
    return row;
  }

  private static @Nullable String published(FoundArticle article) {
    if (article.publishedAt() != null) {
      return article.publishedAt().toString();
    }
    return article.published() == null ? null : article.published().toString();
  }
}
