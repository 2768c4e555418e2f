package org.sitrep.ingest.archive.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.ArchiveRecord.Passed;

/** What is taken from the formats of agencies. */
class AgencyFormatsTest {
  @Test
  void aStoryOfNitf() throws IOException {
    ArchiveRecord story = XmlReading.read(XmlSamples.nitf(2)).get(1);
    assertThat(XmlReading.part(story, "id")).isEqualTo("n-1");
    assertThat(XmlReading.part(story, "published")).isEqualTo("2024-05-06T09:30:00+02:00");
    assertThat(XmlReading.part(story, "source")).isEqualTo("Selby Agency");
    assertThat(XmlReading.part(story, "authors")).isEqualTo("By Ada Reed");
    assertThat(XmlReading.part(story, "dateline")).isEqualTo("PORT SELBY");
  }

  @Test
  void anItemOfNewsMlG2() throws IOException {
    ArchiveRecord item = XmlReading.read(XmlSamples.newsMlG2(2)).get(1);
    assertThat(XmlReading.part(item, "id")).isEqualTo("urn:newsml:selby.example:1");
    assertThat(XmlReading.part(item, "published")).isEqualTo("2024-05-06T09:30:00+02:00");
    assertThat(XmlReading.part(item, "source")).isEqualTo("Selby Agency");
    assertThat(XmlReading.part(item, "dateline")).isEqualTo("Port Selby");
    assertThat(XmlReading.part(item, "language")).isEqualTo("en");
  }

  @Test
  void whatIsNoTextInNewsMlG2IsPassed() throws IOException {
    String sound = new String(XmlSamples.newsMlG2(1), StandardCharsets.UTF_8);
    String packed =
        sound.replace("</itemSet>", "<packageItem guid=\"p\"><groupSet/></packageItem></itemSet>");
    assertThat(XmlReading.read(packed)).hasSize(2).element(1).isInstanceOf(Passed.class);
    for (String other :
        List.of(
            sound.replace("stat:usable", "stat:canceled"),
            sound.replace("ninat:text", "ninat:picture"),
            sound.replaceAll("(?s)<inlineXML.*</inlineXML>", "<remoteContent href=\"a.jpg\"/>"))) {
      assertThat(XmlReading.read(other)).singleElement().isInstanceOf(Passed.class);
    }
  }

  @Test
  void newsMlG2MayHoldNitfOrAnEmbargo() throws IOException {
    String nitf =
        new String(XmlSamples.nitf(1), StandardCharsets.UTF_8).replaceAll("(?s)^.*?(<nitf)", "$1");
    String file =
        new String(XmlSamples.newsMlG2(1), StandardCharsets.UTF_8)
            .replaceAll("(?s)<inlineXML.*</inlineXML>", "<inlineXML>" + nitf + "</inlineXML>")
            .replace("<pubStatus", "<embargoed>2024-05-08T00:00:00Z</embargoed><pubStatus");
    ArchiveRecord item = XmlReading.read(file).getFirst();
    assertThat(XmlReading.part(item, "text"))
        .isEqualTo(XmlSamples.lead(0) + "\n\n" + XmlSamples.rest(0));
    assertThat(XmlReading.part(item, "published")).isEqualTo("2024-05-08T00:00:00Z");
  }

  @Test
  void anItemOfNewsMl() throws IOException {
    ArchiveRecord item = XmlReading.read(XmlSamples.newsMl(2)).get(1);
    assertThat(XmlReading.part(item, "id")).isEqualTo("urn:newsml:selby:1");
    assertThat(XmlReading.part(item, "published")).isEqualTo("2024-05-06T09:30:00+02:00");
    assertThat(XmlReading.part(item, "source")).isEqualTo("Selby Agency");
    assertThat(XmlReading.part(item, "dateline")).isEqualTo("PORT SELBY");
  }

  @Test
  void storiesOfReutersComeInThreeTypes() throws IOException {
    ArchiveRecord norm = XmlReading.read(XmlSamples.reuters(2)).get(1);
    assertThat(XmlReading.part(norm, "id")).isEqualTo("1");
    assertThat(XmlReading.part(norm, "published")).isEqualTo("1987-02-26T15:01:01");
    assertThat(XmlReading.part(norm, "dateline")).isEqualTo("PORT SELBY");
    List<ArchiveRecord> others =
        XmlReading.read(
            """
            <!DOCTYPE lewis SYSTEM "lewis.dtd">
            <REUTERS NEWID="1"><DATE>26-FEB-1987 15:01:01.79</DATE>
            <TEXT TYPE="BRIEF">&#2;
            ******<TITLE>SELBY &lt;SLB> SETS DIVIDEND
            </TITLE>Blah blah blah.
            &#3;

            </TEXT></REUTERS>
            <REUTERS NEWID="2"><DATE>26-FEB-1987 15:01:01.79</DATE>
            <TEXT TYPE="UNPROC">&#2;
            FERRY RUNS AGROUND
                PORT SELBY, Feb 26 - The ferry Linnet ran
            aground on Monday.
                Nobody was hurt.
             Reuter
            &#3;</TEXT></REUTERS>
            """);
    assertThat(others).hasSize(2);
    assertThat(others.get(0)).isInstanceOf(Passed.class);
    assertThat(XmlReading.part(others.get(1), "title")).isEqualTo("FERRY RUNS AGROUND");
    assertThat(XmlReading.part(others.get(1), "text"))
        .isEqualTo(
            "PORT SELBY, Feb 26 - The ferry Linnet ran aground on Monday.\n\nNobody was hurt.");
  }
}
