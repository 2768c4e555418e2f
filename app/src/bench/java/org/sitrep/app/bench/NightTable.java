package org.sitrep.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.ingest.bench.StepCosts;

/** The figures of nights as tables of Markdown. */
final class NightTable {

  private static final String BEGIN = "<!-- figures: begin -->";
  private static final String END = "<!-- figures: end -->";
  private static final double MEGABYTE = 1 << 20;
  private static final List<String> LOADED = List.of("loadArticlesStep", "extractFactsStep");
  private static final List<String> STEPS =
      List.of(
          "registerArchivesStep",
          "loadArticlesStep",
          "extractFactsStep",
          "linkStoriesStep",
          "applyDecisionsStep",
          "linkIncidentsStep",
          "writeWorkbooksStep",
          "publishStep");

  private final List<String> parts = new ArrayList<>();

  /** Adds a night of pages beside its floor. */
  String add(long pages, Figures night, Figures floor) {
    StringBuilder text = new StringBuilder();
    double unpacked = (double) pages * MadeArchive.PAGE_BYTES / MEGABYTE;
    text.append(
        "### %,d pages%n%n%,.0f MB in gzip, %,.0f MB of pages: %,.0f articles, %,.0f records rejected, %,.0f claims, %,.0f events, %,.0f incidents.%n%n"
            .formatted(
                pages,
                night.get("archive") / MEGABYTE,
                unpacked,
                night.get("articles"),
                night.get("rejected"),
                night.get("claims"),
                night.get("events"),
                night.get("incidents")));
    text.append(
        "| step | articles/s | MB/s | CPU-s for 1,000 articles | of the program | of the server |%n|---|---|---|---|---|---|%n"
            .formatted());
    StepCosts.Cost sum = StepCosts.Cost.NONE;
    double wall = 0;
    for (String step : STEPS) {
      sum = sum.plus(night.cost(step));
      wall += night.wall(step);
      text.append(row(step, pages, unpacked, night.cost(step), night.wall(step)));
    }
    text.append(row("**the night**", pages, unpacked, sum, wall));
    StepCosts.Cost loaded = StepCosts.Cost.NONE;
    double loading = 0;
    for (String step : LOADED) {
      loaded = loaded.plus(night.cost(step));
      loading += night.wall(step);
    }
    text.append(row("**load + extract**", pages, unpacked, loaded, loading));
    StepCosts.Cost least = floor.cost("inflate and parse").plus(floor.cost("copy"));
    StepCosts.Cost inflate = floor.cost("inflate");
    text.append(row("floor: inflate", pages, unpacked, inflate, floor.wall("inflate")));
    text.append(
        row(
            "floor: inflate, parse",
            pages,
            unpacked,
            floor.cost("inflate and parse"),
            floor.wall("inflate and parse")));
    text.append(row("floor: COPY", pages, unpacked, floor.cost("copy"), floor.wall("copy")));
    text.append(
        row(
            "**floor**",
            pages,
            unpacked,
            least,
            floor.wall("inflate and parse") + floor.wall("copy")));
    text.append(
        "%nLoad + extract cost %.2f x the floor. The JVM's compiler took %.0f CPU-s of the night; without it the night costs %.2f CPU-s for 1,000 articles. Heap at most %.0f MB, process %.0f MB, database %,.0f MB (%.1f kB an article).%n"
            .formatted(
                loaded.sum() / least.sum(),
                night.get("compiler"),
                (sum.sum() - night.get("compiler")) * 1000 / pages,
                night.get("heap") / MEGABYTE,
                night.get("rss") / MEGABYTE,
                night.get("database") / MEGABYTE,
                night.get("database") / 1000 / night.get("articles")));
    return keep(text.toString());
  }

  /** Adds a night of JSON Lines. */
  String addLines(long lines, Figures night) {
    String load = "loadArticlesStep";
    return keep(
        "### %,d lines of JSON%n%nLoading takes %,.0f articles/s, %.2f CPU-s for 1,000 articles (%.2f of the program, %.2f of the server); heap at most %.0f MB.%n"
            .formatted(
                lines,
                lines / night.wall(load),
                night.cost(load).sum() * 1000 / lines,
                night.cost(load).program() * 1000 / lines,
                night.cost(load).server() * 1000 / lines,
                night.get("heap") / MEGABYTE));
  }

  private String keep(String part) {
    parts.add(part);
    return part;
  }

  private static String row(
      String name, long articles, double megabytes, StepCosts.Cost cost, double wall) {
    double each = 1000.0 / articles;
    return "| %s | %,.0f | %.1f | %.2f | %.2f | %.2f |%n"
        .formatted(
            name,
            articles / wall,
            megabytes / wall,
            cost.sum() * each,
            cost.program() * each,
            cost.server() * each);
  }

  /** Puts the tables between the marks of a page. */
  void writeInto(Path page) throws IOException {
    String text = Files.readString(page);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    Files.writeString(
        page,
        text.substring(0, begin) + "\n\n" + String.join("\n", parts) + "\n" + text.substring(end));
  }
}
