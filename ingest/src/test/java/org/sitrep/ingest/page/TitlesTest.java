package org.sitrep.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an article is called where a page says it in several ways. All pages are invented. */
class TitlesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<title>Coast Herald: Bridge over the Linn opens</title>",
        "<meta property=og:title content='Coast Herald'><title>Bridge over the Linn opens</title>",
        "<meta name=dc.title content='Bridge over the Linn opens'><title>Coast Herald</title>",
        "<title>Coast Herald</title><body><h1>Coast Herald</h1><h1>Bridge over the Linn opens</h1>",
        "<title>Bridge over the Linn opens - Coast Herald</title><body><h1>Coast Herald</h1><h2>News</h2>",
        "<title>Coast Herald</title><body><h2 itemprop=headline>Bridge over the Linn opens</h2>",
        "<title>Bridge over the Linn opens - Coast Herald</title><body><h1><i>Traffic</i> Bridge over the Linn opens</h1>",
        "<meta property=og:title content='Bridge over the Linn…'><body><h1>Bridge over the Linn opens</h1>",
        "<meta property=og:title content='Bridge over the...'><title>Bridge over the Linn opens</title>",
      })
  void theHeadlineIsTheTitle(String html) {
    assertThat(title(html)).isEqualTo("Bridge over the Linn opens");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Traffic: Bridge over the Linn opens",
        "Bridge over the Linn opens – live",
        "And so it opened…",
      })
  void whatBelongsToTheHeadlineStays(String title) {
    assertThat(title("<title>%s</title><body><h1>%s</h1>".formatted(title, title)))
        .isEqualTo(title);
  }

  private static String title(String html) {
    PageMarks page =
        PageMarks.of(
            Jsoup.parse(
                "<meta property=og:site_name content='Coast Herald'>" + html,
                "https://www.coast-herald.example/bridge"));
    return String.valueOf(Metadata.of(page, MetaElements.of(page)).title());
  }
}
