package org.sitrep.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who wrote an article, in the manners of many newsrooms. All pages are invented. */
class BylinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Reed, Ben Moss, and Carl Stone          | Ada Reed;Ben Moss;Carl Stone",
        "Ada Reed in Berlin und Ben Moss in Kiew     | Ada Reed;Ben Moss",
        "Ada Reed - Linnmouth                        | Ada Reed",
        "Ada Reed, Linnmouth                         | Ada Reed",
        "Ada Reed/Reuters                            | Ada Reed",
        "Ada Reed-Moss                               | Ada Reed-Moss",
        "Ada Reed with Reuters                       | Ada Reed",
        "Ada Reed avec AFP                           | Ada Reed",
        "Le Phare et AFP                             | Le Phare et AFP",
        "Ada Reed and                                | Ada Reed",
        "Ada Reed, Coast Herald                      | Ada Reed",
        "By Ada Reed Published May 4, 2024           | Ada Reed",
        "Ada Reed, updated: 4 May 2024               | Ada Reed",
        "ada@herald.example (Ada Reed)               | Ada Reed",
        "Reed, Ada                                   | Ada Reed",
        "Reuters, AFP                                | Reuters;AFP",
        "김철수 기자(서울=연합뉴스)                        | 김철수",
        "記者李明／台北報導                               | 李明",
        "文／李明                                      | 李明",
        "null                                        | ''",
        "Ada Reed, Edited by: Ben Moss               | Ada Reed",
        "Photo: Nils Lund                            | ''",
        "Foto: Nils Lund / Text: Ada Reed            | Ada Reed",
        "Ada Reed. Photographs by Nils Lund          | Ada Reed",
        "Na Kyung-won                                | Na Kyung-won",
        "Ada Photo                                   | Ada Photo",
        "Ada Reed Political Editor                   | Ada Reed",
        "Herald Editorial Staff                      | Herald Editorial Staff",
        "Ada Reed Associated Press                   | Ada Reed",
        "The Associated Press                        | The Associated Press",
        "Ada Reed, Coast Herald Politics             | Ada Reed",
      })
  void namesStandAlone(String byline, @Nullable String authors) {
    assertThat(
            authors(
                "<meta property=og:site_name content='Coast Herald'><meta name=author content='%s'>"
                    .formatted(byline)))
        .isEqualTo(authors == null ? "" : authors);
  }

  @Test
  void aNameThatIsRepeatedWithoutItsAccentsStandsOnce() {
    assertThat(
            authors("<meta name=author content='Jose Pena'><meta name=author content='José Peña'>"))
        .isEqualTo("José Peña");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Ada Reed'> | Ada Reed",
        "<meta name=twitter:label1 content='Reading time'><meta name=twitter:data1 content='Three Minutes'> | ''",
        "<meta name=shop:authors content='Ada Reed'>                  | Ada Reed",
        "<meta name=twitter:creator content='Ada Reed'>               | ''",
        "<meta name=smartbanner:author content='Reed Moss Media'>     | ''",
        "<meta name=author content='Coast Herald'><meta name=dc.creator content='Ada Reed'> | Ada Reed",
        "<script type=application/ld+json>{\"@type\": \"Article\", \"author\": {\"@list\": [{\"name\": {\"@value\": \"Ada Reed\"}}]}}</script> | Ada Reed",
      })
  void placesInTheHead(String head, @Nullable String authors) {
    assertThat(authors("<meta property=og:site_name content='Coast Herald'>" + head))
        .isEqualTo(authors == null ? "" : authors);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<span itemprop='author creator'><span itemprop=name>Ada Reed</span></span>       | Ada Reed",
        "<div property=author typeof=Person><span property=name>Ada Reed</span>, 40</div> | Ada Reed",
        "<p class=byline>Par Ada Reed avec AFP</p>                                        | Ada Reed",
        "<p class=byline>Von Ada Reed, Linnmouth</p>                                      | Ada Reed",
        "<p class=byline>Story by Ada Reed • 2h</p>                                       | Ada Reed",
        "<div>Posted on May 4, 2024 by <a href=/author/ada>Ada Reed</a></div>             | Ada Reed",
      })
  void placesAtTheHeadline(String line, String authors) {
    assertThat(authors("<body><h1>Bridge over the Linn opens</h1>" + line)).isEqualTo(authors);
  }

  private static String authors(String html) {
    PageMarks page = PageMarks.of(Jsoup.parse(html, "https://www.coast-herald.example/bridge"));
    return String.join(";", Metadata.of(page, MetaElements.of(page)).authors());
  }
}
