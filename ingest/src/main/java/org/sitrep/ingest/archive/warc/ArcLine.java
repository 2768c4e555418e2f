package org.sitrep.ingest.archive.warc;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The line in front of an ARC record. Addresses and content types may hold blanks, so the line is
 * read around its network address and its date.
 *
 * @param contentType or null where it tells none
 * @param length as it stands there
 */
record ArcLine(String url, String date, @Nullable String contentType, String length) {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

  /** Fields of 2.0 behind the content type: status, checksum, location, offset, file. */
  private static final int SECOND = 5;

  /** Reads a line, or null where it is none. */
  static @Nullable ArcLine of(String line) {
    if (!ArcFraming.mayBegin(line)) {
      return null;
    }
    List<String> words = List.of(line.stripTrailing().split(" ", -1));
    int last = words.size() - 1;
    if (last < 3 || !isNumber(words.get(last), 1, 18)) {
      return null;
    }
    for (int i = last - 1; i >= 2; i--) {
      if (isNumber(words.get(i), 12, 17) && isNetworkAddress(words.get(i - 1))) {
        return new ArcLine(
            String.join(" ", words.subList(0, i - 1)),
            words.get(i),
            contentType(words.subList(i + 1, last)),
            words.get(last));
      }
    }
    return null;
  }

  private static @Nullable String contentType(List<String> words) {
    int end = words.size();
    if (end > SECOND) {
      String status = words.get(end - SECOND);
      end -= status.equals("-") || isNumber(status, 3, 3) ? SECOND : 0;
    }
    String type = String.join(" ", words.subList(0, end));
    return type.isEmpty() || type.equals("no-type") ? null : type;
  }

  private static boolean isNumber(String word, int least, int most) {
    return word.length() >= least
        && word.length() <= most
        && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isNetworkAddress(String word) {
    return word.equals("-")
        || (word.length() >= 3
            && word.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == '.' || c == ':'));
  }

  /** When the record was fetched, or null where that is no date. */
  @Nullable Instant instant() {
    try {
      return LocalDateTime.parse(
              date.length() < 14 ? date.substring(0, 12) + "00" : date.substring(0, 14), DATE)
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
