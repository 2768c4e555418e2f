package org.sitrep.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Clock;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.core.article.FieldMapping;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.ArchiveRecord.Content;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RejectReason;
import org.sitrep.ingest.testing.Samples;

/** Pages that are made to hang a reader are read or given up, and never an error. */
class HostilePagesTest {

  /** Far over what any of them takes: only a hang runs into it. */
  private static final Duration HANG = Duration.ofSeconds(60);

  private static final String JSON_LD = "<script type=application/ld+json>";
  private static final String ARTICLE = "{\"@type\":\"NewsArticle\",\"articleBody\":\"";

  private final ArticleFinder finder = new ArticleFinder(Clock.systemUTC());

  static Stream<Arguments> pages() {
    return Stream.of(
        page("a text in 100,000 elements", () -> "<div>x ".repeat(100_000)),
        page("a sentence at every depth", () -> numbered(100_000, i -> "<div>" + sentence(i))),
        page("paragraphs at great depth", () -> "<div>".repeat(600) + paragraphs(100_000)),
        page("breaks", () -> "<br>".repeat(300_000)),
        page("lines apart", () -> "x<br><br>".repeat(300_000)),
        page("unclosed tags", () -> "<div><p>".repeat(200_000)),
        page("unclosed formatting", () -> "<div><b><a href=x><p>t".repeat(50_000)),
        page("a huge attribute", () -> "<div class='" + "a ".repeat(2_000_000) + "'></div>"),
        page("many attributes", () -> "<p " + numbered(100_000, i -> "a" + i + "=1 ") + "></p>"),
        page("a huge text", () -> "<p>" + "word ".repeat(2_000_000) + "</p>"),
        page("a huge blank", () -> "<p>" + " \n".repeat(2_000_000) + "x</p>"),
        page("links", () -> "<a href=/x>link text</a> ".repeat(200_000)),
        page("misnested formatting", () -> "<b><i><u><p>x</b></i></u>".repeat(100_000)),
        page("links in links", () -> "<div><a>".repeat(100_000)),
        page("formatting rebuilt", () -> "<b><i><u><s><em><tt>" + "<p>x".repeat(300_000)),
        page("fonts", () -> numbered(50_000, i -> "<font size=" + i + "><p>x")),
        page("text that tables put out", () -> "<table>" + "x<b>y</b>".repeat(200_000)),
        page("meta elements", () -> numbered(100_000, i -> "<meta name=k" + i + " content=v>")),
        page("dates that are none", () -> "<time datetime=none>x</time>".repeat(100_000)),
        page("bylines in bylines", () -> "<i class=byline>x".repeat(400) + "y".repeat(2_000_000)),
        page("a big description", () -> JSON_LD + ARTICLE + "word ".repeat(2_000_000) + "\"}"),
        page("a deep description", () -> JSON_LD + "{\"a\":[".repeat(300_000)),
        page(
            "a description that every block is looked up in",
            () ->
                JSON_LD
                    + ARTICLE
                    + "a".repeat(2_000_000)
                    + "\"}</script>"
                    + ("<p>" + "a".repeat(59) + "b</p>").repeat(20_000)),
        page("options", () -> "<select>" + "<option>x".repeat(200_000)),
        page("selects", () -> "<select><option><select><optgroup>".repeat(200_000)),
        page("paragraphs in links", () -> "<a href=x><p>text that is a bit long".repeat(100_000)),
        page("comments", () -> "<!-- x -->".repeat(200_000)),
        page("an open comment", () -> "<!--" + "--!".repeat(1_000_000)),
        page("entities", () -> "&amp;&eacute;&#150;&notanentity;".repeat(300_000)),
        page("an entity without an end", () -> "&" + "a".repeat(2_000_000)),
        page("less-than signs", () -> "<".repeat(2_000_000)),
        page("an open script", () -> "<script>" + "</scrip".repeat(300_000)),
        page("end tags", () -> "<div>".repeat(500) + "</b>".repeat(300_000)),
        page("element names", () -> numbered(200_000, i -> "<t" + i + ">x")),
        page("accents on one letter", () -> "<p>o" + "\u0301\u0316".repeat(500_000)),
        page("U+0000", () -> "<p>" + "\0".repeat(2_000_000)));
  }

  @ParameterizedTest(quoteTextArguments = false)
  @MethodSource("pages")
  void aHostilePageEnds(Page page) {
    byte[] bytes = Samples.utf8(page.markup() + paragraphs(3));
    Finding finding = assertTimeoutPreemptively(HANG, () -> finder.find(record(bytes)));
    if (finding instanceof Finding.Refused refused) {
      assertThat(refused.reason()).isEqualTo(RejectReason.TOO_SLOW);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "div",
        "span",
        "b",
        "font",
        "table",
        "table><tr><td",
        "a",
        "ul><li",
        "p",
        "h1",
        "svg",
        "section",
        "blockquote",
        "form",
        "nobr",
        "object",
        "i class=x"
      })
  void aPageOfGreatDepthEnds(String tag) {
    byte[] bytes = Samples.utf8(("<" + tag + ">").repeat(100_000) + paragraphs(3));
    Finding finding = assertTimeoutPreemptively(HANG, () -> finder.find(record(bytes)));
    assertThat(finding).isNotInstanceOf(Finding.Refused.class);
  }

  @Test
  void aRecordOverItsTimeIsRefusedAndTheNextIsRead() {
    ArticleFinder hurried =
        new ArticleFinder(Clock.systemUTC(), FieldMapping.NONE, Duration.ofNanos(1));
    Finding finding = hurried.find(record(Samples.utf8("<div>".repeat(500) + paragraphs(100_000))));
    assertThat(finding)
        .isInstanceOfSatisfying(
            Finding.Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(RejectReason.TOO_SLOW);
              assertThat(refused.detail())
                  .matches(
                      "\\d+ ms of CPU time, \\d+ ms by the clock, at [a-z ]+ \\d+; the limit is 0 ms");
            });
    assertThat(finder.find(record(Samples.utf8(Samples.html(1)))))
        .isInstanceOf(Finding.Found.class);
  }

  @Test
  void aVirtualThreadGoesByTheClock() throws InterruptedException {
    Finding[] found = new Finding[1];
    Thread.ofVirtual()
        .start(() -> found[0] = finder.find(record(Samples.utf8(Samples.html(1)))))
        .join();
    assertThat(found[0]).isInstanceOf(Finding.Found.class);
  }

  record Page(Supplier<String> maker) {
    String markup() {
      return maker.get();
    }
  }

  private static Arguments page(String name, Supplier<String> maker) {
    return argumentSet(name, new Page(maker));
  }

  private static String numbered(int count, IntFunction<String> part) {
    StringBuilder parts = new StringBuilder();
    IntStream.range(0, count).forEach(i -> parts.append(part.apply(i)));
    return parts.toString();
  }

  private static String sentence(int number) {
    return "The ferry to the outer islands carried %d people on Monday, said its owner."
        .formatted(number);
  }

  private static String paragraphs(int count) {
    return numbered(count, i -> "<p>" + sentence(i) + "</p>");
  }

  private static ArchiveRecord.Raw record(byte[] bytes) {
    return new ArchiveRecord.Raw(new Location("", 0, 0), Content.HTML, null, null, null, bytes);
  }
}
