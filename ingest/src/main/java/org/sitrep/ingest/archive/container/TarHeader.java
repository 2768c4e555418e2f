package org.sitrep.ingest.archive.container;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The block in front of a TAR entry.
 *
 * @param type the letter for what the entry is
 * @param size length of the content, or -1 where it makes no sense
 */
record TarHeader(String name, char type, long size) {

  static final int LENGTH = 512;

  private static final int SIZE = 124;
  private static final int CHECKSUM = 148;
  private static final int TYPE = 156;
  private static final int MAGIC = 257;
  private static final int PREFIX = 345;

  /** Whether a block has the word that POSIX and GNU put into each header. */
  static boolean hasMagic(byte[] block) {
    return block[MAGIC] == 'u'
        && block[MAGIC + 1] == 's'
        && block[MAGIC + 2] == 't'
        && block[MAGIC + 3] == 'a'
        && block[MAGIC + 4] == 'r';
  }

  /** Whether a block's sum is the one that it tells, as Unix V7 has it too. */
  static boolean hasChecksum(byte[] block) {
    long told = number(block, CHECKSUM, 8);
    long sum = 0;
    long signed = 0;
    for (int i = 0; i < LENGTH; i++) {
      byte b = i >= CHECKSUM && i < CHECKSUM + 8 ? (byte) ' ' : block[i];
      sum += b & 0xff;
      signed += b;
    }
    // A block of zeros has the sum of its blanks.
    return block[0] != 0 && (told == sum || told == signed);
  }

  /** Reads a block whose checksum is right. */
  static TarHeader of(byte[] block) {
    String name = text(block, 0, 100);
    String prefix = hasMagic(block) && block[MAGIC + 5] == 0 ? text(block, PREFIX, 155) : "";
    return new TarHeader(
        prefix.isEmpty() ? name : prefix + "/" + name,
        (char) (block[TYPE] & 0xff),
        number(block, SIZE, 12));
  }

  static String text(byte[] block, int from, int length) {
    int end = from;
    while (end < from + length && block[end] != 0) {
      end++;
    }
    byte[] text = Arrays.copyOfRange(block, from, end);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
    } catch (CharacterCodingException e) {
      return new String(text, StandardCharsets.ISO_8859_1);
    }
  }

  /** An octal number, or one in base 256 as GNU writes large ones; -1 where it is neither. */
  private static long number(byte[] block, int from, int length) {
    if ((block[from] & 0x80) != 0) {
      long value = block[from] & 0x7f;
      for (int i = from + 1; i < from + length; i++) {
        if (value >>> 55 != 0) {
          return -1;
        }
        value = value << 8 | (block[i] & 0xff);
      }
      return block[from] == (byte) 0xff ? -1 : value;
    }
    String digits = text(block, from, length).strip();
    return digits.chars().allMatch(c -> c >= '0' && c <= '7')
        ? digits.isEmpty() ? 0 : Long.parseLong(digits, 8)
        : -1;
  }
}
