package org.sitrep.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ingest.archive.ArchiveRecord.Broken;
import org.sitrep.ingest.archive.ArchiveRecord.Content;
import org.sitrep.ingest.archive.ArchiveRecord.Passed;
import org.sitrep.ingest.archive.ArchiveRecord.Raw;
import org.sitrep.ingest.archive.nest.Archives;
import org.sitrep.ingest.testing.Samples;

/** Every format, sound: all records come out, with their locations, whatever the file's name. */
class ArchiveFormatTest {

  @TempDir private Path folder;

  @Test
  void jsonLinesArePlainOrCompressed() throws IOException {
    byte[] lines = Samples.jsonLines(50);
    assertThat(format(lines)).isEqualTo("jsonl");
    assertThat(format(Samples.gzip(lines))).isEqualTo("jsonl.gz");
    assertThat(format(Samples.zstd(lines))).isEqualTo("jsonl.zst");
    for (byte[] file : List.of(lines, Samples.gzip(lines), Samples.zstd(lines))) {
      List<ArchiveRecord> records = read(file);
      assertThat(records).hasSize(50).allMatch(Raw.class::isInstance);
      Location third = records.get(2).at();
      assertThat(third.ordinal()).isEqualTo(2);
      assertThat(lines[(int) third.byteOffset()]).isEqualTo((byte) '{');
      assertThat(text(records.get(2))).isEqualTo(Samples.json(2));
    }
  }

  @Test
  void gzipMembersOneAfterTheOtherAreOneStream() throws IOException {
    byte[] file =
        Samples.join(Samples.gzip(Samples.jsonLines(3)), Samples.gzip(Samples.jsonLines(2)));
    assertThat(read(file)).hasSize(5);
  }

  @Test
  void blankLinesAndAByteOrderMarkAreNoRecords() throws IOException {
    List<ArchiveRecord> records =
        read(Samples.utf8("\ufeff" + Samples.json(1) + "\r\n\n  \n" + Samples.json(2)));
    assertThat(records).hasSize(2);
    assertThat(text(records.get(1))).isEqualTo(Samples.json(2));
  }

  @Test
  void aWarcRecordInItsOwnMemberIsFoundByTheMembersOffset() throws IOException {
    List<byte[]> members = Samples.warcMembers(3);
    List<ArchiveRecord> records = read(Samples.join(members));
    assertThat(records).hasSize(4);
    assertThat(records.getFirst()).isInstanceOf(Passed.class);
    assertThat(records.get(2).at())
        .isEqualTo(new Location("", members.get(0).length + members.get(1).length, 2));
    Raw page = (Raw) records.get(1);
    assertThat(page.content()).isEqualTo(Content.HTML);
    assertThat(page.url()).isEqualTo("https://coast.example/0");
    assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(page.archivedAt()).hasToString("2024-06-01T00:00:00Z");
    assertThat(new String(page.bytes(), StandardCharsets.UTF_8)).isEqualTo(Samples.html(0));
  }

  @Test
  void aWarcMayBePlainOrOneGzipMember() throws IOException {
    byte[] plain = Samples.join(Samples.warcInfo(), Samples.warcPage(0), Samples.warcPage(1));
    assertThat(format(plain)).isEqualTo("warc");
    assertThat(read(plain)).hasSize(3).noneMatch(Broken.class::isInstance);
    List<ArchiveRecord> records = read(Samples.gzip(plain));
    assertThat(records).hasSize(3).noneMatch(Broken.class::isInstance);
    assertThat(records.get(1).at()).isEqualTo(new Location("gzip@0", Samples.warcInfo().length, 1));
  }

  @Test
  void aVersionInLowerCaseIsRead() throws IOException {
    String record = new String(Samples.warcPage(0), StandardCharsets.UTF_8);
    List<ArchiveRecord> records = read(Samples.utf8(record.replace("WARC/1.0", "warc/1.0")));
    assertThat(records).singleElement().isInstanceOf(Raw.class);
  }

  @Test
  void anEncodedBodyIsDecodedAndAFalseHeaderIsNotBelieved() throws IOException {
    byte[] page = Samples.utf8(Samples.html(1));
    String gzip = "Content-Encoding: gzip\r\n";
    List<ArchiveRecord> records =
        read(
            Samples.join(
                Samples.warcResponse("http://a.example/", "200 OK", gzip, Samples.gzip(page)),
                Samples.warcResponse("http://b.example/", "200 OK", gzip, page)));
    assertThat(records)
        .hasSize(2)
        .allSatisfy(r -> assertThat(text(r)).isEqualTo(Samples.html(1).strip()));
  }

  @Test
  void whatIsNoPageIsPassed() throws IOException {
    byte[] body = Samples.utf8(Samples.html(0));
    assertThat(read(Samples.warcResponse("http://a.example/", "404 Not Found", "", body)))
        .singleElement()
        .isEqualTo(new Passed(new Location("", 0, 0), "HTTP status 404"));
  }

  @Test
  void aZipHoldsTextsPagesLinesAndOtherThings() throws IOException {
    byte[] file =
        Samples.zip(
            Map.of(
                "a.txt", Samples.utf8(Samples.text(1)),
                "b.dat", Samples.utf8(Samples.html(1)),
                "c", Samples.jsonLines(3),
                "d.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1, 2, 3}));
    List<ArchiveRecord> records = read(file);
    assertThat(records).hasSize(6).noneMatch(Broken.class::isInstance);
    assertThat(records.stream().filter(r -> r.at().entry().equals("c"))).hasSize(3);
    assertThat(records.stream().filter(r -> r.at().entry().equals("b.dat")))
        .singleElement()
        .extracting(r -> ((Raw) r).content())
        .isEqualTo(Content.HTML);
    assertThat(records.stream().filter(Passed.class::isInstance))
        .singleElement()
        .extracting(r -> r.at().entry())
        .isEqualTo("d.png");
  }

  @Test
  void otherFilesHaveNoFormat() throws IOException {
    for (byte[] file :
        List.of(new byte[0], new byte[] {1, 2, 3, 0, 4}, Samples.gzip(new byte[0]))) {
      assertThat(Archives.format(Samples.write(folder, "x.warc.gz", file))).isEmpty();
    }
  }

  @Test
  void positionEndsAtTheFilesSize() throws IOException {
    for (byte[] file :
        List.of(
            Samples.jsonLines(5), Samples.join(Samples.warcMembers(5)), Samples.zipOfTexts(5))) {
      Path path = Samples.write(folder, "any", file);
      try (ArchiveReader reader = Archives.open(path, Limits.DEFAULT)) {
        while (reader.next() != null) {
          assertThat(reader.position()).isBetween(0L, (long) file.length);
        }
        assertThat(reader.position()).isEqualTo(file.length);
      }
    }
  }

  private String format(byte[] file) throws IOException {
    return Archives.format(Samples.write(folder, "any", file)).orElseThrow();
  }

  private List<ArchiveRecord> read(byte[] file) throws IOException {
    return Reading.all(Samples.write(folder, "any", file), Limits.DEFAULT);
  }

  private static String text(ArchiveRecord record) {
    return new String(((Raw) record).bytes(), StandardCharsets.UTF_8).strip();
  }
}
