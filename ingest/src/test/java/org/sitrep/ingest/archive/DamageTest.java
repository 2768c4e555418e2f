package org.sitrep.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ingest.archive.ArchiveRecord.Broken;
import org.sitrep.ingest.archive.ArchiveRecord.Raw;
import org.sitrep.ingest.archive.nest.Archives;
import org.sitrep.ingest.testing.Samples;

/** Damage costs the record that it hits, which comes out broken, and nothing else. */
class DamageTest {

  private static final int PAGES = 30;

  @TempDir private Path folder;

  @Test
  void everyFlippedBitOfAWarcIsNoticedAndCostsOneRecord() throws IOException {
    byte[] sound = Samples.join(Samples.warcMembers(PAGES));
    Random random = new Random(7);
    for (int trial = 0; trial < 200; trial++) {
      byte[] file = sound.clone();
      // The first bytes are what tells that it is gzip at all.
      int at = random.nextInt(3, file.length);
      file[at] ^= (byte) (1 << random.nextInt(8));
      List<ArchiveRecord> records = read(file);
      assertThat(records).as("bit of byte %d", at).hasSizeBetween(PAGES + 1, PAGES + 2);
      long broken = count(records, Broken.class);
      assertThat(broken).as("bit of byte %d", at).isLessThanOrEqualTo(1);
      assertThat(broken == 1 || saysNothing(at)).as("bit of byte %d is noticed", at).isTrue();
    }
  }

  /** Bytes of the header, such as its time, and the last one of the data, which is filled up. */
  private static boolean saysNothing(int at) {
    int start = 0;
    for (byte[] member : Samples.warcMembers(PAGES)) {
      if (at < start + member.length) {
        return at - start < 10 || at - start == member.length - 9;
      }
      start += member.length;
    }
    return false;
  }

  @Test
  void aTruncatedTailIsOneBrokenRecord() throws IOException {
    byte[] sound = Samples.join(Samples.warcMembers(PAGES));
    List<ArchiveRecord> records = read(Arrays.copyOf(sound, sound.length - 100));
    assertThat(records).hasSize(PAGES + 1);
    Broken last = (Broken) records.getLast();
    assertThat(last.reason()).isEqualTo(RejectReason.TRUNCATED);
    assertThat(last.raw())
        .isEqualTo(Arrays.copyOfRange(sound, (int) last.at().byteOffset(), sound.length - 100));
    assertThat(last.rawLength()).isEqualTo(last.raw().length);
  }

  @Test
  void trailingGarbageIsOneBrokenRecordAndPaddingIsNone() throws IOException {
    byte[] sound = Samples.join(Samples.warcMembers(2));
    List<ArchiveRecord> records = read(Samples.join(sound, Samples.utf8("not a member")));
    assertThat(records).hasSize(4);
    Broken last = (Broken) records.getLast();
    assertThat(last.reason()).isEqualTo(RejectReason.GARBAGE);
    assertThat(last.at().byteOffset()).isEqualTo(sound.length);
    assertThat(new String(last.raw(), StandardCharsets.UTF_8)).isEqualTo("not a member");
    assertThat(read(Samples.join(sound, new byte[512]))).hasSize(3);
  }

  @Test
  void garbageBetweenMembersHidesNothing() throws IOException {
    List<byte[]> members = Samples.warcMembers(2);
    List<ArchiveRecord> records =
        read(
            Samples.join(
                members.get(0), Samples.utf8("\u001f\u008b"), members.get(1), members.get(2)));
    assertThat(count(records, Raw.class)).isEqualTo(2);
    assertThat(count(records, Broken.class)).isEqualTo(1);
  }

  @Test
  void aBombIsStoppedAndTheRestIsRead() throws IOException {
    byte[] bomb =
        Samples.gzip(Samples.warcResponse("http://a.example/", "200 OK", "", new byte[20 << 20]));
    List<ArchiveRecord> records =
        read(
            Samples.join(
                Samples.gzip(Samples.warcPage(0)), bomb, Samples.gzip(Samples.warcPage(1))));
    assertThat(records).hasSize(3);
    assertThat(reason(records.get(1))).isEqualTo(RejectReason.BOMB);
    assertThat(((Broken) records.get(1)).rawLength()).isEqualTo(bomb.length);
    assertThat(records.get(2)).isInstanceOf(Raw.class);
  }

