package org.sitrep.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.ingest.archive.ArchiveRecord.Broken;
import org.sitrep.ingest.archive.ArchiveRecord.Passed;
import org.sitrep.ingest.archive.ArchiveRecord.Raw;
import org.sitrep.ingest.testing.Samples;

/** ARC files of both versions, plain and in gzip. */
class ArcCasesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void addressesMayHoldBlanks(boolean second) throws IOException {
    List<byte[]> parts = SampleArchives.arcRecords(3, second);
    for (byte[] file :
        List.of(
            Samples.join(parts),
            Samples.gzip(Samples.join(parts)),
            Samples.join(parts.stream().map(Samples::gzip).toList()))) {
      List<ArchiveRecord> records = read(file);
      assertThat(records).hasSize(4);
      assertThat(((Passed) records.getFirst()).why()).isEqualTo("ARC record of filedesc");
      Raw page = (Raw) records.get(2);
      assertThat(page.url()).isEqualTo("https://coast.example/a page/1");
      assertThat(page.archivedAt()).hasToString("2024-06-01T00:00:00Z");
      assertThat(page.contentType()).isEqualTo("text/html");
      assertThat(new String(page.bytes(), StandardCharsets.UTF_8)).isEqualTo(Samples.html(1));
    }
  }

  @Test
  void aPageMayStandWithoutTheAnswersHeader() throws IOException {
    byte[] bare =
        SampleArchives.arcRecord(
            "http://a.example/", "text/html; charset=utf-8", true, Samples.utf8(Samples.html(1)));
    byte[] image =
        SampleArchives.arcRecord("http://a.example/x", "image/png", false, new byte[] {1, 2, 3});
    List<ArchiveRecord> records =
        read(Samples.join(SampleArchives.arcRecords(0, false).getFirst(), bare, image));
    assertThat(records).hasSize(3);
    assertThat(((Raw) records.get(1)).contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(((Passed) records.get(2)).why()).isEqualTo("image/png");
  }

  @Test
  void aBrokenLineAndAWrongLengthCostTheirRecord() throws IOException {
    List<byte[]> parts = SampleArchives.arcRecords(4, false);
    byte[] noDate =
        Samples.utf8(
            new String(parts.get(2), StandardCharsets.UTF_8).replace("20240601000000", "?"));
    byte[] tooLong =
        Samples.utf8(
            new String(parts.get(3), StandardCharsets.UTF_8)
                .replaceFirst("text/html \\d+\\n", "text/html 1500\n"));
    List<ArchiveRecord> records =
        read(Samples.join(parts.get(0), parts.get(1), noDate, tooLong, parts.get(4)));
    assertThat(records).hasSize(5);
    assertThat(records.get(1)).isInstanceOf(Raw.class);
    assertThat(((Broken) records.get(2)).reason()).isEqualTo(RejectReason.MALFORMED);
    assertThat(records.get(2).at().byteOffset())
        .isEqualTo(parts.get(0).length + parts.get(1).length);
    assertThat(((Broken) records.get(3)).detail()).contains("another record begins within");
    assertThat(records.get(4)).isInstanceOf(Raw.class);
  }

  private List<ArchiveRecord> read(byte[] file) throws IOException {
    return Reading.all(Samples.write(folder, "any", file), Limits.DEFAULT);
  }
}
