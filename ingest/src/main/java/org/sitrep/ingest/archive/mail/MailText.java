package org.sitrep.ingest.archive.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of mails: decoded, with lines that were only wrapped put together. */
final class MailText {

  private static final Charset FALLBACK = Charset.forName("windows-1252");
  private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*");
  private static final Pattern SOFT_BREAK = Pattern.compile(" \\n");
  private static final int SHORTEST_WRAPPED = 40;
  private static final int LONGEST_WRAPPED = 80;

  private MailText() {}

  /** Text in the declared charset where the bytes are in it, else in UTF-8 or Windows-1252. */
  static String decode(byte[] bytes, String declared) {
    return charset(declared)
        .filter(charset -> !charset.equals(StandardCharsets.US_ASCII))
        .flatMap(charset -> strict(bytes, charset))
        .or(() -> strict(bytes, StandardCharsets.UTF_8))
        .orElseGet(() -> new String(bytes, FALLBACK));
  }

  private static Optional<Charset> charset(String name) {
    try {
      return name.isBlank() ? Optional.empty() : Optional.of(Charset.forName(name.strip()));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Paragraphs apart by blank lines, each one line where it was wrapped. */
  static String unwrapped(String text, boolean flowed) {
    String lines = text.replace("\r\n", "\n");
    if (flowed) {
      return SOFT_BREAK.matcher(lines).replaceAll(" ");
    }
    return BLANK_LINES
        .splitAsStream(lines)
        .map(MailText::paragraph)
        .collect(Collectors.joining("\n\n"));
  }

  private static String paragraph(String block) {
    List<String> lines = block.lines().toList();
    boolean wrapped =
        lines.stream()
                .limit(Math.max(0, lines.size() - 1L))
                .allMatch(
                    line -> line.length() >= SHORTEST_WRAPPED && line.length() <= LONGEST_WRAPPED)
            && (lines.isEmpty() || lines.getLast().length() <= LONGEST_WRAPPED);
    return wrapped
        ? lines.stream().map(String::strip).collect(Collectors.joining(" "))
        : block.stripTrailing();
  }
}
