package org.sitrep.ingest.archive.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.archive.ArchiveRecord.Broken;
import org.sitrep.ingest.archive.ArchiveRecord.Raw;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.Location;
import org.sitrep.ingest.archive.Reading;
import org.sitrep.ingest.archive.RejectReason;
import org.sitrep.ingest.archive.nest.Archives;
import org.sitrep.ingest.testing.Samples;

/** Files that another library wrote: 100 rows in groups of 30, with every kind of value. */
class ParquetFormatTest {

  private static final int ROWS = 100;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"snappy", "gzip", "zstd", "crc"})
  void theRowsOfAFile(String name) throws IOException {
    byte[] file = resource(name);
    assertThat(Archives.format(Samples.write(folder, "any", file))).contains("parquet");
    List<ArchiveRecord> records = read(file);
    assertThat(records).hasSize(ROWS).allMatch(Raw.class::isInstance);
    Raw row = (Raw) records.get(31);
    assertThat(row.at()).isEqualTo(new Location("row-group@1", 1, 31));
    assertThat(new String(row.bytes(), StandardCharsets.UTF_8))
        .contains(
            "\"id\":31",
            "\"title\":\"Blast near market, report 31\"",
            "\"published\":\"2024-05-04T08:30:00Z\"",
            "\"day\":\"2024-05-04\"",
            "\"source\":{\"name\":\"Coast Herald\",\"domain\":\"coast.example\"}",
            "\"authors\":[\"Ada Reed\",\"Bo Lind\"]",
            "\"none\":null");
  }

  @Test
  void anUnknownCompressionIsToldOfGroupByGroup() throws IOException {
    assertThat(read(resource("lz4")))
        .hasSize(4)
        .allSatisfy(r -> assertThat(reason(r)).isEqualTo(RejectReason.UNSUPPORTED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"snappy", "crc"})
  void aCutFileIsToldOf(String name) throws IOException {
    byte[] sound = resource(name);
    for (int percent = 1; percent < 100; percent++) {
      byte[] cut = Arrays.copyOf(sound, sound.length * percent / 100);
      List<ArchiveRecord> records =
          assertTimeoutPreemptively(Duration.ofMinutes(1), () -> read(cut));
      assertThat(reason(records.getLast())).as("%d %%", percent).isEqualTo(RejectReason.TRUNCATED);
    }
  }

  @ParameterizedTest
  @CsvSource({"snappy, 200", "gzip, 40", "zstd, 40"})
  void flippedBitsEndNothing(String name, int trials) throws IOException {
    byte[] sound = resource(name);
    Random random = new Random(17);
    for (int trial = 0; trial < trials; trial++) {
      byte[] file = sound.clone();
      int at = random.nextInt(4, file.length);
      file[at] ^= (byte) (1 << random.nextInt(8));
      List<ArchiveRecord> records =
          assertTimeoutPreemptively(Duration.ofMinutes(1), () -> read(file));
      assertThat(records.size() == ROWS || records.stream().anyMatch(Broken.class::isInstance))
          .as("bit of byte %d", at)
          .isTrue();
    }
  }

  @Test
  void aDamagedPageWithAChecksumCostsItsGroup() throws IOException {
    byte[] file = resource("crc");
    file[300] ^= 1;
    List<ArchiveRecord> records = read(file);
    assertThat(records).hasSize(71);
    assertThat(reason(records.getFirst())).isEqualTo(RejectReason.CHECKSUM);
    assertThat(((Broken) records.getFirst()).detail()).startsWith("rows 0 to 29 of group 0");
  }

  @Test
  void aPageThatClaimsTooMuchIsNotBelieved() throws IOException {
    Limits small = new Limits(100, 250, 1_000, 1 << 20, 100);
    assertThat(Reading.all(Samples.write(folder, "any", resource("zstd")), small))
        .allSatisfy(r -> assertThat(reason(r)).isEqualTo(RejectReason.TOO_LARGE));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ParquetFormatTest.class.getResourceAsStream(name + ".parquet")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private static RejectReason reason(ArchiveRecord record) {
    return ((Broken) record).reason();
  }

  private List<ArchiveRecord> read(byte[] file) throws IOException {
    return Reading.all(Samples.write(folder, "any", file), Limits.DEFAULT);
  }
}