  @Test
  void anEncodedBodyThatIsABombIsStopped() throws IOException {
    byte[] body = Samples.gzip(new byte[20 << 20]);
    List<ArchiveRecord> records =
        read(
            Samples.join(
                Samples.warcResponse(
                    "http://a.example/", "200 OK", "Content-Encoding: gzip\r\n", body),
                Samples.warcPage(0)));
    assertThat(reason(records.getFirst())).isEqualTo(RejectReason.BOMB);
    assertThat(records.get(1)).isInstanceOf(Raw.class);
  }

  @Test
  void aRecordOverTheLimitIsRefusedWithItsLength() throws IOException {
    Limits small = new Limits(2_000, 250, 1_000, 1 << 20, 100);
    String large = Samples.json(1).replace("Blast", "Blast".repeat(1_000));
    byte[] lines = Samples.utf8(Samples.json(0) + "\n" + large + "\n" + Samples.json(2) + "\n");
    for (byte[] file : List.of(lines, Samples.gzip(lines), Samples.zstd(lines))) {
      List<ArchiveRecord> records = Reading.all(Samples.write(folder, "any", file), small);
      assertThat(records).hasSize(3);
      Broken broken = (Broken) records.get(1);
      assertThat(broken.reason()).isEqualTo(RejectReason.TOO_LARGE);
      assertThat(broken.raw()).hasSize(100);
      assertThat(broken.rawLength()).isEqualTo(large.length() + 1L);
    }
  }

  @Test
  void readingEndsWhereTheArchiveIsOverItsLimits() throws IOException {
    Limits small = new Limits(20_000, 250, 10, 1 << 20, 100);
    List<ArchiveRecord> records =
        Reading.all(Samples.write(folder, "any", Samples.jsonLines(30)), small);
    assertThat(records).hasSize(11);
    assertThat(reason(records.getLast())).isEqualTo(RejectReason.ARCHIVE_LIMIT);
    assertThat(Reading.all(Samples.write(folder, "any", Samples.jsonLines(10)), small))
        .hasSize(10)
        .allMatch(Raw.class::isInstance);
  }

  @Test
  void damagedLinesInGzipEndWithTheReason() throws IOException {
    byte[] gzip = Samples.gzip(Samples.jsonLines(500));
    List<ArchiveRecord> cut = read(Arrays.copyOf(gzip, gzip.length / 2));
    assertThat(reason(cut.getLast())).isEqualTo(RejectReason.TRUNCATED);
    assertThat(count(cut, Broken.class)).isEqualTo(1);
    byte[] wrongCrc = gzip.clone();
    wrongCrc[gzip.length - 6] ^= 1;
    List<ArchiveRecord> records = read(wrongCrc);
    assertThat(count(records, Raw.class)).isEqualTo(500);
    assertThat(reason(records.getLast())).isEqualTo(RejectReason.CHECKSUM);
  }

  @Test
  void aCutZstdFileEndsWithTheReason() throws IOException {
    byte[] zstd = Samples.zstd(Samples.jsonLines(20_000));
    List<ArchiveRecord> records = read(Arrays.copyOf(zstd, zstd.length / 2));
    assertThat(reason(records.getLast())).isEqualTo(RejectReason.TRUNCATED);
    assertThat(count(records, Broken.class)).isEqualTo(1);
  }

