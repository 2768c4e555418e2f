package org.sitrep.ingest.page;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Encodings that are said or found, believed only where they give words. */
final class CharsetGuess {

  /** Names that browsers read as a larger set than they say. */
  private static final Map<String, String> READ_AS =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"));

  /**
   * One in so many characters beyond ASCII may be broken: pages are cut, and hold foreign bytes.
   */
  private static final int FOR_EACH_FAULT = 200;

  /** So much the detector looks at. */
  private static final int SAMPLE = 8_000;

  private CharsetGuess() {}

  /** The encoding that browsers mean by a name. */
  static Optional<Charset> named(String name) {
    try {
      String lower = name.toLowerCase(Locale.ROOT);
      return Optional.of(Charset.forName(READ_AS.getOrDefault(lower, lower)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** The text in this encoding, where it is one. */
  static Optional<String> decode(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    long broken = text.chars().filter(c -> c == '\ufffd').count();
    long sound = text.chars().filter(c -> c > 0x7f).count() - broken;
    return broken * FOR_EACH_FAULT <= sound + FOR_EACH_FAULT && Plausible.is(text)
        ? Optional.of(text)
        : Optional.empty();
  }

  /** The text in the likeliest encoding that gives words. */
  static Optional<String> decode(byte[] bytes) {
    return Arrays.stream(new CharsetDetector().setText(sample(bytes)).detectAll())
        .map(CharsetMatch::getName)
        .filter(name -> !name.startsWith("UTF-") && !name.startsWith("IBM"))
        .map(name -> named(name.replaceFirst("_(?:ltr|rtl)$", "")))
        .flatMap(Optional::stream)
        .distinct()
        .map(charset -> decode(bytes, charset))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What stands between tags and has bytes beyond ASCII, since markup and scripts tell nothing. */
  private static byte[] sample(byte[] bytes) {
    ByteArrayOutputStream sample = new ByteArrayOutputStream(SAMPLE);
    int start = 0;
    boolean tells = false;
    for (int i = 0; i < bytes.length && sample.size() < SAMPLE; i++) {
      if (bytes[i] == '<' || bytes[i] == '>' || i == bytes.length - 1) {
        if (tells) {
          sample.write(bytes, start, Math.min(i + 1 - start, SAMPLE));
          sample.write(' ');
        }
        start = i + 1;
        tells = false;
      }
      tells |= bytes[i] < 0;
    }
    return sample.toByteArray();
  }
}
