package org.sitrep.ingest.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.article.FieldMapping;

/** Dates of publication as databases and interfaces give them. What may be two days is none. */
final class FieldDates {

  /**
   * A date.
   *
   * @param day as the text counts it, or null
   * @param moment where hour and zone are known, else null
   */
  record Published(@Nullable LocalDate day, @Nullable OffsetDateTime moment) {
    static final Published UNKNOWN = new Published(null, null);
  }

  private static final Pattern NUMBER =
      Pattern.compile("(\\d{9,10}|\\d{12,13}|\\d{15,16})(?:\\.\\d+)?");
  private static final Pattern SLASHED =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:[ T,].*)?");
  private static final Pattern LOCAL =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?)");
  private static final long EARLIEST = Instant.parse("1970-01-01T00:00:01Z").getEpochSecond();
  private static final long LATEST = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();

  private FieldDates() {}

  /** The date that a field tells. */
  static Published of(@Nullable String value, FieldMapping mapping) {
    if (value == null) {
      return Published.UNKNOWN;
    }
    String text = value.strip();
    return mapping
        .format()
        .flatMap(
            format -> {
              try {
                return Optional.of(
                    published(
                        format.parseBest(
                            text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from),
                        mapping.zone()));
              } catch (DateTimeException e) {
                return Optional.empty();
              }
            })
        .orElseGet(() -> usual(text, mapping.zone()));
  }

  private static Published published(TemporalAccessor parsed, Optional<ZoneId> zone) {
    return switch (parsed) {
      case ZonedDateTime moment -> new Published(moment.toLocalDate(), moment.toOffsetDateTime());
      case LocalDateTime local ->
          new Published(
              local.toLocalDate(),
              zone.map(known -> local.atZone(known).toOffsetDateTime()).orElse(null));
      default -> new Published(LocalDate.from(parsed), null);
    };
  }

  private static Published usual(String text, Optional<ZoneId> zone) {
    LocalDate day = Dates.day(text);
    if (day == null) {
      Matcher number = NUMBER.matcher(text);
      if (number.matches()) {
        return sinceEpoch(number.group(1), zone.orElse(ZoneOffset.UTC));
      }
      Matcher slashed = SLASHED.matcher(text);
      return slashed.matches()
          ? new Published(
              sure(
                  Integer.parseInt(slashed.group(1)),
                  Integer.parseInt(slashed.group(2)),
                  Integer.parseInt(slashed.group(3))),
              null)
          : Published.UNKNOWN;
    }
    OffsetDateTime moment = Dates.moment(text);
    Matcher local = LOCAL.matcher(text);
    if (moment == null && zone.isPresent() && local.matches()) {
      try {
        return published(
            LocalDateTime.parse(local.group(1) + "T" + local.group(2).replace(',', '.')), zone);
      } catch (DateTimeException e) {
        return new Published(day, null);
      }
    }
    return new Published(day, moment);
  }

  private static Published sinceEpoch(String digits, ZoneId zone) {
    long number = Long.parseLong(digits);
    long seconds =
        switch (digits.length()) {
          case 9, 10 -> number;
          case 12, 13 -> number / 1_000;
          default -> number / 1_000_000;
        };
    if (seconds < EARLIEST || seconds > LATEST) {
      return Published.UNKNOWN;
    }
    ZonedDateTime moment = Instant.ofEpochSecond(seconds).atZone(zone);
    return new Published(moment.toLocalDate(), moment.toOffsetDateTime());
  }

  /** A day where only one order of day and month is possible. */
  private static @Nullable LocalDate sure(int first, int second, int year) {
    if (first <= 12 && second <= 12 && first != second) {
      return null;
    }
    try {
      return first > 12 ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
