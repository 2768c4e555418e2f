package org.sitrep.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetZipTest {

  @TempDir Path directory;

  /** Bytes that pack, with some that do not. */
  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    for (int i = 0; i < length; i++) {
      bytes[i] = i % 3 == 0 ? bytes[i] : (byte) ('a' + i % 7);
    }
    return bytes;
  }

  private static long checksum(byte[] bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    return checksum.getValue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void piecesPackedInAnyOrderAreOneEntry(long seed) throws IOException {
    Random random = new Random(seed);
    byte[] whole = bytes(random, random.nextInt(400_000));
    int head = random.nextInt(whole.length + 1);
    int rows = head + random.nextInt(whole.length - head + 1);
    Piece last = Piece.last(Arrays.copyOfRange(whole, rows, whole.length));
    Path file = directory.resolve("rows");
    List<Piece> pieces = new ArrayList<>();
    try (Piece middle = Piece.in(file);
        Piece first = new Piece()) {
      for (int at = head; at < rows; at += 1_000) {
        middle.write(whole, at, Math.min(1_000, rows - at));
      }
      first.write(whole, 0, head);
      pieces.addAll(List.of(first, middle, last));
    }

    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (SheetZip zip = new SheetZip(packed)) {
      zip.add("sheet", pieces);
    }

    // The reader compares sizes and checksum.
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
      assertThat(zip.getNextEntry()).isNotNull();
      assertThat(zip.readAllBytes()).isEqualTo(whole);
      assertThat(zip.getNextEntry()).isNull();
    }
    assertThat(Files.exists(file)).isFalse();
  }

  @Test
  void joinsChecksumsOfPartsOfAnyLength() {
    Random random = new Random(42);
    for (int length : List.of(0, 1, 2, 255, 256, 65_536, 1_000_003)) {
      byte[] whole = bytes(random, length + 17);

      assertThat(
              Checksums.join(
                  checksum(Arrays.copyOf(whole, 17)),
                  checksum(Arrays.copyOfRange(whole, 17, whole.length)),
                  length))
          .isEqualTo(checksum(whole));
    }
  }
}
