package org.sitrep.core.extraction.time;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.text.WordMap;

/** The words of the calendar. */
final class CalendarWords {

  private static final WordMap<Integer> MONTHS = months();
  private static final WordMap<DayOfWeek> DAYS = days();
  private static final WordMap<Integer> SMALL = numbers();

  private CalendarWords() {}

  private static WordMap<Integer> months() {
    Map<String, Integer> numbers = new HashMap<>();
    String[] months =
        "january february march april may june july august september october november december"
            .split(" ", -1);
    for (int i = 0; i < 12; i++) {
      numbers.put(months[i], i + 1);
      numbers.put(months[i].substring(0, 3), i + 1);
    }
    numbers.put("sept", 9);
    return WordMap.of(numbers);
  }

  private static WordMap<DayOfWeek> days() {
    Map<String, DayOfWeek> days = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(Locale.ROOT);
      days.put(name, day);
      if (day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && day != DayOfWeek.WEDNESDAY) {
        days.put(name.substring(0, 3), day);
      }
    }
    days.put("tues", DayOfWeek.TUESDAY);
    days.put("thurs", DayOfWeek.THURSDAY);
    return WordMap.of(days);
  }

  private static WordMap<Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    String[] small =
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
            .split(" ", -1);
    for (int i = 0; i < small.length; i++) {
      numbers.put(small[i], i + 1);
    }
    numbers.put("a", 1);
    numbers.put("an", 1);
    numbers.put("couple", 2);
    numbers.put("thirty", 30);
    return WordMap.of(numbers);
  }

  /** 1 to 12, or 0. */
  static int month(Token token) {
    if (!token.isWord() || !Character.isUpperCase(token.text().charAt(0))) {
      return 0;
    }
    Integer month = MONTHS.get(token);
    return month == null ? 0 : month;
  }

  static @Nullable DayOfWeek weekday(Token token) {
    return token.capitalised() ? DAYS.get(token) : null;
  }

  /** A small whole number in words or digits, or 0. */
  static int small(Token token) {
    if (token.isNumber()) {
      return token.text().length() <= 3 && digits(token.text(), token.text().length())
          ? Integer.parseInt(token.text())
          : 0;
    }
    Integer small = SMALL.get(token);
    return small == null ? 0 : small;
  }

  /** 1 to 31 from "5" or "5th", or 0. */
  static int dayOfMonth(Token token) {
    String text = token.lower();
    int length = text.length();
    if (length > 4 || !Character.isDigit(text.charAt(0))) {
      return 0;
    }
    boolean ordinal =
        text.endsWith("th") || text.endsWith("st") || text.endsWith("nd") || text.endsWith("rd");
    int end = ordinal ? length - 2 : length;
    if (end > 2 || !digits(text, end)) {
      return 0;
    }
    int day = Integer.parseInt(text.substring(0, end));
    return day <= 31 ? day : 0;
  }

  /** The two days of the night of "3/4 April", or null. */
  static int @Nullable [] night(Token token) {
    String text = token.text();
    int slash = text.indexOf('/');
    if (slash < 1 || slash > 2 || text.length() > 5 || !digits(text, slash)) {
      return null;
    }
    String second = text.substring(slash + 1);
    if (second.isEmpty() || second.length() > 2 || !digits(second, second.length())) {
      return null;
    }
    int day = Integer.parseInt(text.substring(0, slash));
    return Integer.parseInt(second) == day + 1 ? new int[] {day, day + 1} : null;
  }

  /** 1900 to 2100, or 0. */
  static int year(Token token) {
    String text = token.text();
    if (!token.isNumber() || text.length() != 4 || !digits(text, 4)) {
      return 0;
    }
    int year = Integer.parseInt(text);
    return year >= 1900 && year <= 2100 ? year : 0;
  }

  private static boolean digits(String text, int end) {
    for (int i = 0; i < end; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return end > 0;
  }
}
