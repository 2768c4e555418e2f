package org.sitrep.ingest.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day on which a page says that it was published.
 *
 * @param day as the page itself counts it
 * @param moment where hour and zone are told, else null
 * @param from where it stands
 * @param written as it stands there
 */
record PublicationDate(LocalDate day, @Nullable OffsetDateTime moment, From from, String written) {

  /** Where a date stands, the surest first. */
  enum From {
    JSON_LD,
    META,
    TIME,
    TEXT,
    URL,
    ARCHIVE_FIELD;

    /** As tables write it. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Seconds or milliseconds since 1970, of this century; a day in figures begins otherwise. */
  private static final Pattern EPOCH = Pattern.compile("(1[0-8]\\d{8})(?:\\d{3})?");

  /** The date that a text is, or null where it is none. */
  static @Nullable PublicationDate of(@Nullable String written, From from) {
    if (written == null || !WrittenDates.hasDigit(written)) {
      return null;
    }
    String stripped = written.strip();
    Matcher epoch = EPOCH.matcher(stripped);
    if (epoch.matches()) {
      OffsetDateTime moment =
          Instant.ofEpochSecond(Long.parseLong(epoch.group(1))).atOffset(ZoneOffset.UTC);
      return new PublicationDate(moment.toLocalDate(), moment, from, stripped);
    }
    LocalDate day = Dates.day(stripped);
    return day == null ? null : new PublicationDate(day, Dates.moment(stripped), from, stripped);
  }
}
