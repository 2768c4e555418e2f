package org.sitrep.ingest.archive;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The first bytes of some content, at most 4 KiB, by which its format is told.
 *
 * @param bytes as they come, decompressed
 */
@SuppressWarnings("ArrayRecordComponent") // Looked at once, never compared.
public record ContentStart(byte[] bytes) {

  /** Whether the content begins with these bytes, given as Latin-1. */
  public boolean is(String latin1) {
    return new String(bytes, StandardCharsets.ISO_8859_1).startsWith(latin1);
  }

  /**
   * The content as text without a byte order mark and leading white space: by its byte order mark,
   * else as Latin-1, which leaves ASCII as it is.
   */
  public String text() {
    Charset charset = StandardCharsets.ISO_8859_1;
    int from = 0;
    if (is("\u00ef\u00bb\u00bf")) {
      charset = StandardCharsets.UTF_8;
      from = 3;
    } else if (is("\u00ff\u00fe")) {
      charset = StandardCharsets.UTF_16LE;
      from = 2;
    } else if (is("\u00fe\u00ff")) {
      charset = StandardCharsets.UTF_16BE;
      from = 2;
    }
    return new String(bytes, from, bytes.length - from, charset).stripLeading();
  }
}
