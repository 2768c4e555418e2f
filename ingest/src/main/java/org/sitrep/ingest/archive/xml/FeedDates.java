package org.sitrep.ingest.archive.xml;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates of feeds and agencies in the form of ISO 8601: RFC 822 with all that is written for it, and
 * the short form of ISO. A weekday is not looked at, since it is often wrong.
 */
final class FeedDates {

  private static final String CLOCK =
      "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d+)?)?\\s*(?<half>[AaPp]\\.?[Mm]\\.?)?";
  private static final String ZONE =
      "(?<zone>(?:GMT|UTC)?[+-]\\d{1,2}:?\\d{2}|(?:GMT|UTC)?[+-]\\d{1,2}|[A-Za-z]{1,5})";
  private static final String WEEKDAY = "(?:[\\p{L}\\p{M}]{2,12}\\.?[,\\s]\\s*)?";

  private static final List<Pattern> FORMS =
      List.of(
          // Mon, 06 May 2024 09:30:00 +0200; 26-FEB-1987 15:01:01.79
          form(
              WEEKDAY
                  + "(?<day>\\d{1,2})[\\s-]+(?<month>[\\p{L}\\p{M}]{3,12})\\.?,?[\\s-]+(?<year>\\d{4}|\\d{2})"
                  + "(?:[,\\sT]+"
                  + CLOCK
                  + "\\s*"
                  + ZONE
                  + "?)?"),
          // Mon, May 6 2024 09:30:00 +0200
          form(
              WEEKDAY
                  + "(?<month>[\\p{L}\\p{M}]{3,12})\\.?\\s+(?<day>\\d{1,2}),?\\s+(?<year>\\d{4})"
                  + "(?:[,\\sT]+(?:at\\s+)?"
                  + CLOCK
                  + "\\s*"
                  + ZONE
                  + "?)?"),
          // Mon May 6 09:30:00 CEST 2024
          form(
              WEEKDAY
                  + "(?<month>[\\p{L}\\p{M}]{3,12})\\.?\\s+(?<day>\\d{1,2}),?\\s+"
                  + CLOCK
                  + "\\s*(?:"
                  + ZONE
                  + "\\s+)?(?<year>\\d{4})"),
          // 20240506T093000+0200
          form(
              "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})"
                  + "(?:T?(?<hour>\\d{2}):?(?<minute>\\d{2})(?::?(?<second>\\d{2})(?:[.,]\\d+)?)?(?<half>)"
                  + "\\s*"
                  + ZONE
                  + "?)?"));

  /** By their first three letters, in the languages that feeds put them. */
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("gen", 1),
          Map.entry("ene", 1),
          Map.entry("feb", 2),
          Map.entry("fev", 2),
          Map.entry("mar", 3),
          Map.entry("mrz", 3),
          Map.entry("maa", 3),
          Map.entry("apr", 4),
          Map.entry("abr", 4),
          Map.entry("avr", 4),
          Map.entry("may", 5),
          Map.entry("mai", 5),
          Map.entry("mag", 5),
          Map.entry("mei", 5),
          Map.entry("maj", 5),
          Map.entry("jun", 6),
          Map.entry("giu", 6),
          Map.entry("jul", 7),
          Map.entry("lug", 7),
          Map.entry("aug", 8),
          Map.entry("ago", 8),
          Map.entry("aou", 8),
          Map.entry("sep", 9),
          Map.entry("set", 9),
          Map.entry("oct", 10),
          Map.entry("okt", 10),
          Map.entry("ott", 10),
          Map.entry("out", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12),
          Map.entry("dez", 12),
          Map.entry("dic", 12),
          Map.entry("des", 12));

  /** Hours from UTC; what stands for several zones is left out. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UT", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("WET", 0),
          Map.entry("WEST", 1),
          Map.entry("BST", 1),
          Map.entry("CET", 1),
          Map.entry("MEZ", 1),
          Map.entry("CEST", 2),
          Map.entry("MESZ", 2),
          Map.entry("EET", 2),
          Map.entry("EEST", 3),
          Map.entry("MSK", 3),
          Map.entry("PKT", 5),
          Map.entry("HKT", 8),
          Map.entry("SGT", 8),
          Map.entry("JST", 9),
          Map.entry("KST", 9),
          Map.entry("AEST", 10),
          Map.entry("AEDT", 11),
          Map.entry("NZST", 12),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7));

  private static final int LONGEST = 80;

  private FeedDates() {}

  private static Pattern form(String form) {
    return Pattern.compile(form, Pattern.CASE_INSENSITIVE);
  }

  /** The date in ISO 8601, with the offset where the zone is told; else the text as it is. */
  static String iso(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() > LONGEST) {
      return text;
    }
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(line);
      // What stands behind a date is left alone, such as a zone in brackets.
      if (matcher.lookingAt()) {
        String date = date(matcher);
        if (date != null) {
          return date;
        }
      }
    }
    return text;
  }

  private static @Nullable String date(Matcher matcher) {
    LocalDate day;
    try {
      day =
          LocalDate.of(
              year(matcher.group("year")),
              month(matcher.group("month")),
              Integer.parseInt(matcher.group("day")));
    } catch (DateTimeException e) {
      return null;
    }
    if (matcher.group("hour") == null) {
      return day.toString();
    }
    try {
      LocalDateTime time =
          day.atTime(
              hour(matcher.group("hour"), matcher.group("half")),
              Integer.parseInt(matcher.group("minute")),
              matcher.group("second") == null ? 0 : Integer.parseInt(matcher.group("second")));
      ZoneOffset zone = zone(matcher.group("zone"));
      return time.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss"))
          + (zone == null ? "" : zone.getId());
    } catch (DateTimeException e) {
      return day.toString();
    }
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
  }

  private static int month(String month) {
    if (Character.isDigit(month.charAt(0))) {
      return Integer.parseInt(month);
    }
    String plain =
        Normalizer.normalize(month, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return plain.startsWith("juin")
        ? 6
        : plain.startsWith("juil")
            ? 7
            : MONTHS.getOrDefault(plain.substring(0, Math.min(3, plain.length())), 0);
  }

  private static int hour(String digits, @Nullable String half) {
    int hour = Integer.parseInt(digits);
    if (half == null || half.isEmpty() || hour > 12) {
      return hour;
    }
    return hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
  }

  private static @Nullable ZoneOffset zone(@Nullable String zone) {
    if (zone == null) {
      return null;
    }
    String upper = zone.toUpperCase(Locale.ROOT);
    String offset = upper.replaceFirst("^(?:GMT|UTC)(?=[+-])", "").replace(":", "");
    if (offset.startsWith("+") || offset.startsWith("-")) {
      String digits = offset.substring(1);
      int number = Integer.parseInt(digits);
      int minutes = digits.length() > 2 ? number / 100 * 60 + number % 100 : number * 60;
      return ZoneOffset.ofTotalSeconds((offset.startsWith("-") ? -60 : 60) * minutes);
    }
    Integer hours = ZONES.get(upper);
    return hours == null ? null : ZoneOffset.ofHours(hours);
  }
}