  @Test
  void aBrokenWarcHeaderCostsItsRecord() throws IOException {
    Map<String, String> defects = new LinkedHashMap<>();
    defects.put("Content-Length: ", "Content-Length: x");
    defects.put("WARC/1.0\r\nWARC-Type", "WARC/1.0\r\nContent-Length: 5\r\nWARC-Type");
    defects.forEach(
        (sound, broken) -> {
          String record = new String(Samples.warcPage(0), StandardCharsets.UTF_8);
          int at = record.indexOf(sound);
          byte[] damaged =
              Samples.utf8(
                  record.substring(0, at) + broken + record.substring(at + sound.length()));
          for (byte[] file :
              List.of(
                  Samples.join(Samples.warcInfo(), damaged, Samples.warcPage(1)),
                  Samples.gzip(Samples.join(Samples.warcInfo(), damaged, Samples.warcPage(1))),
                  Samples.join(
                      Samples.gzip(Samples.warcInfo()),
                      Samples.gzip(damaged),
                      Samples.gzip(Samples.warcPage(1))))) {
            List<ArchiveRecord> records = readUnchecked(file);
            assertThat(records).as(broken).hasSize(3);
            assertThat(reason(records.get(1))).isEqualTo(RejectReason.MALFORMED);
            assertThat(records.get(2)).isInstanceOf(Raw.class);
          }
        });
  }

  @Test
  void anEntryWithAWrongChecksumIsBroken() throws IOException {
    byte[] zip = Samples.zipOfTexts(3);
    byte[] damaged = zip.clone();
    // Within the deflated data of the first entry, behind its header of 30 bytes and its name.
    damaged[60] ^= 4;
    List<ArchiveRecord> records = read(damaged);
    assertThat(records).hasSize(3);
    assertThat(records.getFirst()).isInstanceOf(Broken.class);
    assertThat(count(records, Raw.class)).isEqualTo(2);
  }

  @Test
  void aZipWithoutItsDirectoryIsReadFromItsFront() throws IOException {
    byte[] zip = Samples.zipOfTexts(20);
    List<ArchiveRecord> records = read(Arrays.copyOf(zip, zip.length / 2));
    assertThat(count(records, Raw.class)).isGreaterThan(5);
    assertThat(reason(records.getLast())).isEqualTo(RejectReason.TRUNCATED);
  }

  @Test
  void aZipBombIsStopped() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("bomb.txt", Samples.utf8("a".repeat(20 << 20)));
    entries.put("a.txt", Samples.utf8(Samples.text(1)));
    List<ArchiveRecord> records = read(Samples.zip(entries));
    assertThat(reason(records.getFirst())).isEqualTo(RejectReason.BOMB);
    assertThat(records.get(1)).isInstanceOf(Raw.class);
  }

  /** No cut and no flipped bit of any format hangs, throws or passes in silence. */
  @Test
  void noVariantEndsTheReading() throws IOException {
    List<byte[]> files =
        List.of(
            Samples.jsonLines(20),
            Samples.gzip(Samples.jsonLines(20)),
            Samples.zstd(Samples.jsonLines(20)),
            Samples.join(Samples.warcMembers(8)),
            Samples.gzip(Samples.join(Samples.warcPage(0), Samples.warcPage(1))),
            Samples.join(Samples.warcPage(0), Samples.warcPage(1)),
            Samples.zipOfTexts(8));
    Random random = new Random(11);
    for (byte[] sound : files) {
      for (int percent = 1; percent < 100; percent++) {
        Path cut = Samples.write(folder, "any", Arrays.copyOf(sound, sound.length * percent / 100));
        if (Archives.format(cut).isPresent()) {
          assertThat(Reading.all(cut, Limits.DEFAULT))
              .as("%d %% of %d", percent, sound.length)
              .isNotEmpty();
        }
        byte[] flipped = sound.clone();
        flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        Path damaged = Samples.write(folder, "any", flipped);
        if (Archives.format(damaged).isPresent()) {
          assertThat(Reading.all(damaged, Limits.DEFAULT)).isNotEmpty();
        }
      }
    }
  }

  private List<ArchiveRecord> read(byte[] file) throws IOException {
    return Reading.all(Samples.write(folder, "any", file), Limits.DEFAULT);
  }

  private List<ArchiveRecord> readUnchecked(byte[] file) {
    try {
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RejectReason reason(ArchiveRecord record) {
    return ((Broken) record).reason();
  }

  private static long count(List<ArchiveRecord> records, Class<? extends ArchiveRecord> type) {
    return records.stream().filter(type::isInstance).count();
  }
}
