package org.sitrep.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ingest.archive.ArchiveRecord.Broken;
import org.sitrep.ingest.archive.ArchiveRecord.Passed;
import org.sitrep.ingest.archive.ArchiveRecord.Raw;
import org.sitrep.ingest.testing.Samples;

/** ZIP and TAR files as they are found, each case by its defect. */
class ContainerCasesTest {

  private static final int BLOCK = 512;

  @TempDir private Path folder;

  @Test
  void namesAreOnlyNames() throws IOException {
    Map<String, byte[]> entries = Map.of("../../etc/passwd\u0000\n", Samples.utf8(Samples.text(1)));
    for (byte[] file :
        List.of(Samples.zip(entries), Samples.zip(Map.of("/a/../../b", Samples.utf8("text"))))) {
      assertThat(read(file)).singleElement().isInstanceOf(Raw.class);
    }
    assertThat(read(Samples.zip(entries)).getFirst().at().entry())
        .isEqualTo("../../etc/passwd\ufffd\ufffd");
    assertThat(folder.resolve("../b")).doesNotExist();
  }

  @Test
  void aTarHeaderThatIsDamagedCostsItsEntry() throws IOException {
    byte[] tar = SampleArchives.tar(SampleArchives.texts(5));
    // Each entry has a header and a block.
    byte[] damaged = tar.clone();
    damaged[2 * BLOCK + 5] ^= 1;
    List<ArchiveRecord> records = read(damaged);
    assertThat(records).hasSize(5);
    assertThat(((Broken) records.get(1)).reason()).isEqualTo(RejectReason.MALFORMED);
    assertThat(records.get(1).at()).isEqualTo(new Location("", 2 * BLOCK, 1));
    assertThat(records.stream().filter(Raw.class::isInstance)).hasSize(4);
    assertThat(read(Samples.gzip(damaged))).hasSize(5);
  }

  @Test
  void aTarWithASizeThatIsNoneCostsItsEntry() throws IOException {
    for (String size :
        List.of(
            "77777777777",
            "-0000000001",
            "0000000x123",
            "\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff")) {
      byte[] tar = SampleArchives.tar(SampleArchives.texts(3));
      byte[] told = size.getBytes(StandardCharsets.ISO_8859_1);
      System.arraycopy(told, 0, tar, 2 * BLOCK + 124, told.length);
      sum(tar, 2 * BLOCK);
      List<ArchiveRecord> records = read(tar);
      assertThat(records).as(size).hasSize(3);
      assertThat(((Broken) records.get(1)).reason()).isEqualTo(RejectReason.MALFORMED);
      assertThat(records.get(1).at()).isEqualTo(new Location("texts/1.txt", 2 * BLOCK, 1));
      assertThat(records.get(2)).isInstanceOf(Raw.class);
    }
  }

  @Test
  void aTarThatIsCutEndsWithTheReason() throws IOException {
    byte[] tar = SampleArchives.tar(SampleArchives.texts(3));
    for (byte[] cut :
        List.of(
            Arrays.copyOf(tar, 5 * BLOCK + 100),
            SampleArchives.compress(Compression.XZ, Arrays.copyOf(tar, 5 * BLOCK + 100)))) {
      List<ArchiveRecord> records = read(cut);
      assertThat(records).hasSize(3);
      assertThat(((Broken) records.get(2)).reason()).isEqualTo(RejectReason.TRUNCATED);
      assertThat(records.get(2).at().entry()).isEqualTo("texts/2.txt");
    }
  }

  @Test
  void sparseFilesAndOverlongNamesAreRefused() throws IOException {
    byte[] tar = SampleArchives.tar(SampleArchives.texts(3));
    byte[] sparse = tar.clone();
    sparse[156] = 'S';
    sum(sparse, 0);
    assertThat(((Broken) read(sparse).getFirst()).reason()).isEqualTo(RejectReason.UNSUPPORTED);
    assertThat(read(sparse)).hasSize(3);
    byte[] junk = tar.clone();
    junk[2 * BLOCK + 156] = 'x';
    System.arraycopy(Samples.utf8("00040000000"), 0, junk, 2 * BLOCK + 124, 11);
    sum(junk, 2 * BLOCK);
    List<ArchiveRecord> records = read(junk);
    assertThat(records).hasSize(3);
    assertThat(((Broken) records.get(1)).reason()).isEqualTo(RejectReason.MALFORMED);
    assertThat(records.get(2)).isInstanceOf(Raw.class);
  }

