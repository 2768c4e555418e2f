package org.sitrep.reports.violence;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.query.IncidentCount;
import org.sitrep.reports.window.Window;

/** How many incidents began on a day, by whose act they are. */
final class DailyIncidents {

  private final TreeMap<LocalDate, Map<Side, Long>> days = new TreeMap<>();

  void add(IncidentCount count) {
    LocalDate day = count.day();
    if (day != null) {
      days.computeIfAbsent(day, d -> new EnumMap<>(Side.class))
          .merge(Side.of(count), count.incidents(), Long::sum);
    }
  }

  /** The incidents of one side over some days, of all sides without one; null for none. */
  @Nullable Long over(Window window, @Nullable Side side) {
    long sum = 0;
    for (Map<Side, Long> day : days.subMap(window.from(), true, window.to(), true).values()) {
      for (Map.Entry<Side, Long> count : day.entrySet()) {
        sum += side == null || side == count.getKey() ? count.getValue() : 0;
      }
    }
    return sum == 0 ? null : sum;
  }
}
