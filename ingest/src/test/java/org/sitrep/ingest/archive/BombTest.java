package org.sitrep.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ingest.archive.ArchiveRecord.Broken;
import org.sitrep.ingest.archive.ArchiveRecord.Raw;
import org.sitrep.ingest.testing.Samples;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Small files that want to become large, or to have a lot of memory. */
class BombTest {

  private static final Duration HANG = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @Test
  void halfAGigabyteOfHalfAMegabyteInGzipIsStopped() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(Samples.utf8("{\"text\": \""));
      byte[] blanks = Samples.utf8(" ".repeat(1 << 20));
      for (int i = 0; i < 512; i++) {
        gzip.write(blanks);
      }
    }
    assertThat(bytes.size()).isLessThan(530_000);
    List<ArchiveRecord> records = read(bytes.toByteArray());
    assertThat(records).hasSize(1);
    assertThat(reason(records.getFirst())).isEqualTo(RejectReason.BOMB);
    List<ArchiveRecord> nested =
        read(Samples.zip(ordered("a", bytes.toByteArray(), "b", Samples.jsonLines(2))));
    assertThat(nested).hasSize(3);
    assertThat(reason(nested.getFirst())).isEqualTo(RejectReason.BOMB);
  }

  @Test
  void everyCompressionIsStopped() throws IOException {
    byte[] blanks = Samples.utf8("{" + " ".repeat(24 << 20));
    for (Compression compression :
        List.of(Compression.GZIP, Compression.ZSTD, Compression.BZIP2, Compression.XZ)) {
      byte[] bomb = SampleArchives.compress(compression, blanks);
      assertThat(read(bomb))
          .as(compression.name())
          .singleElement()
          .satisfies(r -> assertThat(reason(r)).isEqualTo(RejectReason.BOMB));
      byte[] tar = SampleArchives.tar(ordered("bomb", bomb, "t", Samples.utf8(Samples.text(1))));
      assertThat(read(tar)).hasSize(2).last().isInstanceOf(Raw.class);
    }
  }

  @Test
  void aWindowThatIsTooLargeIsRefused() throws IOException {
    byte[] lines = Samples.jsonLines(5);
    ByteArrayOutputStream zstd = new ByteArrayOutputStream();
    try (ZstdOutputStream out = new ZstdOutputStream(zstd)) {
      out.setLong(24);
      out.write(lines);
    }
    ByteArrayOutputStream xz = new ByteArrayOutputStream();
    LZMA2Options options = new LZMA2Options(6);
    options.setDictSize(16 << 20);
    try (XZOutputStream out = new XZOutputStream(xz, options)) {
      out.write(lines);
    }
    Limits small =
        new Limits(
            32 << 20, 250, 1_000, 1L << 40, 1 << 10, new Limits.Nesting(3, 100, 1 << 20, 1 << 20));
    for (byte[] file : List.of(zstd.toByteArray(), xz.toByteArray())) {
      byte[] zip = Samples.zip(ordered("a.jsonl", file));
      assertThat(Reading.all(write(zip), Limits.DEFAULT))
          .hasSize(5)
          .allMatch(Raw.class::isInstance);
      assertThat(Reading.all(write(zip), small))
          .singleElement()
          .satisfies(r -> assertThat(reason(r)).isEqualTo(RejectReason.TOO_LARGE));
    }
  }

  @Test
  void entriesThatShareTheirDataAreRefused() throws IOException {
    byte[] zip = Samples.zip(ordered("a.txt", Samples.utf8(Samples.text(1))));
    // The entry of the directory once more, three times.
    int end = zip.length - 22;
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int start = bytes.getInt(end + 16);
    byte[] listed = Arrays.copyOfRange(zip, start, end);
    ByteBuffer tail =
        ByteBuffer.wrap(Arrays.copyOfRange(zip, end, zip.length)).order(ByteOrder.LITTLE_ENDIAN);
    tail.putShort(8, (short) 4).putShort(10, (short) 4).putInt(12, 4 * listed.length);
    byte[] overlapping =
        Samples.join(Arrays.copyOf(zip, start), listed, listed, listed, listed, tail.array());
    List<ArchiveRecord> records = read(overlapping);
    assertThat(records).hasSize(4);
    assertThat(records.getFirst()).isInstanceOf(Raw.class);
    assertThat(records.subList(1, 4))
        .allSatisfy(r -> assertThat(reason(r)).isEqualTo(RejectReason.BOMB));
  }

  @Test
  void tenZipsInEachOtherAreTooDeep() throws IOException {
    byte[] zip = Samples.zip(ordered("t", Samples.utf8(Samples.text(1))));
    byte[] gzip = Samples.jsonLines(1);
    for (int i = 0; i < 10; i++) {
      zip = Samples.zip(ordered("z", zip));
      gzip = Samples.gzip(gzip);
    }
    for (byte[] file : List.of(zip, gzip)) {
      assertThat(read(file))
          .singleElement()
          .satisfies(r -> assertThat(reason(r)).isEqualTo(RejectReason.TOO_DEEP));
    }
  }

  @Test
  void anArchiveOfManyEntriesOrBytesEndsAtItsLimits() throws IOException {
    Limits few =
        new Limits(
            1 << 20, 250, 1_000, 1L << 40, 100, new Limits.Nesting(3, 5, 1 << 20, 128 << 20));
    List<ArchiveRecord> records = Reading.all(write(Samples.zipOfTexts(20)), few);
    assertThat(records.size()).isBetween(5, 6);
    assertThat(reason(records.getLast())).isEqualTo(RejectReason.ARCHIVE_LIMIT);
    Limits small = new Limits(1 << 20, 250, 1_000, 20_000, 100);
    List<ArchiveRecord> cut =
        Reading.all(write(Samples.gzip(SampleArchives.tar(SampleArchives.texts(200)))), small);
    assertThat(cut).hasSizeLessThan(40);
    assertThat(reason(cut.getLast())).isEqualTo(RejectReason.ARCHIVE_LIMIT);
  }

  @Test
  void anEntryThatMustBePutAsideHasItsLimit() throws IOException {
    Limits small =
        new Limits(
            1 << 20, 250, 1_000, 1L << 40, 100, new Limits.Nesting(3, 100, 1_000, 128 << 20));
    byte[] tar = Samples.gzip(SampleArchives.tar(ordered("z", Samples.zipOfTexts(30))));
    assertThat(Reading.all(write(tar), small))
        .singleElement()
        .satisfies(r -> assertThat(reason(r)).isEqualTo(RejectReason.TOO_LARGE));
  }

  private static Map<String, byte[]> ordered(Object... namesAndContents) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      entries.put((String) namesAndContents[i], (byte[]) namesAndContents[i + 1]);
    }
    return entries;
  }

  private Path write(byte[] file) {
    return Samples.write(folder, "any", file);
  }

  private List<ArchiveRecord> read(byte[] file) {
    return assertTimeoutPreemptively(
        HANG, () -> new ArrayList<>(Reading.all(write(file), Limits.DEFAULT)));
  }

  private static RejectReason reason(ArchiveRecord record) {
    return ((Broken) record).reason();
  }
}
