package org.sitrep.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Headline and authors as the systems of many newsrooms write them. The pages of {@code
 * newsrooms.txt} are invented; what is expected is what a reader would say.
 */
class NewsroomsTest {

  private static final String TEXT = "<p>The harbour was quiet on Saturday, and so it stayed.</p>";

  /**
   * A page and what a reader says of it.
   *
   * @param name what it is modelled on
   */
  record Page(String name, String url, String title, List<String> authors, String html) {

    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void readersSayTheSame(Page page) {
    PageMarks marks = PageMarks.of(Jsoup.parse(page.html, page.url));
    Metadata found = Metadata.of(marks, MetaElements.of(marks));
    assertThat(found.title() + " | " + String.join("; ", found.authors()))
        .isEqualTo(page.title + " | " + String.join("; ", page.authors));
  }

  static List<Page> pages() throws IOException {
    try (InputStream in = NewsroomsTest.class.getResourceAsStream("newsrooms.txt")) {
      String all =
          new String(
              Objects.requireNonNull(in, "newsrooms.txt").readAllBytes(), StandardCharsets.UTF_8);
      List<Page> pages = new ArrayList<>();
      for (String page : all.split("(?m)^=== ", -1)) {
        if (!page.isBlank()) {
          pages.add(page(page.split("\n", 5)));
        }
      }
      return pages;
    }
  }

  private static Page page(String[] lines) {
    String html = lines[4].contains("{{text}}") ? lines[4] : lines[4] + "{{text}}";
    return new Page(
        lines[0],
        value(lines[1]),
        value(lines[2]),
        Arrays.stream(value(lines[3]).split("; ", -1)).filter(name -> !name.isEmpty()).toList(),
        html.replace("{{text}}", TEXT));
  }

  private static String value(String line) {
    return line.substring(line.indexOf(':') + 1).strip();
  }
}
