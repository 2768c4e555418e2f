package org.sitrep.ingest.archive.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.ArchiveRecord.Item;
import org.sitrep.ingest.archive.ArchiveRecord.Passed;

/** What is taken from RSS and Atom. */
class FeedsTest {
  @Test
  void anItemOfRss() throws IOException {
    ArchiveRecord item = XmlReading.read(XmlSamples.rss(2)).get(1);
    assertThat(XmlReading.part(item, "id")).isEqualTo("selby-1");
    assertThat(XmlReading.part(item, "url")).isEqualTo("https://selby.example/?a=1&b=1");
    assertThat(XmlReading.part(item, "published")).isEqualTo("2024-05-06T09:30:00-05:00");
    assertThat(XmlReading.part(item, "source")).isEqualTo("Selby Gazette");
    assertThat(XmlReading.part(item, "language")).isEqualTo("en-gb");
    assertThat(XmlReading.part(item, "html")).startsWith("<p>" + XmlSamples.lead(1));
  }

  @Test
  void rss10HasItsItemsBesideTheChannel() throws IOException {
    List<ArchiveRecord> records =
        XmlReading.read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/">
            <channel rdf:about="https://selby.example/"><title>Selby Gazette</title><items><rdf:Seq/></items></channel>
            <item rdf:about="https://selby.example/9"><title>Nine</title><d:date>2004-05-06T09:30Z</d:date>
            <d:creator>Ada Reed</d:creator><c:encoded>%s</c:encoded></item></rdf:RDF>
            """
                .formatted("A long enough sentence about a ferry. ".repeat(3)));
    assertThat(records).hasSize(1);
    Item item = (Item) records.getFirst();
    assertThat(XmlReading.part(item, "url")).isEqualTo("https://selby.example/9");
    assertThat(XmlReading.part(item, "published")).isEqualTo("2004-05-06T09:30Z");
    assertThat(XmlReading.part(item, "authors")).isEqualTo("Ada Reed");
    assertThat(XmlReading.part(item, "html")).contains("ferry");
  }

  @Test
  void whatFeedsOftenGetWrongIsTaken() throws IOException {
    List<ArchiveRecord> records =
        XmlReading.read(
            """
            <rss version="0.91"><channel><title>A &amp; B</title>
            <item><title>Caf&eacute; &amp;#8216;Lux&amp;#8217; & more</title><link>https://selby.example/?a=1&b=2</link>
            <author>ada@selby.example (Ada Reed)</author><dc:date>2024-05-06</dc:date>
            <description>One line<br>another&nbsp;line, %s &undefined; end.\u0003</description></item>
            </channel></rss>
            """
                .formatted("long enough to be a text ".repeat(4)));
    Item item = (Item) records.getFirst();
    assertThat(XmlReading.part(item, "title")).isEqualTo("Café ‘Lux’ & more");
    assertThat(XmlReading.part(item, "url")).isEqualTo("https://selby.example/?a=1&b=2");
    assertThat(XmlReading.part(item, "authors")).isEqualTo("Ada Reed");
    assertThat(XmlReading.part(item, "published")).isEqualTo("2024-05-06");
    assertThat(XmlReading.part(item, "source")).isEqualTo("A & B");
  }

  @Test
  void aTeaserIsNoArticle() throws IOException {
    String sentence = "The ferry Linnet ran aground off Port Selby on Monday, the coast guard said";
    for (String description :
        List.of(
            sentence,
            sentence + " in a long statement to the newspapers […]",
            sentence + " in a long statement to the newspapers...",
            "&lt;p&gt;"
                + sentence
                + " in a long statement. &lt;a href=\"x\"&gt;Read more »&lt;/a&gt;&lt;/p&gt;",
            sentence
                + " in a long [&amp;#8230;]&lt;p&gt;The post &lt;a href=\"x\"&gt;X&lt;/a&gt; appeared first on &lt;a"
                + " href=\"y\"&gt;Y&lt;/a&gt;.&lt;/p&gt;")) {
      assertThat(XmlReading.read(rss("<description>" + description + "</description>")))
          .as(description)
          .singleElement()
          .extracting(record -> ((Passed) record).why())
          .isEqualTo("teaser");
    }
    assertThat(XmlReading.read(rss("<description>" + sentence + " on Tuesday.</description>")))
        .singleElement()
        .isInstanceOf(Item.class);
    assertThat(XmlReading.read(rss("<link>https://selby.example/</link>")))
        .singleElement()
        .extracting(record -> ((Passed) record).why())
        .isEqualTo("no text");
  }

  @Test
  void aBlogsExportHoldsMoreThanPosts() throws IOException {
    String text = "<content:encoded>" + "Some words of a post. ".repeat(9) + "</content:encoded>";
    assertThat(XmlReading.read(rss(text + "<wp:post_type>attachment</wp:post_type>")))
        .singleElement()
        .isInstanceOf(Passed.class);
    assertThat(
            XmlReading.read(
                rss(text + "<wp:status>draft</wp:status><wp:post_type>post</wp:post_type>")))
        .singleElement()
        .isInstanceOf(Passed.class);
    assertThat(
            XmlReading.read(
                rss(text + "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>")))
        .singleElement()
        .isInstanceOf(Item.class);
  }

  @Test
  void anEntryOfAtom() throws IOException {
    ArchiveRecord entry = XmlReading.read(XmlSamples.atom(2)).get(1);
    assertThat(XmlReading.part(entry, "id")).isEqualTo("tag:selby.example,2024:1");
    assertThat(XmlReading.part(entry, "url")).isEqualTo("https://selby.example/1");
    assertThat(XmlReading.part(entry, "published")).isEqualTo("2024-05-06T09:30:00+02:00");
    assertThat(XmlReading.part(entry, "authors")).isEqualTo("Ada Reed");
    assertThat(XmlReading.part(entry, "source")).isEqualTo("Selby Gazette");
    assertThat(XmlReading.part(entry, "language")).isEqualTo("en");
  }

  @Test
  void atomMayBearAPrefixAndHtmlOrPlainContent() throws IOException {
    List<ArchiveRecord> records =
        XmlReading.read(
            """
            <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Selby</a:title>
            <a:entry><a:title type="html">&lt;b&gt;One&lt;/b&gt;</a:title>
            <a:content type="html">&lt;p&gt;%1$s&lt;/p&gt;</a:content></a:entry>
            <a:entry><a:title>a &lt;b&gt; c</a:title><a:content type="text">%1$s</a:content></a:entry>
            <a:entry><a:title>Three</a:title><a:content type="text/html" src="https://selby.example/3"/></a:entry></a:feed>
            """
                .formatted("A long enough sentence about a ferry. ".repeat(3)));
    assertThat(records).hasSize(3);
    assertThat(XmlReading.part(records.get(0), "title")).isEqualTo("One");
    assertThat(XmlReading.part(records.get(0), "html")).startsWith("<p>A long");
    assertThat(XmlReading.part(records.get(1), "text")).startsWith("A long");
    assertThat(records.get(2)).isInstanceOf(Passed.class);
  }

  private static String rss(String parts) {
    return "<rss version=\"2.0\"><channel><title>S</title><item><title>T</title>"
        + parts
        + "</item></channel></rss>";
  }
}
