package org.sitrep.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.core.article.FieldMapping;
import org.sitrep.core.article.FieldMappingException;
import org.sitrep.core.article.FoundArticle;
import org.sitrep.ingest.archive.ArchiveRecord.Content;
import org.sitrep.ingest.archive.ArchiveRecord.Raw;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.RejectReason;
import org.sitrep.ingest.testing.Samples;

/** The parts of an article are found whatever they are called, and never guessed wrong. */
class FieldsArticleTest {

  private static final String TEXT = "Two people were killed in Harbour City on Monday.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'Article Text': '%s', 'Head-Line': 'Blast', 'Publish_Date': '2024-05-04'}",
        "{'Volltext': '%s', 'TITEL': 'Blast', 'Datum': '04.05.2024'}",
        "{'_index': 'news', '_id': '7', '_source': {'body': '%s', 'title': 'Blast', 'date': '2024-05-04'}}",
        "{'title': {'rendered': 'Blast'}, 'content': {'rendered': '<p>%s</p>'}, 'date': '2024-05-04T10:00:00'}",
        "{'webTitle': 'Blast', 'webPublicationDate': '2024-05-04T10:00:00Z', 'fields': {'bodyText': '%s'}}",
        "{'id': 1, 'attributes': {'headline': {'main': 'Blast'}, 'text': ['%s'], 'timestamp': 1714824000}}",
        "{'النص': '%s', 'العنوان': 'Blast', 'التاريخ': '2024/05/04'}"
      })
  void namesAreFoundWhateverTheyLookLike(String json) {
    FoundArticle article = found(json.formatted(TEXT), FieldMapping.NONE);
    assertThat(article.text()).isEqualTo(TEXT);
    assertThat(article.title()).isEqualTo("Blast");
    assertThat(article.published()).isEqualTo(LocalDate.of(2024, 5, 4));
  }

  @Test
  void anObjectsNameIsItsValue() {
    FoundArticle article =
        found(
            "{'source': {'id': null, 'name': 'Coast Herald'}, 'author': [{'name': 'Ada Reed'}, {'name': 'Bo Lind'}],"
                + "'title': 'Fish &amp; ships', 'text': 'One.'}",
            FieldMapping.NONE);
    assertThat(article.source()).isEqualTo("Coast Herald");
    assertThat(article.authors()).isEqualTo(List.of("Ada Reed", "Bo Lind"));
    assertThat(article.title()).isEqualTo("Fish & ships");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1714824000       | 2024-05-04",
        "1714824000000    | 2024-05-04",
        "1714824000.25    | 2024-05-04",
        "25/12/2024       | 2024-12-25",
        "12/25/2024 10:00 | 2024-12-25",
        "5/5/2024         | 2024-05-05",
        "20240504T101500Z | 2024-05-04",
        "4/5/2024         |",
        "31/2/2024        |",
        "31/13/2024       |",
        "45416            |",
        "yesterday        |"
      })
  void aDateThatMayBeTwoDaysIsNone(String value, LocalDate day) {
    String json = "{'text': 'One.', 'date': '%s'}".formatted(value);
    assertThat(found(json, FieldMapping.NONE).published()).isEqualTo(day);
  }

  @Test
  void ofACutTextTheWholeSentencesAreTaken() {
    String json =
        "{'title': 'Blast', 'description': '%s', 'content': 'Two people were killed. At least 1… [+1234 chars]'}";
    assertThat(found(json.formatted("A bomb went off."), FieldMapping.NONE).text())
        .isEqualTo("A bomb went off.\n\nTwo people were killed.");
    assertThat(found(json.formatted("Two people were killed."), FieldMapping.NONE).text())
        .isEqualTo("Two people were killed.");
    assertThat(
            new ArticleFinder(Clock.systemUTC())
                .find(record("{'title': 'Blast', 'content': 'At least 1… [+1234 chars]'}")))
        .isInstanceOfSatisfying(
            Finding.Refused.class, r -> assertThat(r.reason()).isEqualTo(RejectReason.NO_TEXT));
  }

  @Test
  void aMappingComesFirst() throws FieldMappingException {
    FieldMapping mapping =
        FieldMapping.parse(
            """
            text = meta.Body, Volltext
            source = "Coast Herald"
            title = Kopf
            dateline = ""
            published = Tag
            published.format = d MMM yyyy HH:mm
            published.zone = Europe/Vienna
            """,
            "fields.txt");
    FoundArticle article =
        found(
            "{'meta': {'body': 'LINNMOUTH: One.'}, 'text': 'no', 'source': 'no', 'kopf': 'Yes', 'tag': '4 May 2024 00:30'}",
            mapping);
    assertThat(article.text()).isEqualTo("LINNMOUTH: One.");
    assertThat(article.source()).isEqualTo("Coast Herald");
    assertThat(article.title()).isEqualTo("Yes");
    assertThat(article.published()).isEqualTo(LocalDate.of(2024, 5, 4));
    assertThat(article.publishedAt()).hasToString("2024-05-04T00:30+02:00");
    assertThat(found("{'volltext': 'Two.', 'tag': '30 Feb 2024 00:30'}", mapping).published())
        .isNull();
    assertThat(found("{'text': 'Usual.'}", mapping).text()).isEqualTo("Usual.");
  }

  private static FoundArticle found(String json, FieldMapping mapping) {
    Finding finding = new ArticleFinder(Clock.systemUTC(), mapping).find(record(json));
    assertThat(finding).isInstanceOf(Finding.Found.class);
    return ((Finding.Found) finding).article();
  }

  private static Raw record(String json) {
    byte[] bytes = Samples.utf8(json.replace('\'', '"'));
    return new Raw(new Location("", 0, 0), Content.JSON, null, null, null, bytes);
  }
}
