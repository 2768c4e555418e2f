package org.sitrep.ingest.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Lines that stand in a page's text and are none of its article: what to read next, whom to follow,
 * who took the picture.
 */
final class Furniture {

  /** Longer blocks are prose, however they begin. */
  private static final int LONGEST = 280;

  private static final int MOST_WORDS = 6;

  private static final Set<String> BEGINNINGS = new HashSet<>();
  private static final Set<String> WHOLES = new HashSet<>();

  static {
    try (InputStream in = Furniture.class.getResourceAsStream("furniture.tsv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, "furniture.tsv"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split("\t", -1);
        if (fields.length == 2 && !line.startsWith("#")) {
          (fields[0].equals("begins") ? BEGINNINGS : WHOLES).add(fields[1]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Furniture() {}

  static boolean is(String block) {
    if (block.length() > LONGEST) {
      return false;
    }
    int from = 0;
    int to = block.length();
    while (from < to
        && !Character.isLetterOrDigit(block.charAt(from))
        && block.charAt(from) != '©') {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(block.charAt(to - 1))) {
      to--;
    }
    if (from >= to) {
      return false;
    }
    String line = block.substring(from, to).toLowerCase(Locale.ROOT);
    return WHOLES.contains(line) || begins(line);
  }

  private static boolean begins(String line) {
    int words = 0;
    for (int i = 1; i <= line.length() && words < MOST_WORDS; i++) {
      if (i == line.length() || !Character.isLetterOrDigit(line.charAt(i))) {
        boolean colon = i < line.length() && line.charAt(i) == ':';
        if (BEGINNINGS.contains(line.substring(0, i))
            || (colon && BEGINNINGS.contains(line.substring(0, i + 1)))) {
          return true;
        }
        words++;
      }
    }
    return false;
  }
}
