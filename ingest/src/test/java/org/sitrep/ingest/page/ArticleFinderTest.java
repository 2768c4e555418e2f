package org.sitrep.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.core.article.FoundArticle;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.ArchiveRecord.Content;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RejectReason;
import org.sitrep.ingest.testing.Samples;

/** One record in, one article out, from pages, texts and JSON. */
class ArticleFinderTest {

  private final ArticleFinder finder =
      new ArticleFinder(Clock.fixed(Instant.parse("2025-01-01T00:00:00Z"), ZoneOffset.UTC));

  @Test
  void aPageGivesAllThatItSays() {
    FoundArticle article = found(Content.HTML, Samples.html(3));
    assertThat(article.title()).isEqualTo("Blast near market, report 3");
    assertThat(article.text()).isEqualTo(Samples.text(3));
    assertThat(article.source()).isEqualTo("Coast Herald");
    assertThat(article.authors()).containsExactly("Ada Reed");
    assertThat(article.published()).isEqualTo(LocalDate.of(2024, 5, 4));
    assertThat(article.publishedAt()).hasToString("2024-05-04T08:30+05:00");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.dateline()).isEqualTo("HARBOUR CITY");
  }

  @Test
  void jsonUnderTheCodebooksNames() {
    FoundArticle article = found(Content.JSON, Samples.json(3));
    assertThat(article.externalId()).isEqualTo("a-3");
    assertThat(article.title()).isEqualTo("Blast near market, report 3");
    assertThat(article.published()).isEqualTo(LocalDate.of(2024, 5, 4));
    assertThat(article.publishedAt()).isNull();
    assertThat(article.source()).isEqualTo("Coast Herald");
    assertThat(article.url()).isEqualTo("https://coast.example/3");
    assertThat(article.text()).isEqualTo(Samples.text(3));
  }

  @Test
  void jsonUnderACrawlersNames() {
    FoundArticle article =
        found(
            Content.JSON,
            """
            {"maintext": "A text of one paragraph.", "title": null, "authors": ["Ada Reed", " "],
             "date_publish": "2024-05-04 08:30:00", "source_domain": "coast.example", "language": "en"}
            """);
    assertThat(article.text()).isEqualTo("A text of one paragraph.");
    assertThat(article.title()).isEmpty();
    assertThat(article.authors()).containsExactly("Ada Reed");
    assertThat(article.published()).isEqualTo(LocalDate.of(2024, 5, 4));
    assertThat(article.source()).isEqualTo("coast.example");
  }

  @Test
  void aPlainTextHasItsTitleInTheFirstLine() {
    FoundArticle article =
        found(Content.TEXT, "Bridge opens\n\nThe bridge was opened.\n\nIt is long.\n");
    assertThat(article.title()).isEqualTo("Bridge opens");
    assertThat(article.text()).isEqualTo("The bridge was opened.\n\nIt is long.");
  }

  @Test
  void aPlainTextMayBearFields() {
    FoundArticle article =
        found(
            Content.TEXT,
            "Title: Bridge opens\nDate: 2024-05-04\nID: t-1\nDateline: OSLO\n\nThe bridge was opened.");
    assertThat(article.title()).isEqualTo("Bridge opens");
    assertThat(article.published()).isEqualTo(LocalDate.of(2024, 5, 4));
    assertThat(article.externalId()).isEqualTo("t-1");
    assertThat(article.dateline()).isEqualTo("OSLO");
    assertThat(article.text()).isEqualTo("The bridge was opened.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"title\": \"x\"}                | NO_TEXT",
        "{\"text\": \" \\u0000 \"}         | NO_TEXT",
        "{\"text\": \"cut                  | MALFORMED_JSON",
        "[1, 2]                            | MALFORMED_JSON",
      })
  void whatIsNoArticleInJsonIsRefused(String line, RejectReason reason) {
    assertThat(finder.find(record(Content.JSON, Samples.utf8(line))))
        .isInstanceOfSatisfying(
            Finding.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void jsonThatIsNotUtf8IsRefused() {
    byte[] latin = "{\"text\": \"Caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(finder.find(record(Content.JSON, latin)))
        .isEqualTo(new Finding.Refused(RejectReason.BAD_ENCODING, "the record is not valid UTF-8"));
  }

  @Test
  void anIndexPageIsNoArticle() {
    String links =
        "<li><a href='/x'>A headline that leads to another page of this paper</a></li>".repeat(40);
    assertThat(
            finder.find(
                record(
                    Content.HTML,
                    Samples.utf8("<html><body><ul>" + links + "</ul></body></html>"))))
        .isInstanceOf(Finding.None.class);
  }

  @Test
  void aDateAfterTheFetchIsNone() {
    assertThat(found(Content.HTML, Samples.html(3).replace("2024-05-", "2031-05-")).published())
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "UTF-16LE", "UTF-8"})
  void pagesInOtherEncodingsAreRead(String charset) {
    String text =
        "Губернатор сообщил в понедельник, что мост через реку открыт для движения. "
            .repeat(4)
            .strip();
    String page =
        "\ufeff<html><head><meta charset=\"%s\"></head><body><p>%s</p></body></html>"
            .formatted(charset, text);
    byte[] bytes =
        (charset.startsWith("UTF") ? page : page.substring(1)).getBytes(Charset.forName(charset));
    Finding finding = finder.find(record(Content.HTML, bytes));
    assertThat(((Finding.Found) finding).article().text()).isEqualTo(text);
    assertThat(((Finding.Found) finding).article().language()).isEqualTo("ru");
  }

  @Test
  void aDeclarationThatLiesIsNotBelieved() {
    String page = Samples.html(1).replace("utf-8", "iso-8859-1").replace("Harbour", "H\u00e1rbour");
    assertThat(found(Content.HTML, page).text()).contains("H\u00e1rbour");
  }

  @Test
  void whatHoldsThePagesProseIsKeptWhateverItIsCalled() {
    String page = Samples.html(4).replace("<main>", "<form class=\"widget sidebar\"><main>");
    assertThat(found(Content.HTML, page).text()).isEqualTo(Samples.text(4));
  }

  @Test
  void boilerplateIsLeftOut() {
    String page =
        Samples.html(4)
            .replace(
                "</article>",
                "<div class=\"related-stories\"><p>Another story of this paper that readers may"
                    + " like to read next.</p></div></article>"
                    + "<div class=\"cookie-banner\"><p>We use cookies on this page to make it work for"
                    + " you.</p></div>");
    assertThat(found(Content.HTML, page).text()).isEqualTo(Samples.text(4));
  }

  @Test
  void aTextThatIsOnlyInJsonLdIsTaken() {
    String text = Samples.text(4).replace("\n\n", "\\n\\n");
    String page =
        "<html><head><script type=\"application/ld+json\">{\"@type\": \"NewsArticle\","
            + " \"headline\": \"Blast\", \"datePublished\": \"2024-05-04\", \"articleBody\": \""
            + text
            + "\"}</script></head><body><div id=\"root\"></div></body></html>";
    FoundArticle article = found(Content.HTML, page);
    assertThat(article.text()).isEqualTo(Samples.text(4));
    assertThat(article.title()).isEqualTo("Blast");
    assertThat(article.published()).isEqualTo(LocalDate.of(2024, 5, 4));
  }

  @Test
  void anExcerptInJsonLdDoesNotCutTheText() {
    String body =
        "<p>" + "A sentence of the article that stands in it many times over. ".repeat(8) + "</p>";
    String page =
        "<html><head><script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"articleBody\": \""
            + "A sentence of the article that stands in it many times over. ".repeat(8)
            + "\"}</script></head><body><article>"
            + body
            + body.replace("many", "two")
            + body.replace("many", "ten")
            + "</article></body></html>";
    assertThat(found(Content.HTML, page).text()).contains("ten times over");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p><em>Ada Reed, Ben Moss</em></p>                       | Ada Reed;Ben Moss",
        "<p>(Ada Reed)</p>                                        | Ada Reed",
        "<p>Von Ada Reed</p>                                      | Ada Reed",
        "<p>(dpa)</p>                                             | dpa",
        "<p>Read more</p>                                         | ''",
        "<p><a href=/topic/nils-lund>Nils Lund</a></p>            | ''",
        "<p>Photo: Nils Lund</p>                                  | ''",
        "<p>Nothing else is known.</p>                            | ''",
      })
  void whoSignsBehindTheTextIsItsAuthorWhereNobodyElseIs(String line, @Nullable String authors) {
    String text = "<h1>Bridge opens</h1><article><p>" + Samples.text(1) + "</p>" + line;
    assertThat(found(Content.HTML, text).authors())
        .isEqualTo(names(authors == null ? "" : authors));
    assertThat(found(Content.HTML, "<meta name=author content='Carl Stone'>" + text).authors())
        .containsExactly("Carl Stone");
  }

  private static List<String> names(String names) {
    return names.isEmpty() ? List.of() : List.of(names.split(";", -1));
  }

  @Test
  void aVeryDeepPageIsRead() {
    String deep = "<div>".repeat(100_000) + "<p>" + Samples.text(1) + "</p>";
    assertThat(finder.find(record(Content.HTML, Samples.utf8(deep)))).isNotNull();
  }

  @Test
  void aVeryLongPageIsRead() {
    StringBuilder page = new StringBuilder("<html><body><article>");
    for (int i = 0; i < 50_000; i++) {
      page.append("<p>").append(Samples.text(i).substring(14, 150)).append(i).append("</p>");
    }
    FoundArticle article = found(Content.HTML, page.toString());
    assertThat(article.text().split("\n\n", -1)).hasSize(50_000);
  }

  private FoundArticle found(Content content, String text) {
    Finding finding = finder.find(record(content, Samples.utf8(text)));
    assertThat(finding).isInstanceOf(Finding.Found.class);
    return ((Finding.Found) finding).article();
  }

  private static ArchiveRecord.Raw record(Content content, byte[] bytes) {
    return record(content, bytes, null);
  }

  private static ArchiveRecord.Raw record(
      Content content, byte[] bytes, @Nullable Instant archivedAt) {
    return new ArchiveRecord.Raw(new Location("", 0, 0), content, null, null, archivedAt, bytes);
  }
}
