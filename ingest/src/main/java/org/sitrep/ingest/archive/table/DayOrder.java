package org.sitrep.ingest.archive.table;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the dates of a column have the day or the month first. Where its first rows do not prove
 * one of them, dates that may be two days stay as they are.
 */
final class DayOrder {

  private static final Pattern DATE =
      Pattern.compile("(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4})((?:[ T,].{1,20})?)");
  private static final int MONTHS = 12;

  private boolean dayFirst;
  private boolean monthFirst;

  /** Looks at a value of the column. */
  void see(String value) {
    Matcher date = DATE.matcher(value);
    if (date.matches()) {
      dayFirst |= Integer.parseInt(date.group(1)) > MONTHS;
      monthFirst |= Integer.parseInt(date.group(3)) > MONTHS;
    }
  }

  /** The value with its date as ISO 8601 has it, where the order is proven. */
  String settled(String value) {
    Matcher date = DATE.matcher(value);
    if (dayFirst == monthFirst || !date.matches()) {
      return value;
    }
    List<String> parts = List.of(date.group(1), date.group(3));
    String day = parts.get(dayFirst ? 0 : 1);
    String month = parts.get(dayFirst ? 1 : 0);
    return "%s-%s-%s%s".formatted(date.group(4), two(month), two(day), date.group(5));
  }

  private static String two(String number) {
    return number.length() == 1 ? "0" + number : number;
  }
}
