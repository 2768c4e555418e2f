package org.sitrep.ingest.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as people write them: in figures, or with the name of the month in any language. */
final class WrittenDates {

  /**
   * A date in a text.
   *
   * @param day the day
   * @param start where it begins
   * @param end where it ends
   */
  record Found(LocalDate day, int start, int end) {}

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})\\s?(?:[-/.]|年|년)\\s?(\\d{1,2})\\s?(?:[-/.]|月|월)\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?((?:19|20)\\d{2}|\\d{2})(?![\\d.]\\d|\\d)");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ος|η)?,?\\s+(?:de\\s+|of\\s+)?([\\p{L}\\p{M}]{3,15})\\.?,?\\s+(?:de\\s+|del\\s+)?((?:19|20)\\d{2})(?!\\d)");
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?<!\\p{L})([\\p{L}\\p{M}]{3,15})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d{2})(?!\\d)");
  private static final Pattern YEAR_MONTH =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})\\.?(?:\\s+m\\.)?\\s+([\\p{L}\\p{M}]{3,15})\\.?\\s+(\\d{1,2})(?!\\d)");

  private static final List<Pattern> ALL =
      List.of(YEAR_FIRST, YEAR_LAST, DAY_MONTH, MONTH_DAY, YEAR_MONTH);

  /** Those that a year of two figures is enough for. */
  private static final List<Pattern> WITHOUT_YEAR = List.of(YEAR_LAST);

  private WrittenDates() {}

  /**
   * The first date in a text.
   *
   * @param tag language of the text, such as {@code en-GB}, or null
   * @return null where there is none, or none that can only be meant in one way
   */
  static @Nullable Found first(String text, @Nullable String tag) {
    if (!hasDigit(text)) {
      return null;
    }
    String digits = ascii(text);
    Locale locale = Locale.forLanguageTag(tag == null ? "" : tag.replace('_', '-'));
    Found first = null;
    for (Pattern pattern : hasYear(digits) ? ALL : WITHOUT_YEAR) {
      Matcher matcher = pattern.matcher(digits);
      while (matcher.find()) {
        LocalDate day = day(pattern, matcher, locale);
        if (day != null) {
          if (first == null || matcher.start() < first.start) {
            first = new Found(day, matcher.start(), matcher.end());
          }
          break;
        }
      }
    }
    return first;
  }

  /** Whether a text can hold a date at all. */
  static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a year of four figures can stand in a text: most lines with a figure have none. */
  private static boolean hasYear(String digits) {
    return digits.contains("19") || digits.contains("20");
  }

  private static @Nullable LocalDate day(Pattern pattern, Matcher matcher, Locale locale) {
    if (pattern == YEAR_FIRST) {
      return day(matcher.group(1), number(matcher.group(2)), matcher.group(3));
    }
    if (pattern == YEAR_LAST) {
      return figures(matcher, locale);
    }
    boolean monthFirst = pattern == MONTH_DAY;
    boolean yearFirst = pattern == YEAR_MONTH;
    String language = locale.getLanguage();
    Month month =
        MonthNames.find(matcher.group(monthFirst ? 1 : 2), language.isEmpty() ? null : language);
    return month == null
        ? null
        : day(
            matcher.group(yearFirst ? 1 : 3),
            month.getValue(),
            matcher.group(yearFirst ? 3 : (monthFirst ? 2 : 1)));
  }

  /** Points stand in dates that begin with the day; strokes stand in both orders. */
  private static @Nullable LocalDate figures(Matcher matcher, Locale locale) {
    int first = number(matcher.group(1));
    int second = number(matcher.group(3));
    String year = matcher.group(4);
    boolean points = matcher.group(2).equals(".");
    if (year.length() == 2) {
      // A year in front is as likely as a day, but no month is over twelve.
      if (!points && (first > 12 || second <= 12)) {
        return null;
      }
      year = "20" + year;
    }
    boolean american = locale.getCountry().equals("US");
    boolean known =
        points
            || !locale.getCountry().isEmpty()
            || !(locale.getLanguage().isEmpty() || locale.getLanguage().equals("en"));
    if (!known && first <= 12 && second <= 12 && first != second) {
      return null;
    }
    boolean monthFirst = second > 12 || (american && !points && first <= 12);
    return monthFirst ? day(year, first, matcher.group(3)) : day(year, second, matcher.group(1));
  }

  private static @Nullable LocalDate day(String year, int month, String day) {
    try {
      return LocalDate.of(number(year), month, number(day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static String ascii(String text) {
    StringBuilder ascii = new StringBuilder(text);
    for (int i = 0; i < ascii.length(); i++) {
      char c = ascii.charAt(i);
      if (c > 0x7f && Character.isDigit(c)) {
        ascii.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
      }
    }
    return ascii.toString();
  }
}
