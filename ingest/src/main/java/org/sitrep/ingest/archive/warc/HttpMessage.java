package org.sitrep.ingest.archive.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitrep.ingest.archive.DamageException;
import org.sitrep.ingest.archive.Limits;
import org.sitrep.ingest.archive.RejectReason;

/** What a server answered, as it came over the line. */
record HttpMessage(int status, Fields fields) {

  private static final Pattern STATUS = Pattern.compile("HTTP/\\d(?:\\.\\d)?\\s+(\\d{3})\\b.*");

  /** Whether some bytes begin like an answer. */
  static boolean begins(byte[] block) {
    return new String(block, 0, Math.min(5, block.length), StandardCharsets.ISO_8859_1)
        .equals("HTTP/");
  }

  /**
   * Reads the header of an answer.
   *
   * @throws DamageException where there is none
   */
  static HttpMessage read(byte[] block) throws DamageException {
    Fields fields = Fields.read(block, 0);
    Matcher status = STATUS.matcher(fields.first());
    if (!status.matches()) {
      throw new DamageException(
          RejectReason.MALFORMED,
          "not an HTTP status line: '" + Framing.shortened(fields.first()) + "'");
    }
    return new HttpMessage(Integer.parseInt(status.group(1)), fields);
  }

  /**
   * The body without transfer and content encodings. Its {@code Content-Length} is not looked at:
   * it is that of the line, and archives keep it when they store something else.
   */
  byte[] body(byte[] block, Limits limits) throws IOException {
    byte[] body = Arrays.copyOfRange(block, fields.length(), block.length);
    List<String> transfers = fields.values("Transfer-Encoding");
    if (transfers.stream().anyMatch(v -> v.toLowerCase(Locale.ROOT).contains("chunked"))) {
      body = unchunked(body);
    }
    return HttpContent.decode(body, fields.values("Content-Encoding"), limits);
  }

  /** Joins the chunks; bytes that are in none, since the archive joined them before, stay. */
  private static byte[] unchunked(byte[] body) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream(body.length);
    int at = 0;
    while (at < body.length) {
      int digits = at;
      long length = 0;
      while (digits < body.length && digits - at < 8 && hex(body[digits]) >= 0) {
        length = length << 4 | hex(body[digits++]);
      }
      int line = digits;
      while (line < body.length && line - digits < 256 && body[line] != '\n') {
        line++;
      }
      boolean sound =
          digits > at
              && line < body.length
              && body[line] == '\n'
              && (body[digits] == '\r'
                  || body[digits] == '\n'
                  || body[digits] == ';'
                  || body[digits] == ' ');
      if (!sound) {
        // Chunks that break off are taken as far as they go.
        return joined.size() == 0 ? body : joined.toByteArray();
      }
      if (length == 0) {
        return joined.toByteArray();
      }
      int start = line + 1;
      int end = (int) Math.min(body.length, start + length);
      joined.write(body, start, end - start);
      at = end;
      while (at < body.length && at - end < 2 && (body[at] == '\r' || body[at] == '\n')) {
        at++;
      }
    }
    return joined.toByteArray();
  }

  private static int hex(byte b) {
    return Character.digit((char) (b & 0xff), 16);
  }
}
