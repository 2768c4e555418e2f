package org.sitrep.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.ingest.archive.ArchiveRecord.Broken;
import org.sitrep.ingest.archive.ArchiveRecord.Raw;
import org.sitrep.ingest.archive.nest.Archives;
import org.sitrep.ingest.testing.Samples;

/** Archives in archives: every record comes out, under the path that leads to it. */
class NestTest {

  @TempDir private Path folder;

  @Test
  void everyCompressionIsUndone() throws IOException {
    byte[] lines = Samples.jsonLines(4);
    for (Compression compression : Compression.values()) {
      byte[] file = SampleArchives.compress(compression, lines);
      assertThat(format(file)).isEqualTo("jsonl" + compression.suffix());
      assertThat(read(file)).hasSize(4).allMatch(Raw.class::isInstance);
    }
  }

  static List<SampleArchives.Sample> samples() {
    return SampleArchives.all(12);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyFormatIsTheSameAloneInACompressionAndInAnArchive(SampleArchives.Sample sample)
      throws IOException {
    assertThat(format(sample.file())).isEqualTo(sample.name());
    byte[] file = sample.file();
    for (byte[] packed :
        List.of(
            file,
            Samples.gzip(file),
            SampleArchives.compress(Compression.XZ, file),
            Samples.zip(Map.of("e", file)),
            Samples.zip(Map.of("e", Samples.zip(Map.of("e", file)))),
            SampleArchives.tar(Map.of("e", file)),
            Samples.zstd(SampleArchives.tar(Map.of("e", file))))) {
      List<ArchiveRecord> records = read(packed);
      assertThat(records).hasSize(sample.records()).noneMatch(Broken.class::isInstance);
      assertThat(records.stream().filter(ArchiveRecord.Candidate.class::isInstance))
          .hasSize(sample.articles());
      assertThat(records).extracting(r -> r.at().ordinal()).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void linesInZstdInATarInXz() throws IOException {
    byte[] tar = SampleArchives.tar(Map.of("a/day.jsonl.zst", Samples.zstd(Samples.jsonLines(3))));
    List<ArchiveRecord> records = read(SampleArchives.compress(Compression.XZ, tar));
    assertThat(records).hasSize(3).allMatch(Raw.class::isInstance);
    assertThat(records.get(1).at())
        .isEqualTo(new Location("a/day.jsonl.zst", Samples.json(0).length() + 1L, 1));
  }

  @Test
  void aTarInGzipInAZip() throws IOException {
    byte[] tar = SampleArchives.tar(Map.of("a.warc.gz", Samples.join(Samples.warcMembers(2))));
    List<ArchiveRecord> records = read(Samples.zip(Map.of("day", Samples.gzip(tar))));
    assertThat(records).hasSize(3).noneMatch(Broken.class::isInstance);
    assertThat(records.get(1).at())
        .isEqualTo(new Location("day!/a.warc.gz", Samples.warcMembers(2).getFirst().length, 1));
  }

  @Test
  void aZipInAZipInAZipIsReadAndOneMoreIsTooDeep() throws IOException {
    byte[] first = Samples.zip(Map.of("c.txt", Samples.utf8(Samples.text(1))));
    byte[] third = Samples.zip(Map.of("a", Samples.zip(Map.of("b", first))));
    assertThat(read(third))
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record).isInstanceOf(Raw.class);
              assertThat(record.at()).isEqualTo(new Location("a!/b!/c.txt", 0, 0));
            });
    assertThat(read(Samples.zip(Map.of("0", third))))
        .singleElement()
        .satisfies(
            record -> {
              assertThat(((Broken) record).reason()).isEqualTo(RejectReason.TOO_DEEP);
              assertThat(record.at()).isEqualTo(new Location("0!/a!/b", 0, 0));
            });
  }

  private String format(byte[] file) throws IOException {
    return Archives.format(Samples.write(folder, "any", file)).orElseThrow();
  }

  private List<ArchiveRecord> read(byte[] file) throws IOException {
    return Reading.all(Samples.write(folder, "any", file), Limits.DEFAULT);
  }
}
