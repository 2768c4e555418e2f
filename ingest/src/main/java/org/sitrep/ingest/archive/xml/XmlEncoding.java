package org.sitrep.ingest.archive.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding of a file of XML. A record that is valid UTF-8 is read as that, whatever is
 * declared, since declarations lie more often than bytes.
 */
record XmlEncoding(Charset declared) {

  private static final Pattern DECLARATION =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]{2,40})");

  /** What is read where neither UTF-8 nor a declaration fits: all bytes mean something in it. */
  private static final Charset FALLBACK = Charset.forName("windows-1252");

  /** The encoding that a file declares in its first bytes. */
  static XmlEncoding of(byte[] first) {
    String start =
        new String(first, 0, Math.min(first.length, 1 << 10), StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARATION.matcher(start);
    return new XmlEncoding(declaration.find() ? charset(declaration.group(1)) : FALLBACK);
  }

  /** The text of some whole record. */
  String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return declaredOrMended(bytes);
    }
  }

  private String declaredOrMended(byte[] bytes) {
    if (!declared.equals(StandardCharsets.UTF_8) && !declared.equals(FALLBACK)) {
      return new String(bytes, declared);
    }
    // Some foreign bytes in a record that is UTF-8 otherwise.
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    long broken = utf8.chars().filter(c -> c == '\ufffd').count();
    long sound = utf8.chars().filter(c -> c > 0x7f && c != '\ufffd').count();
    return broken <= sound ? utf8 : new String(bytes, FALLBACK);
  }

  private static Charset charset(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    try {
      return switch (lower) {
        case "iso-8859-1", "us-ascii", "ascii", "latin1" -> FALLBACK;
        case "iso-8859-9" -> Charset.forName("windows-1254");
        case "gb2312", "gbk" -> Charset.forName("GB18030");
        case "shift_jis" -> Charset.forName("windows-31j");
        // What was UTF-16 has been undone; what only says so is something else.
        default -> lower.startsWith("utf-16") ? StandardCharsets.UTF_8 : Charset.forName(name);
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return FALLBACK;
    }
  }
}
