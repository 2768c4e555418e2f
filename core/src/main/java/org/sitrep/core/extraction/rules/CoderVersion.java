package org.sitrep.core.extraction.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The version of the built-in rules, lexicons and names: the build's digest of their sources, so
 * that no change of them goes without a new one.
 */
final class CoderVersion {

  private static final String FORM = "2";
  private static final String DIGEST = "coder.sha256";
  private static final int DIGITS = 8;

  private CoderVersion() {}

  /** For example {@code 2-3fa81c0e}; {@code 2} where the classes were not built by Maven. */
  static String builtIn() {
    try (InputStream in = CoderVersion.class.getResourceAsStream(DIGEST)) {
      return in == null
          ? FORM
          : FORM + "-" + new String(in.readNBytes(DIGITS), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + DIGEST, e);
    }
  }
}
