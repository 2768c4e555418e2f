package org.sitrep.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages of many shapes say about their article. All of them are invented. */
class MetadataTest {

  private static final String URL = "https://www.coast-herald.example/2024/05/04/bridge-opens";

  @Test
  void theArticleAtThePagesAddressIsTakenFromAmongOthers() {
    Metadata page =
        page(
            jsonLd(
                """
                {"@graph": [
                 {"@type": "NewsArticle", "headline": "Ferry sinks in the strait", "url": "https://www.coast-herald.example/ferry",
                  "author": {"name": "Carl Other"}, "datePublished": "2024-05-01"},
                 {"@type": ["NewsArticle", "LiveBlogPosting"], "headline": "Bridge over the Linn opens",
                  "mainEntityOfPage": {"@id": "http://coast-herald.example/2024/05/04/bridge-opens/"},
                  "author": [{"@id": "#ada"}], "publisher": {"@id": "#herald"}, "datePublished": "2024-05-04T08:30:00+05:00"},
                 {"@type": "Person", "@id": "#ada", "name": "Ada Reed"},
                 {"@type": "Organization", "@id": "#herald", "name": "Coast Herald"}]}
                """));
    assertThat(page.title()).isEqualTo("Bridge over the Linn opens");
    assertThat(page.authors()).containsExactly("Ada Reed");
    assertThat(page.source()).isEqualTo("Coast Herald");
    assertThat(day(page)).isEqualTo("2024-05-04");
  }

  @Test
  void anArticleWithinAnotherLendsItNothing() {
    Metadata page =
        page(
            jsonLd(
                    """
                {"@type": "LiveBlogPosting", "headline": "Bridge over the Linn opens",
                 "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "First cars", "author": "Carl Other",
                 "datePublished": "2024-05-06"}]}
                """)
                + "<meta name=\"author\" content=\"Ada Reed\">"
                + "<meta property=\"article:published_time\" content=\"2024-05-04\">");
    assertThat(page.authors()).containsExactly("Ada Reed");
    assertThat(day(page)).isEqualTo("2024-05-04");
  }

  @Test
  void damagedJsonLdGivesWhatCanBeTold() {
    Metadata page =
        page(
            jsonLd(
                """
                <!-- {"@type": "NewsArticle", "headline": "The "new" bridge",
                 "author": [{"@type": "Person", "name": "Ada Reed"}],
                 "datePublished": "2024-05-04T08:30:00Z"} -->
                """));
    assertThat(page.authors()).containsExactly("Ada Reed");
    assertThat(day(page)).isEqualTo("2024-05-04");
  }

  @Test
  void damagedJsonLdGivesAllAuthorsAndTheTextButNotThePicturesAuthor() {
    Metadata page =
        page(
            jsonLd(
                """
                {"@type": "NewsArticle", "headline": "The bridge", "description": "the "new" bridge",
                 "image": {"@type": "ImageObject", "author": "Nils Lund", "size": {"width": 40}},
                 "author": [{"@type": "Person", "name": "Ada Reed"}, {"@type": "Person", "name": "Ben Moss"}],
                 "articleBody": "The bridge, \\"a miracle\\", opened."}
                """));
    assertThat(page.authors()).containsExactly("Ada Reed", "Ben Moss");
    assertThat(page.body()).isEqualTo("The bridge, \"a miracle\", opened.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"Ada Reed\"'                                                  | Ada Reed",
        "'\"By Ada Reed and Ben Moss in Linnmouth\"'                     | Ada Reed;Ben Moss",
        "'[\"Ada Reed\", \"Ben Moss\"]'                                  | Ada Reed;Ben Moss",
        "'{\"name\": [\"Ada Reed\", \"Ben Moss\"]}'                      | Ada Reed;Ben Moss",
        "'[[{\"name\": \"Ada Reed\"}]]'                                  | Ada Reed",
        "'{\"givenName\": \"Ada\", \"familyName\": \"Reed\"}'            | Ada Reed",
        "'{\"name\": \"Ada Reed, political editor, Coast Herald\"}'      | Ada Reed",
        "'{\"@type\": \"Organization\", \"name\": \"Moss and Reed News\"}' | Moss and Reed News",
        "'[{\"@type\": \"Organization\", \"name\": \"Reuters\"}, \"Ada Reed\"]' | Reuters;Ada Reed",
        "'{\"name\": \"Ada Reed (dpa)\"}'                                | Ada Reed",
        "'{\"name\": \"ada@coast.example\"}'                             | ''",
        "'{\"name\": \"Jos&eacute; Ortega y Gasset\"}'                   | José Ortega y Gasset",
        "'\"Von der Leyen, Ursula Meier\"'                               | Von der Leyen;Ursula Meier",
      })
  void authorsOfAllShapes(String author, @Nullable String names) {
    Metadata page =
        page(
            jsonLd(
                "{\"@type\": \"Article\", \"headline\": \"Bridge over the Linn opens\", \"author\": "
                    + author
                    + "}"));
    assertThat(String.join(";", page.authors())).isEqualTo(names == null ? "" : names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "<p>By Ada Reed | Coast Herald</p>                                        ! Ada Reed",
        "<p>Sa 04.05.24 - 14:07 Uhr | Von <b>Ada Reed</b></p>                     ! Ada Reed",
        "<p>Par Ada Reed et Ben Moss</p>                                          ! Ada Reed;Ben Moss",
        "<p>Текст: Анна Рид</p>                                                   ! Анна Рид",
        "<p class=author>大山 花子</p>                                              ! 大山 花子",
        "<p class=author>김아다 기자 ada@coast.example</p>                             ! 김아다",
        "<p><a href=/autor/ada-reed>Ada Reed</a></p>                              ! Ada Reed",
        "<p><a rel=author href=/x>Ada Reed</a></p>                                ! Ada Reed",
        "<p>By the time it opens</p>                                              ! ''",
      })
  void bylinesThatAreOnlySeen(String line, @Nullable String names) {
    Metadata page = body("<h1>Bridge over the Linn opens</h1>" + line);
    assertThat(String.join(";", page.authors())).isEqualTo(names == null ? "" : names);
  }

