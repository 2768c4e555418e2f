package org.sitrep.ingest.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.sitrep.core.article.PageReader;
import org.sitrep.ingest.page.HtmlPageReader;

/** Pages a CPU-second: ours beside a plain parse and beside Readability4J, round by round. */
final class PageRates {

  /** Rounds over all pages; the first ones only warm up. */
  private static final int WARM_UP = 6;

  /** A process that has just begun, its compiler at work. */
  private static final int YOUNG = 12;

  /** Rounds up to which the compiler is done: a night's archives are longer. */
  private static final int SETTLED = 24;

  private static final int ROUNDS = 36;

  private static final String OURS = "sitrep: text and metadata";

  private final List<byte[]> pages;
  private long sink;

  PageRates(List<byte[]> pages) {
    this.pages = pages;
  }

  /** The pages of a folder, packed by gzip or not; made ones where there is none. */
  static PageRates of(String folder) throws IOException {
    List<byte[]> pages = new ArrayList<>();
    if (folder.isEmpty()) {
      PageMaker maker = new PageMaker(60_000);
      for (int i = 0; i < 400; i++) {
        pages.add(maker.page(i));
      }
      return new PageRates(pages);
    }
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(one -> one.toString().contains(".html")).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        try (InputStream gzip =
            file.toString().endsWith(".gz")
                ? new GZIPInputStream(new ByteArrayInputStream(bytes))
                : new ByteArrayInputStream(bytes)) {
          pages.add(gzip.readAllBytes());
        }
      }
    }
    return new PageRates(pages);
  }

  void print(PrintStream out) throws Exception {
    PageReader reader = new HtmlPageReader();
    Map<String, CpuTime.Work> systems = new LinkedHashMap<>();
    systems.put(OURS, () -> each(page -> ours(reader, page)));
    systems.put("jsoup: parse alone", () -> each(PageRates::parse));
    systems.put("Readability4J: text", () -> each(PageRates::readability));
    Map<String, Double> young = new LinkedHashMap<>();
    Map<String, Double> settled = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, CpuTime.Work> system : systems.entrySet()) {
        double taken = CpuTime.of(system.getValue());
        if (round >= WARM_UP && round < YOUNG) {
          young.merge(system.getKey(), taken, Double::sum);
        } else if (round >= SETTLED) {
          settled.merge(system.getKey(), taken, Double::sum);
        }
      }
    }
    long bytes = pages.stream().mapToLong(page -> page.length).sum();
    out.printf("%d pages of %d bytes on average%n", pages.size(), bytes / pages.size());
    print(out, "soon after the start", young, YOUNG - WARM_UP);
    print(out, "after %d pages".formatted(SETTLED * pages.size()), settled, ROUNDS - SETTLED);
    out.printf("  (%d)%n", sink);
  }

  private void print(PrintStream out, String when, Map<String, Double> seconds, int rounds) {
    double own = seconds.getOrDefault(OURS, Double.NaN);
    out.println("  " + when);
    seconds.forEach(
        (name, taken) ->
            out.printf(
                "    %-28s %7.0f pages/CPU-s  %.2f x our CPU time%n",
                name, pages.size() * rounds / taken, taken / own));
  }

  private interface Reading {
    int read(byte[] page);
  }

  private void each(Reading system) {
    for (byte[] page : pages) {
      sink += system.read(page);
    }
  }

  private static int ours(PageReader reader, byte[] page) {
    return reader.read(page, null, null).map(article -> article.text().length()).orElse(0);
  }

  private static int parse(byte[] page) {
    return Jsoup.parse(new String(page, StandardCharsets.UTF_8)).childNodeSize();
  }

  private static int readability(byte[] page) {
    String text =
        new Readability4J("https://coast.example/", new String(page, StandardCharsets.UTF_8))
            .parse()
            .getTextContent();
    return text == null ? 0 : text.length();
  }
}
