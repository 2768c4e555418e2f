package org.sitrep.ingest.page;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates of publication as they are written in pages and feeds; impossible ones are none. */
final class Dates {

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})"
              + "(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?"
              + "\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?)?.*",
          Pattern.DOTALL);
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{2,6}Z?)?");
  private static final DateTimeFormatter MAIL = DateTimeFormatter.RFC_1123_DATE_TIME;
  private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

  /** A longer text is no date. */
  private static final int LONGEST = 80;

  private Dates() {}

  /** The moment, where hour and zone are told, else null. */
  static @Nullable OffsetDateTime moment(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String stripped = text.strip();
    try {
      Matcher iso = ISO.matcher(stripped);
      if (iso.matches()) {
        return iso.group(4) == null || iso.group(7) == null
            ? null
            : OffsetDateTime.of(
                number(iso.group(1)),
                number(iso.group(2)),
                number(iso.group(3)),
                number(iso.group(4)),
                number(iso.group(5)),
                iso.group(6) == null ? 0 : number(iso.group(6)),
                0,
                ZoneOffset.of(offset(iso.group(7))));
      }
      // Tells without an exception whether the text is such a date, which most are not.
      boolean mail = MAIL.parseUnresolved(stripped, new ParsePosition(0)) != null;
      return mail ? ZonedDateTime.parse(stripped, MAIL).toOffsetDateTime() : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The day as the text itself counts it, or null. */
  static @Nullable LocalDate day(@Nullable String text) {
    if (text == null || !WrittenDates.hasDigit(text)) {
      return null;
    }
    String stripped = text.strip();
    LocalDate figures = figures(stripped);
    if (figures != null || ISO.matcher(stripped).matches()) {
      return figures;
    }
    OffsetDateTime moment = moment(stripped);
    return moment == null ? written(stripped) : moment.toLocalDate();
  }

  private static @Nullable LocalDate figures(String text) {
    for (Pattern pattern : List.of(ISO, COMPACT)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return day(matcher.group(1), matcher.group(2), matcher.group(3));
      }
    }
    return null;
  }

  private static @Nullable LocalDate day(String year, String month, String day) {
    try {
      LocalDate date = LocalDate.of(number(year), number(month), number(day));
      return date.isBefore(EARLIEST) ? null : date;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable LocalDate written(String text) {
    WrittenDates.Found found = text.length() > LONGEST ? null : WrittenDates.first(text, null);
    return found == null ? null : found.day();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static String offset(String zone) {
    return switch (zone.length()) {
      case 1 -> "Z";
      case 3 -> zone.charAt(0) == 'U' || zone.charAt(0) == 'G' ? "Z" : zone + ":00";
      case 5 -> zone.substring(0, 3) + ":" + zone.substring(3);
      default -> zone;
    };
  }
}
