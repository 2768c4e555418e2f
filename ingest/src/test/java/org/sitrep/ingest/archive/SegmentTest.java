package org.sitrep.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.ingest.archive.nest.Archives;
import org.sitrep.ingest.testing.Samples;

/** An archive that is cut gives the records of the whole one, each once, however it is cut. */
class SegmentTest {

  private static final long[] SIZES = {1_000, 30_000, 77_777, 150_000, 1 << 30};

  @TempDir private Path folder;

  @Test
  void aWarcIsCutBetweenItsMembers() throws IOException {
    byte[] warc = Samples.join(members(250));
    assertCuts(warc, 3);
  }

  @Test
  void linesAreCutBetweenLines() throws IOException {
    byte[] lines =
        Samples.join(
            Samples.jsonLines(400),
            Samples.utf8("\n  \nno object\n{oops\n"),
            Samples.jsonLines(300));
    assertCuts(lines, 5);
  }

  @Test
  void damageCostsTheSameRecordsInParts() throws IOException {
    byte[] sound = Samples.join(members(250));
    Random random = new Random(11);
    for (int trial = 0; trial < 8; trial++) {
      byte[] file = sound.clone();
      for (int i = 0; i < 2; i++) {
        file[random.nextInt(20, file.length)] ^= (byte) (1 << random.nextInt(8));
      }
      assertThat(segments(write(file), 20_000))
          .as("is cut beside the damage")
          .hasSizeGreaterThan(2);
      assertPartsGiveTheWhole(file, 20_000);
    }
  }

  @Test
  void aFileOfMembersWithinAMemberIsNotCut() throws IOException {
    // What cannot be packed is stored as it is: the members of the inner file stand in the outer.
    byte[] inner = Samples.join(members(400));
    byte[] outer =
        Samples.join(
            Samples.join(members(60)),
            stored(Samples.warcResponse("http://a.example/b.warc.gz", "200 OK", "", inner)),
            Samples.join(members(200)));
    assertThat(new String(outer, StandardCharsets.ISO_8859_1))
        .as("stands there byte for byte")
        .contains(new String(inner, 30_000, 20_000, StandardCharsets.ISO_8859_1));
    for (long size : SIZES) {
      assertPartsGiveTheWhole(outer, size);
    }
    assertThat(segments(write(outer), 20_000)).hasSizeGreaterThan(3);
  }

  @Test
  void whatCannotBeCutIsOnePart() throws IOException {
    for (byte[] file :
        List.of(
            Samples.gzip(Samples.jsonLines(900)),
            Samples.zstd(Samples.jsonLines(900)),
            Samples.zipOfTexts(40),
            Samples.join(Samples.warcInfo(), Samples.warcPage(1), Samples.warcPage(2)))) {
      assertThat(segments(write(file), 1_000)).containsExactly(Segment.whole(file.length));
    }
    assertThat(segments(write(new byte[0]), 1_000)).containsExactly(Segment.whole(0));
  }

  private void assertCuts(byte[] file, int least) throws IOException {
    for (long size : SIZES) {
      assertPartsGiveTheWhole(file, size);
    }
    List<Segment> segments = segments(write(file), 40_000);
    assertThat(segments).hasSizeGreaterThanOrEqualTo(least);
    assertThat(segments).isEqualTo(segments(write(file), 40_000));
  }

  private void assertPartsGiveTheWhole(byte[] bytes, long size) throws IOException {
    Path file = write(bytes);
    List<String> whole = new ArrayList<>();
    try (ArchiveReader reader = Archives.open(file, Limits.DEFAULT)) {
      take(reader, whole);
    }
    List<String> parts = new ArrayList<>();
    long end = 0;
    long lastOrdinal = -1;
    long read = 0;
    for (Segment segment : segments(file, size)) {
      assertThat(segment.from()).isEqualTo(end);
      end = segment.to();
      try (ArchiveReader reader = Archives.open(FileBytes.open(file), segment, Limits.DEFAULT)) {
        long first = take(reader, parts);
        assertThat(first).isEqualTo(segment.firstOrdinal()).isGreaterThan(lastOrdinal);
        lastOrdinal = first;
        read += reader.position();
      }
    }
    assertThat(end).isEqualTo(bytes.length);
    assertThat(read).isEqualTo(bytes.length);
    assertThat(parts).isEqualTo(whole);
  }

  /** Adds what the records are and where they stand; gives the number of the first. */
  private static long take(ArchiveReader reader, List<String> to) throws IOException {
    long first = -1;
    for (ArchiveRecord record = reader.next(); record != null; record = reader.next()) {
      first = first < 0 ? record.at().ordinal() : first;
      to.add(
          record.at().entry()
              + " "
              + record.at().byteOffset()
              + " "
              + switch (record) {
                case ArchiveRecord.Raw raw ->
                    raw.url() + new String(raw.bytes(), StandardCharsets.UTF_8);
                case ArchiveRecord.Item item -> item.fields().toString();
                case ArchiveRecord.Passed passed -> passed.why();
                // How far damage was read hangs on where reading ends.
                case ArchiveRecord.Broken ignored -> "broken";
              });
    }
    return first;
  }

  private Path write(byte[] file) throws IOException {
    return Files.write(folder.resolve("archive"), file);
  }

  /** Members of pages that do not pack well, so that a few make up a block. */
  private static List<byte[]> members(int count) {
    Random random = new Random(5);
    List<byte[]> members = new ArrayList<>();
    members.add(Samples.gzip(Samples.warcInfo()));
    for (int i = 0; i < count; i++) {
      byte[] noise = new byte[600];
      random.nextBytes(noise);
      members.add(
          Samples.gzip(
              Samples.warcResponse(
                  "https://coast.example/" + i,
                  "200 OK",
                  "",
                  Samples.utf8(
                      Samples.html(i)
                          + "<!--"
                          + Base64.getEncoder().encodeToString(noise)
                          + "-->"))));
    }
    return members;
  }

  private static byte[] stored(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(Deflater.NO_COMPRESSION);
          }
        }) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static List<Segment> segments(Path file, long size) throws IOException {
    try (FileBytes bytes = FileBytes.open(file)) {
      return Archives.segments(bytes, size, Limits.DEFAULT);
    }
  }
}
