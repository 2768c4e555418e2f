package org.sitrep.ingest.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text. A byte order mark is believed first, then UTF-8 where the bytes are just that,
 * then what the page declares, since declarations lie more often than bytes.
 */
final class Encodings {

  private static final int DECLARATION_WINDOW = 4 << 10;
  private static final Pattern CHARSET =
      Pattern.compile(
          "charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern XML_ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]{2,40})");

  /** Names that browsers read as a larger set than they say. */
  private static final Map<String, String> READ_AS =
      Map.of(
          "iso-8859-1", "windows-1252",
          "us-ascii", "windows-1252",
          "ascii", "windows-1252",
          "latin1", "windows-1252",
          "iso-8859-9", "windows-1254",
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "shift_jis", "windows-31j",
          "euc-kr", "x-windows-949",
          "tis-620", "x-windows-874");

  private static final Charset FALLBACK = Charset.forName("windows-1252");

  private Encodings() {}

  /** UTF-8 without a byte order mark, or empty where the bytes are not valid UTF-8. */
  static Optional<String> strictUtf8(byte[] bytes) {
    int start = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The text of a page; bytes that make no sense become U+FFFD. */
  static String decode(byte[] bytes, @Nullable String contentType) {
    if (startsWith(bytes, 0xff, 0xfe)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xfe, 0xff)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    return strictUtf8(bytes).orElseGet(() -> decodeDeclared(bytes, contentType));
  }

  private static String decodeDeclared(byte[] bytes, @Nullable String contentType) {
    String start =
        new String(
            bytes, 0, Math.min(bytes.length, DECLARATION_WINDOW), StandardCharsets.ISO_8859_1);
    Charset declared =
        first(CHARSET, contentType == null ? "" : contentType)
            .or(() -> first(XML_ENCODING, start))
            .or(() -> first(CHARSET, start))
            .flatMap(Encodings::charset)
            .filter(charset -> !charset.name().startsWith("UTF-16"))
            .orElse(null);
    if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
      return new String(bytes, declared);
    }
    // Some cut or foreign bytes in a page that is UTF-8 otherwise; a page of another encoding
    // has hardly any of its sequences.
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    long broken = utf8.chars().filter(c -> c == '\ufffd').count();
    long sound = utf8.chars().filter(c -> c > 0x7f && c != '\ufffd').count();
    return broken <= sound ? utf8 : new String(bytes, FALLBACK);
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Charset> charset(String name) {
    try {
      String lower = name.toLowerCase(Locale.ROOT);
      return Optional.of(Charset.forName(READ_AS.getOrDefault(lower, lower)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
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
