package org.sitrep.ingest.archive.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.core.article.FoundArticle;
import org.sitrep.ingest.archive.ArchiveReader;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.ArchiveRecord.Item;
import org.sitrep.ingest.archive.ArchiveRecord.Passed;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RecordFormat;
import org.sitrep.ingest.archive.nest.Archives;
import org.sitrep.ingest.page.ArticleFinder;
import org.sitrep.ingest.page.Finding;
import org.sitrep.ingest.testing.Samples;

/** What is taken from sound files of every format. */
class XmlFormatTest {

  @TempDir private Path folder;

  @Test
  void everySampleIsToldByItsContentAndReadWhole() throws IOException {
    for (var sample : XmlSamples.all().entrySet()) {
      byte[] file = sample.getValue().apply(25);
      assertThat(XmlReading.format(file).map(RecordFormat::name)).contains(sample.getKey());
      List<ArchiveRecord> records = XmlReading.read(file);
      assertThat(records).as(sample.getKey()).hasSize(25).allMatch(Item.class::isInstance);
      Item item = (Item) records.get(7);
      int offset = (int) item.at().byteOffset();
      assertThat(item.bytes())
          .isEqualTo(Arrays.copyOfRange(file, offset, offset + item.bytes().length));
      assertThat(item.bytes()[0]).isEqualTo((byte) '<');
      assertThat(item.at().ordinal()).isEqualTo(7);
      assertThat(XmlReading.part(item, "title")).isEqualTo(XmlSamples.title(7));
      assertThat(XmlReading.part(item, "authors")).contains("Ada Reed");
      String text = XmlReading.part(item, "text");
      if (!sample.getKey().equals("rss")) {
        assertThat(text)
            .as(sample.getKey())
            .isEqualTo(XmlSamples.lead(7) + "\n\n" + XmlSamples.rest(7));
      }
    }
  }

  @Test
  void everySampleBecomesAnArticleAlsoWithinArchives() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    XmlSamples.all().forEach((name, make) -> entries.put(name, Samples.gzip(make.apply(2))));
    Path file = Samples.write(folder, "any", Samples.zip(entries));
    ArticleFinder finder = new ArticleFinder(Clock.systemUTC());
    int articles = 0;
    try (ArchiveReader reader = Archives.open(file, Limits.DEFAULT)) {
      for (ArchiveRecord record = reader.next(); record != null; record = reader.next()) {
        FoundArticle article =
            ((Finding.Found) finder.find((ArchiveRecord.Candidate) record)).article();
        int number = articles % 2;
        assertThat(article.title()).isEqualTo(XmlSamples.title(number));
        assertThat(article.authors()).first().isEqualTo("Ada Reed");
        assertThat(article.published()).isNotNull();
        assertThat(article.source()).isNotBlank();
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.text())
            .as(record.at().entry())
            .isEqualTo(XmlSamples.lead(number) + "\n\n" + XmlSamples.rest(number));
        articles++;
      }
    }
    assertThat(articles).isEqualTo(2 * XmlSamples.all().size());
  }

  @Test
  void aDumpIsToldByTheNamesOfItsParts() throws IOException {
    ArchiveRecord article = XmlReading.read(XmlSamples.dump(2)).get(1);
    assertThat(XmlReading.part(article, "id")).isEqualTo("d-1");
    assertThat(XmlReading.part(article, "authors")).isEqualTo("Ada Reed|Ben Cole");
    assertThat(XmlReading.part(article, "published")).isEqualTo("2024-05-06T09:30:00Z");
    assertThat(XmlReading.part(article, "source")).isEqualTo("Selby Gazette");
    List<ArchiveRecord> one =
        XmlReading.read(
            """
            <?xml version="1.0"?><news><head><headline>One</headline><date>2024-05-06</date></head>
            <body><p>First.</p><p>Second.</p></body><comments><c><text>no</text><id>3</id></c></comments></news>
            """);
    assertThat(XmlReading.part(one.getFirst(), "title")).isEqualTo("One");
    assertThat(XmlReading.part(one.getFirst(), "text")).isEqualTo("First.\n\nSecond.");
    assertThat(XmlReading.part(one.getFirst(), "id")).isEmpty();
    List<ArchiveRecord> sgml =
        XmlReading.read(
            """
            <DOC>
            <DOCNO> S-1 </DOCNO>
            <HEADLINE>One</HEADLINE>
            <TEXT>
            <P>
            First.
            <P>
            Second & last.
            </TEXT>
            </DOC>
            <DOC><DOCNO>S-2</DOCNO><TEXT>Third.</TEXT></DOC>
            """);
    assertThat(sgml).hasSize(2);
    assertThat(XmlReading.part(sgml.getFirst(), "id")).isEqualTo("S-1");
    assertThat(XmlReading.part(sgml.getFirst(), "text")).isEqualTo("First.\n\nSecond & last.");
    List<ArchiveRecord> attributes =
        XmlReading.read(
            "<doc id=\"7\" url=\"https://a.example/7\" title=\"Seven\">\nSeven\n\n%s\n</doc>\n"
                .formatted("A sentence of the text. ".repeat(6)));
    assertThat(XmlReading.part(attributes.getFirst(), "title")).isEqualTo("Seven");
    assertThat(XmlReading.part(attributes.getFirst(), "text")).contains("A sentence");
  }

  @Test
  void otherXmlIsPassedAndOtherTextIsNone() throws IOException {
    for (String other :
        List.of(
            "<?xml version=\"1.0\"?><urlset><url><loc>https://a.example/</loc></url></urlset>",
            "<?xml version=\"1.0\"?><opml><body><outline text=\"a\"/></body></opml>",
            "<?xml version=\"1.0\"?>\n<svg width=\"3\"/>")) {
      assertThat(XmlReading.read(other)).singleElement().isInstanceOf(Passed.class);
    }
    for (String none :
        List.of(
            "<!DOCTYPE html><html><head><title>a</title></head><body>b</body></html>",
            "<?xml version=\"1.0\"?><!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
            "<p>A text",
            "<unknown> said he",
            "text",
            "",
            "{\"a\": 1}")) {
      assertThat(XmlReading.format(none.getBytes(StandardCharsets.UTF_8))).as(none).isEmpty();
    }
  }

  @Test
  void everyEncodingIsRead() throws IOException {
    String sound =
        new String(XmlSamples.rss(3), StandardCharsets.UTF_8).replace("Ada Reed", "Zoë Łuk");
    for (String name :
        List.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-2", "windows-1250")) {
      Charset charset = Charset.forName(name);
      String file = sound.replace("encoding=\"UTF-8\"", "encoding=\"" + name + "\"");
      byte[] bytes = file.getBytes(charset);
      List<ArchiveRecord> records = XmlReading.read(bytes);
      assertThat(records).as(name).hasSize(3);
      assertThat(XmlReading.part(records.get(2), "authors")).as(name).isEqualTo("Zoë Łuk");
      int offset = (int) records.get(2).at().byteOffset();
      assertThat(new String(bytes, offset, 10, charset))
          .as(name)
          .isEqualTo("<item>\n  <".substring(0, name.startsWith("UTF-16") ? 5 : 10));
    }
    byte[] lying = sound.replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.UTF_8);
    assertThat(XmlReading.part(XmlReading.read(lying).getFirst(), "authors")).isEqualTo("Zoë Łuk");
    byte[] other = sound.replace("Łuk", "Luk").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(XmlReading.part(XmlReading.read(other).getFirst(), "authors")).isEqualTo("Zoë Luk");
  }
}
