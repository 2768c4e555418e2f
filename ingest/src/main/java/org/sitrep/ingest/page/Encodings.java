package org.sitrep.ingest.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text. A byte order mark is believed first, then UTF-8 where the bytes are just that,
 * then what the page declares where that gives words, since declarations lie more often than bytes;
 * then what a detector finds.
 */
final class Encodings {

  private static final int DECLARATION_WINDOW = 4 << 10;
  private static final Pattern CHARSET =
      Pattern.compile(
          "charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern XML_ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]{2,40})");

  /** A page is UTF-8 with some foreign bytes where it has so many sound sequences to each. */
  private static final int SOUND = 10;

  private static final int AT_ONCE = 512;

  private static final Charset FALLBACK = Charset.forName("windows-1252");

  private Encodings() {}

  /** UTF-8 without a byte order mark, or empty where the bytes are not valid UTF-8. */
  static Optional<String> strictUtf8(byte[] bytes) {
    return utf8(bytes).map(CharBuffer::toString);
  }

  private static Optional<CharBuffer> utf8(byte[] bytes) {
    int start = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(in.remaining());
    // The decoder, and that of strings, is several times as fast up to the first character beyond
    // ASCII.
    for (int end = start; end < bytes.length; ) {
      end = Math.min(end + AT_ONCE, bytes.length);
      in.limit(end);
      if (decoder.decode(in, out, end == bytes.length).isError()) {
        return Optional.empty();
      }
    }
    return Optional.of(out.flip());
  }

  /** The text of a page; bytes that make no sense become U+FFFD. */
  static String decode(byte[] bytes, @Nullable String contentType) {
    return characters(bytes, contentType).toString();
  }

  /** The same for who reads it once, not copied into a text. */
  static CharSequence characters(byte[] bytes, @Nullable String contentType) {
    if (startsWith(bytes, 0xff, 0xfe)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xfe, 0xff)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    return utf16(bytes)
        .<CharSequence>map(text -> text)
        .or(() -> utf8(bytes))
        .or(() -> utf8(bytes, SOUND))
        .or(() -> declared(bytes, contentType))
        .or(() -> CharsetGuess.decode(bytes))
        .or(() -> utf8(bytes, 1))
        .orElseGet(() -> new String(bytes, FALLBACK));
  }

  /**
   * Two bytes a character, told by the empty halves of the Latin letters, spaces and line feeds.
   */
  private static Optional<String> utf16(byte[] bytes) {
    int window = Math.min(bytes.length, DECLARATION_WINDOW) & ~1;
    int[] empty = new int[2];
    for (int i = 0; i < window; i++) {
      empty[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    int most = Math.max(empty[0], empty[1]);
    if (most * 20 < window / 2 || Math.min(empty[0], empty[1]) * 20 > most || most == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new String(
            bytes, empty[0] > empty[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE));
  }

  private static Optional<String> utf8(byte[] bytes, int sequencesToEachFault) {
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    long broken = utf8.chars().filter(c -> c == '\ufffd').count();
    long sound = utf8.chars().filter(c -> c > 0x7f && c != '\ufffd').count();
    return broken * sequencesToEachFault <= sound ? Optional.of(utf8) : Optional.empty();
  }

  private static Optional<String> declared(byte[] bytes, @Nullable String contentType) {
    String start =
        new String(
            bytes, 0, Math.min(bytes.length, DECLARATION_WINDOW), StandardCharsets.ISO_8859_1);
    return Stream.of(
            first(CHARSET, contentType == null ? "" : contentType),
            first(XML_ENCODING, start),
            first(CHARSET, start))
        .flatMap(Optional::stream)
        .map(CharsetGuess::named)
        .flatMap(Optional::stream)
        .filter(charset -> !charset.name().startsWith("UTF-"))
        .distinct()
        .map(charset -> CharsetGuess.decode(bytes, charset))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... wanted) {
    if (bytes.length < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if ((bytes[i] & 0xff) != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