  @Test
  void aSeenNameIsBetterThanTheHousesOwn() {
    Metadata page =
        page(
            "<meta property=\"og:site_name\" content=\"Coast Herald\"><meta name=\"author\" content=\"Coast Herald\">"
                + "</head><body><h1>Bridge over the Linn opens</h1><p>By Ada Reed</p>");
    assertThat(page.authors()).containsExactly("Ada Reed");
  }

  @Test
  void authorsOfOtherArticlesAreNotThisOnes() {
    Metadata page =
        body(
            "<h1>Bridge over the Linn opens</h1><div class=\"related-stories\"><a rel=author href=/x>Carl Other</a></div>");
    assertThat(page.authors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        // og:title ! headline ! h1 ! title
        "Bridge opens | Coast Herald ! ! ! Bridge opens",
        "Bridge opens - Coast-Herald.example ! ! ! Bridge opens",
        "Coast Herald - Bridge opens ! ! ! Bridge opens",
        "橋が開通：Coast Herald ! ! ! 橋が開通",
        "Bridge opens - Regional | Coast Herald ! Bridge opens ! Bridge opens ! Bridge opens",
        "Bridge opens - at last ! ! ! Bridge opens - at last",
        "Linn: bridge opens ! Bridge over the Linn opens ! Bridge over the Linn opens ! Bridge over the Linn opens",
        "Bridge over the Linn opens ! Why it took so long ! Bridge over the Linn opens ! Bridge over the Linn opens",
        "&amp;quot;Bridge&amp;quot; opens ! ! ! \"Bridge\" opens",
        "“Bridge” opens ! ! ! “Bridge” opens",
      })
  void titles(
      @Nullable String shared, @Nullable String described, @Nullable String heading, String title) {
    Metadata page =
        page(
            "<meta property=\"og:site_name\" content=\"Coast Herald\">"
                + (shared == null ? "" : "<meta property=\"og:title\" content='" + shared + "'>")
                + (described == null
                    ? ""
                    : jsonLd("{\"@type\": \"Article\", \"headline\": \"" + described + "\"}"))
                + "</head><body>"
                + (heading == null ? "" : "<h1>" + heading + "</h1>"));
    assertThat(page.title()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta name=dc.date.issued content=2024-05-04>                            | 2024-05-04",
        "<meta name=shop:publishdate content=1714811400>                          | 2024-05-04",
        "<meta property=article:modified_time content=2024-05-04>                 | ''",
        "<meta property=article:publisher content=2024-05-04>                     | ''",
        "<meta name=pubdate content='Sat, 04 May 2024 08:30:00 +0500'>            | 2024-05-04",
      })
  void datesOfMetaElements(String meta, @Nullable String day) {
    Metadata page = parse("<head>" + meta, "https://coast.example/x");
    assertThat(day(page)).isEqualTo(day == null ? "" : day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "de    ! <p>Veröffentlicht am 4. Mai 2024 um 15:44</p>                 ! 2024-05-04",
        "de    ! <p>Sa 04.05.24 - 14:07 Uhr</p>                                ! 2024-05-04",
        "en    ! <p>04/05/2024</p>                                             ! ''",
        "en-GB ! <p>04/05/2024</p>                                             ! 2024-05-04",
        "en-US ! <p>05/04/2024</p>                                             ! 2024-05-04",
        "en    ! <p>Posted May 4th, 2024 | Updated June 1, 2024</p>            ! 2024-05-04",
        "en    ! <p>Updated June 1, 2024</p>                                   ! ''",
        "fr    ! <p>Publié le 4 mai 2024 à 14h52, modifié le 5 mai 2024</p>    ! 2024-05-04",
        "es    ! <p>4 de mayo de 2024</p>                                      ! 2024-05-04",
        "ru    ! <p>4 мая 2024, 12:00</p>                                      ! 2024-05-04",
        "uk    ! <p>4 травня 2024</p>                                          ! 2024-05-04",
        "pl    ! <p>4 maja 2024</p>                                            ! 2024-05-04",
        "tr    ! <p>Giriş: 04 Mayıs 2024</p>                                   ! 2024-05-04",
        "hu    ! <p>2024. május 4.</p>                                         ! 2024-05-04",
        "lt    ! <p>2024 m. gegužės 4 d.</p>                                   ! 2024-05-04",
        "ar    ! <p>٤ مايو ٢٠٢٤</p>                                            ! 2024-05-04",
        "ja    ! <p>2024年5月4日 10時</p>                                         ! 2024-05-04",
        "ko    ! <p>입력 2024.05.04</p>                                          ! 2024-05-04",
        "en    ! <p><time datetime=2024-05-04T10:00Z>May 4</time></p>          ! 2024-05-04",
        "en    ! <p>It will replace the ferry that went down with all hands on 4 May 1924 at night</p> ! ''",
        "en    ! <div class=related><time datetime=2024-05-01>May 1</time></div> ! ''",
      })
  void datesThatAreOnlySeen(String language, String line, @Nullable String day) {
    Metadata page =
        parse(
            "<html lang=" + language + "><body><h1>Bridge over the Linn opens</h1>" + line,
            "https://coast.example/x");
    assertThat(day(page)).isEqualTo(day == null ? "" : day);
  }