  @Test
  void longNamesOfATarAreWhole() throws IOException {
    String name = "folder/".repeat(30) + "ä.txt";
    assertThat(read(SampleArchives.tar(Map.of(name, Samples.utf8(Samples.text(1))))))
        .singleElement()
        .satisfies(r -> assertThat(r.at().entry()).isEqualTo(name));
  }

  @Test
  void damageOfTheCompressionAroundATarCostsWhatItHits() throws IOException {
    byte[] tar = SampleArchives.tar(SampleArchives.texts(60));
    // As parallel compressors write it: members one after the other.
    byte[] first = Samples.gzip(Arrays.copyOf(tar, 21_000));
    byte[] second = Samples.gzip(Arrays.copyOfRange(tar, 21_000, 50_001));
    byte[] third = Samples.gzip(Arrays.copyOfRange(tar, 50_001, tar.length));
    second[second.length / 2] ^= 0x10;
    List<ArchiveRecord> records = read(Samples.join(first, second, third));
    assertThat(records.stream().filter(Broken.class::isInstance).count()).isBetween(1L, 2L);
    assertThat(records.stream().filter(Raw.class::isInstance).count()).isGreaterThan(35);
    assertThat(records.getLast().at().entry()).isEqualTo("texts/59.txt");
  }

  @Test
  void aDamagedDirectoryOfAZipCostsNothingElse() throws IOException {
    byte[] zip = Samples.zipOfTexts(10);
    int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    byte[] damaged = zip.clone();
    damaged[directory] ^= 1;
    List<ArchiveRecord> records = read(damaged);
    assertThat(records.stream().filter(Raw.class::isInstance)).hasSize(10);
    assertThat(((Broken) records.getLast()).reason()).isEqualTo(RejectReason.MALFORMED);
    assertThat(records.getLast().at().byteOffset()).isEqualTo(directory);
  }

  @Test
  void otherMethodsOfAZipAreReadOrRefused() throws IOException {
    byte[] text = Samples.utf8(Samples.text(1).repeat(20));
    assertThat(read(zip(ZipArchiveEntry.STORED, text))).singleElement().isInstanceOf(Raw.class);
    byte[] implode = zip(ZipArchiveEntry.DEFLATED, text);
    String latin1 = new String(implode, StandardCharsets.ISO_8859_1);
    implode[8] = 6;
    implode[latin1.indexOf("PK\u0001\u0002") + 10] = 6;
    assertThat(((Broken) read(implode).getFirst()).reason()).isEqualTo(RejectReason.UNSUPPORTED);
    byte[] encrypted = zip(ZipArchiveEntry.DEFLATED, text);
    encrypted[6] |= 1;
    encrypted[latin1.indexOf("PK\u0001\u0002") + 8] |= 1;
    assertThat(((Broken) read(encrypted).getFirst()).reason()).isEqualTo(RejectReason.ENCRYPTED);
  }

  @Test
  void aZipBehindAnotherContentIsFoundByItsDirectory() throws IOException {
    byte[] zip = Samples.zipOfTexts(3);
    byte[] shifted = Samples.join(Samples.zip(Map.of("x", Samples.utf8("old"))), zip);
    assertThat(read(shifted)).hasSize(3).allMatch(Raw.class::isInstance);
  }

  @Test
  void aWebArchiveInAZipPassesItsIndexes() throws IOException {
    List<ArchiveRecord> records = read(SampleArchives.wacz(2));
    assertThat(records).hasSize(6);
    assertThat(records.subList(0, 3)).noneMatch(Broken.class::isInstance);
    assertThat(records.get(1).at().entry()).isEqualTo("archive/data.warc.gz");
    assertThat(records.subList(3, 6)).allMatch(Passed.class::isInstance);
  }

  /** Puts the right checksum into a header. */
  private static void sum(byte[] tar, int header) {
    Arrays.fill(tar, header + 148, header + 156, (byte) ' ');
    int sum = 0;
    for (int i = header; i < header + BLOCK; i++) {
      sum += tar[i] & 0xff;
    }
    byte[] told = Samples.utf8("%06o\u0000 ".formatted(sum));
    System.arraycopy(told, 0, tar, header + 148, told.length);
  }

  private static byte[] zip(int method, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      ZipArchiveEntry entry = new ZipArchiveEntry("a.txt");
      entry.setMethod(method);
      entry.setSize(content.length);
      CRC32 crc = new CRC32();
      crc.update(content);
      entry.setCrc(crc.getValue());
      zip.putArchiveEntry(entry);
      zip.write(content);
      zip.closeArchiveEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private List<ArchiveRecord> read(byte[] file) throws IOException {
    return Reading.all(Samples.write(folder, "any", file), Limits.DEFAULT);
  }
}
