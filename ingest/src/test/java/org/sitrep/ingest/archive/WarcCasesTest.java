package org.sitrep.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;
import org.sitrep.ingest.archive.ArchiveRecord.Broken;
import org.sitrep.ingest.archive.ArchiveRecord.Passed;
import org.sitrep.ingest.archive.ArchiveRecord.Raw;
import org.sitrep.ingest.testing.Samples;

/** WARC files as they are found, each case by its defect. */
class WarcCasesTest {

  @TempDir private Path folder;

  @Test
  void anotherReaderFindsTheSamePages() throws IOException {
    byte[] file = Samples.join(Samples.warcMembers(5));
    List<String> ours =
        read(file).stream()
            .filter(Raw.class::isInstance)
            .map(r -> ((Raw) r).url() + text(r))
            .toList();
    List<String> theirs = new ArrayList<>();
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(file))) {
      for (var record : reader) {
        if (record instanceof WarcResponse response) {
          byte[] body = response.http().body().stream().readAllBytes();
          theirs.add(response.target() + new String(body, StandardCharsets.UTF_8));
        }
      }
    }
    assertThat(ours).hasSize(5).isEqualTo(theirs);
  }

  @Test
  void aPaddedOrRepeatedLengthIsLegal() throws IOException {
    String page = string(Samples.warcPage(0));
    String length = page.replaceAll("(?s).*\\r\\nContent-Length: (\\d+)\\r\\n\\r\\nHTTP.*", "$1");
    for (String told :
        List.of(
            "Content-Length:   000" + length + "  ",
            "Content-Length: " + length + "\r\nContent-Length: 0" + length)) {
      byte[] record = Samples.utf8(replaceFirst(page, "Content-Length: " + length, told));
      assertThat(read(Samples.join(record, Samples.warcPage(1))))
          .as(told)
          .hasSize(2)
          .allMatch(Raw.class::isInstance);
    }
  }

  @Test
  void aLengthThatIsTooLargeSwallowsNoRecord() throws IOException {
    String page = string(Samples.warcPage(0));
    for (String length : List.of("2500", "999999", "99999999999")) {
      byte[] record =
          Samples.utf8(page.replaceFirst("Content-Length: \\d+", "Content-Length: " + length));
      List<ArchiveRecord> records =
          read(Samples.join(record, Samples.warcPage(1), Samples.warcPage(2)));
      assertThat(records).as(length).hasSize(3);
      Broken broken = (Broken) records.getFirst();
      assertThat(broken.reason()).isEqualTo(RejectReason.MALFORMED);
      assertThat(broken.detail()).contains("another record begins within");
      assertThat(text(records.get(1))).isEqualTo(Samples.html(1));
      assertThat(records.get(1).at()).isEqualTo(new Location("", record.length, 1));
      assertThat(text(records.get(2))).isEqualTo(Samples.html(2));
    }
  }

  @Test
  void aRecordInARecordStaysThere() throws IOException {
    byte[] inner = Samples.utf8("<html>\nWARC/1.0\r\nWARC-Type: response\r\n\r\n</html>");
    List<ArchiveRecord> records =
        read(
            Samples.join(
                Samples.warcResponse("http://a.example/", "200 OK", "", inner),
                Samples.warcPage(1)));
    assertThat(records).hasSize(2).allMatch(Raw.class::isInstance);
  }

  @Test
  void aTrailerMayBeMissing() throws IOException {
    String page = string(Samples.warcPage(0)).stripTrailing();
    assertThat(read(Samples.join(Samples.utf8(page + "\n"), Samples.warcPage(1)))).hasSize(2);
    byte[] bare = Arrays.copyOf(Samples.warcPage(0), Samples.warcPage(0).length - 4);
    assertThat(read(Samples.join(bare, Samples.warcPage(1))))
        .hasSize(2)
        .allMatch(Raw.class::isInstance);
  }

  @Test
  void whatStandsInFrontOfTheFirstRecordIsOneBrokenRecord() throws IOException {
    List<ArchiveRecord> records =
        read(Samples.join(Samples.utf8("#!junk\r\n"), Samples.warcPage(0)));
    assertThat(records).hasSize(2);
    assertThat(((Broken) records.getFirst()).reason()).isEqualTo(RejectReason.MALFORMED);
    assertThat(records.get(1)).isInstanceOf(Raw.class);
  }

  @Test
  void everyEncodingOfABodyIsUndone() throws IOException {
    byte[] page = Samples.utf8(Samples.html(1));
    Map<String, byte[]> bodies =
        Map.of(
            "gzip, gzip", Samples.gzip(Samples.gzip(page)),
            "br", SampleArchives.brotli(page),
            "gzip, br", SampleArchives.brotli(Samples.gzip(page)),
            "zstd", Samples.zstd(page),
            "deflate", SampleArchives.deflate(page),
            "utf-8", page,
            "identity", page);
    for (Map.Entry<String, byte[]> body : bodies.entrySet()) {
      String fields = "Content-Encoding: " + body.getKey() + "\r\n";
      assertThat(read(Samples.warcResponse("http://a.example/", "200 OK", fields, body.getValue())))
          .as(body.getKey())
          .singleElement()
          .satisfies(r -> assertThat(text(r)).isEqualTo(Samples.html(1)));
    }
  }

  @Test
  void chunksAreJoinedWhereThereAreAny() throws IOException {
    byte[] page = Samples.utf8(Samples.html(1));
    String half = Integer.toHexString(page.length / 2);
    byte[] chunked =
        Samples.join(
            Samples.utf8(half + ";x=1\r\n"),
            Arrays.copyOf(page, page.length / 2),
            Samples.utf8("\r\n" + Integer.toHexString(page.length - page.length / 2) + "\r\n"),
            Arrays.copyOfRange(page, page.length / 2, page.length),
            Samples.utf8("\r\n0\r\n\r\n"));
    String fields = "Transfer-Encoding: chunked\r\n";
    for (byte[] body : List.of(chunked, page)) {
      assertThat(read(Samples.warcResponse("http://a.example/", "200 OK", fields, body)))
          .singleElement()
          .satisfies(r -> assertThat(text(r)).isEqualTo(Samples.html(1)));
    }
  }

  @Test
  void whatIsNoAnswerOfHttpIsPassedOrSaysSo() throws IOException {
    byte[] dns =
        SampleArchives.warcRecord(
            "response", "dns:a.example", "text/dns", "", Samples.utf8("20240601\na. 300 IN A 1\n"));
    byte[] lie =
        SampleArchives.warcRecord(
            "response", "http://a.example/", "application/http", "", Samples.utf8("220 FTP ready"));
    byte[] revisit =
        SampleArchives.warcRecord(
            "revisit", "http://a.example/", "application/http", "", new byte[0]);
    List<ArchiveRecord> records = read(Samples.join(dns, lie, revisit, Samples.warcPage(1)));
    assertThat(records).hasSize(4);
    assertThat(((Passed) records.get(0)).why()).isEqualTo("WARC response of text/dns");
    assertThat(((Broken) records.get(1)).reason()).isEqualTo(RejectReason.MALFORMED);
    assertThat(((Broken) records.get(1)).detail()).contains("220 FTP ready");
    assertThat(((Passed) records.get(2)).why()).isEqualTo("WARC revisit");
    assertThat(records.get(3)).isInstanceOf(Raw.class);
  }

  @Test
  void aPageThatTheCrawlerCutIsTakenAndSaysSo() throws IOException {
    String page =
        string(Samples.warcPage(0)).replace("WARC-Date", "WARC-Truncated: length\r\nWARC-Date");
    for (byte[] file : List.of(Samples.utf8(page), Samples.gzip(Samples.utf8(page)))) {
      List<ArchiveRecord> records = read(Samples.join(file));
      assertThat(records).hasSize(2);
      assertThat(records.getFirst()).isInstanceOf(Raw.class);
      Broken cut = (Broken) records.get(1);
      assertThat(cut.reason()).isEqualTo(RejectReason.TRUNCATED);
      assertThat(cut.detail()).contains("length");
      assertThat(cut.at().byteOffset()).isEqualTo(records.getFirst().at().byteOffset());
    }
  }

  @Test
  void anImpossibleDateIsNone() throws IOException {
    String page = string(Samples.warcPage(0));
    for (String date : List.of("2009-03-65T00:00:00Z", "yesterday", "", "2009-02-30")) {
      assertThat(read(Samples.utf8(page.replace("2024-06-01T00:00:00Z", date))))
          .as(date)
          .singleElement()
          .satisfies(r -> assertThat(((Raw) r).archivedAt()).isNull());
    }
    assertThat(
            ((Raw) read(Samples.utf8(page.replace("2024-06-01T00:00:00Z", "2024-06"))).getFirst())
                .archivedAt())
        .hasToString("2024-06-01T00:00:00Z");
  }

  @Test
  void textsOfWetFilesAreTaken() throws IOException {
    byte[] wet =
        SampleArchives.warcRecord(
            "conversion", "http://a.example/", "text/plain", "", Samples.utf8(Samples.text(1)));
    assertThat(read(Samples.join(Samples.gzip(Samples.warcInfo()), Samples.gzip(wet))))
        .hasSize(2)
        .last()
        .satisfies(r -> assertThat(((Raw) r).content()).isEqualTo(ArchiveRecord.Content.TEXT));
  }

  @Test
  void duplicateRecordIdsAreTwoRecords() throws IOException {
    assertThat(read(Samples.join(Samples.warcPage(0), Samples.warcPage(0))))
        .hasSize(2)
        .allMatch(Raw.class::isInstance);
  }

  @Test
  void zstdFramesWithADictionaryAreReadAndFoundAgainBehindDamage() throws IOException {
    for (boolean packedDictionary : List.of(true, false)) {
      List<byte[]> frames = SampleArchives.zstdWarc(40, packedDictionary);
      byte[] file = Samples.join(frames);
      List<ArchiveRecord> records = read(file);
      assertThat(records).hasSize(41).noneMatch(Broken.class::isInstance);
      assertThat(records.get(1).at().byteOffset())
          .isEqualTo(frames.get(0).length + frames.get(1).length);
      byte[] damaged = file.clone();
      int third = frames.get(0).length + frames.get(1).length + frames.get(2).length;
      Arrays.fill(damaged, third + 30, third + 60, (byte) 0x55);
      List<ArchiveRecord> rest = read(damaged);
      assertThat(rest).hasSize(41);
      assertThat(rest.stream().filter(Broken.class::isInstance))
          .singleElement()
          .satisfies(r -> assertThat(r.at()).isEqualTo(new Location("", third, 2)));
    }
  }

  private static String replaceFirst(String text, String what, String with) {
    int at = text.indexOf(what);
    return text.substring(0, at) + with + text.substring(at + what.length());
  }

  private static String string(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private List<ArchiveRecord> read(byte[] file) throws IOException {
    return Reading.all(Samples.write(folder, "any", file), Limits.DEFAULT);
  }

  private static String text(ArchiveRecord record) {
    return string(((Raw) record).bytes());
  }
}