  @Test
  void aDateThatChangedWithThePageGivesWayToTheAddresss() {
    Metadata page =
        page(
            jsonLd("{\"@type\": \"Article\", \"datePublished\": \"2024-09-01T10:00:00Z\"}")
                + "<meta property=\"article:published_time\" content=\"2024-05-04T23:30:00Z\">");
    assertThat(day(page)).isEqualTo("2024-05-04");
  }

  @Test
  void theHourAndTheZoneComeFromWhereTheyStand() {
    Metadata dayAlone =
        page(
            jsonLd("{\"@type\": \"Article\", \"datePublished\": \"2024-05-04\"}")
                + "<meta property=\"article:published_time\" content=\"2024-05-04T08:30:00+05:00\">");
    assertThat(chosen(dayAlone).moment()).hasToString("2024-05-04T08:30+05:00");
    Metadata atGreenwich =
        page(
            jsonLd("{\"@type\": \"Article\", \"datePublished\": \"2024-05-03T22:30:00Z\"}")
                + "<meta property=\"article:published_time\" content=\"2024-05-04T00:30:00+02:00\">");
    assertThat(chosen(atGreenwich).day()).isEqualTo(LocalDate.of(2024, 5, 4));
    assertThat(chosen(atGreenwich).moment()).hasToString("2024-05-04T00:30+02:00");
  }

  private static String jsonLd(String json) {
    return "<script type=\"application/ld+json\">" + json + "</script>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<time class='entry-date published updated' datetime='2024-05-04'>4 May</time>  | 2024-05-04",
        "<time class='updated' datetime='2024-05-04'>4 May</time>                       | ''",
        "<p><time class='dt-published'><b>Published:</b> May 4, 2024, 6:18 p.m.</time>  | 2024-05-04",
        "<p>By Ada Reed - 05/24/24 06:56 AM EST</p>                                     | 2024-05-24",
        "<p>By Ada Reed - 05/04/24 06:56 AM EST</p>                                     | ''",
        "<p>By Ada Reed - 24/05/24</p>                                                  | ''",
      })
  void datesBesideTheHeadline(String html, @Nullable String day) {
    assertThat(day(parse("<html><body><h1>Bridge over the Linn opens</h1>" + html, "")))
        .isEqualTo(day == null ? "" : day);
  }

  private static Metadata page(String head) {
    return parse(
        "<html><head><title>Bridge over the Linn opens | Coast Herald</title><link rel=canonical href="
            + URL
            + ">"
            + head,
        URL);
  }

  private static Metadata body(String body) {
    return parse("<html><body>" + body, URL);
  }

  private static Metadata parse(String html, String url) {
    PageMarks page = PageMarks.of(Jsoup.parse(html, url));
    return Metadata.of(page, MetaElements.of(page));
  }

  private static PublicationDate chosen(Metadata page) {
    return Objects.requireNonNull(PublicationDates.choose(page.dates().dates()));
  }

  private static String day(Metadata page) {
    PublicationDate date = PublicationDates.choose(page.dates().dates());
    return date == null ? "" : date.day().toString();
  }
}
