package org.sitrep.core.act;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.cooperation.PartialDate;

/**
 * Acts in memory. Events are of one act where parties, type, form and status are the same and the
 * dates meet or are a day apart; an event without a date is at most {@value #STALE} days older than
 * its article. Two events of one article are two acts.
 *
 * <p>Used as {@link org.sitrep.core.incident.IncidentMap}.
 */
public final class ActMap {

  /** How many days before its article an act without a date may have been. */
  static final int STALE = 3;

  /** A longer time is not known to its day. */
  private static final int FEW = 7;

  /** More months than these say nothing. */
  private static final int MONTHS = 12;

  private final LongSupplier ids;
  private final Map<Long, Act> acts = new TreeMap<>();
  private final Map<String, Set<Long>> blocks = new LinkedHashMap<>();
  private final Set<Long> changed = new TreeSet<>();

  /** An empty map that takes the numbers of new acts, in ascending order, from somewhere. */
  public ActMap(LongSupplier ids) {
    this.ids = ids;
  }

  private record Time(LocalDate from, LocalDate to) {
    static @Nullable Time of(ToldEvent told) {
      PartialDate date = told.event().date();
      LocalDate published = told.article().published();
      if (date != null) {
        return new Time(date.firstDay(), date.lastDay());
      }
      return published == null ? null : new Time(published.minusDays(STALE), published);
    }

    boolean exact() {
      return ChronoUnit.DAYS.between(from, to) < FEW;
    }

    boolean meets(Time other) {
      return !from.minusDays(1).isAfter(other.to) && !other.from.minusDays(1).isAfter(to);
    }
  }

  /** Puts an act back that was kept elsewhere. */
  public void restore(long id, Collection<ToldEvent> events) {
    Act act = new Act(id);
    acts.put(id, act);
    events.forEach(event -> put(act, event));
  }

  /** Adds an event to the act that it tells of, or makes it the first of its own. */
  public Act add(ToldEvent told) {
    Act found = null;
    for (String key : sought(told)) {
      for (long id : blocks.getOrDefault(key, Set.of())) {
        Act act = Objects.requireNonNull(acts.get(id));
        if ((found == null || act.id() < found.id())
            && !act.tells(told.article().id())
            && act.events().stream().anyMatch(other -> one(told, other))) {
          found = act;
        }
      }
    }
    if (found == null) {
      found = new Act(ids.getAsLong());
      acts.put(found.id(), found);
    }
    put(found, told);
    changed.add(found.id());
    return found;
  }

  /** All acts, the first one first. */
  public List<Act> acts() {
    return List.copyOf(acts.values());
  }

  /** Numbers of those that are new or have more events than when they were put back. */
  public Set<Long> changed() {
    return changed;
  }

  /** Keys of which an act has at least one where an event can be of it. */
  public static Set<String> sought(ToldEvent told) {
    return keys(told, 1, "i", "m");
  }

  /** Keys under which an act is found. */
  public static Set<String> kept(Act act) {
    Set<String> keys = new TreeSet<>();
    act.events().forEach(told -> keys.addAll(keys(told, 0, "m", "i")));
    return keys;
  }

  /**
   * The days of an event or its months.
   *
   * @param around days before and after
   * @param ofDays mark of the months of a time known to its days
   * @param ofMonths mark of the months of a longer time, beside which "i" meets "i"
   */
  private static Set<String> keys(ToldEvent told, int around, String ofDays, String ofMonths) {
    Set<String> keys = new TreeSet<>();
    Time time = Time.of(told);
    if (time == null) {
      return keys;
    }
    CodedEvent event = told.event();
    String act = event.type() + "|" + String.join(";", new TreeSet<>(event.parties())) + "|";
    if (time.exact()) {
      LocalDate last = time.to().plusDays(around);
      for (LocalDate day = time.from().minusDays(around);
          !day.isAfter(last);
          day = day.plusDays(1)) {
        keys.add(act + day);
        keys.add(act + ofDays + YearMonth.from(day));
      }
      return keys;
    }
    YearMonth month = YearMonth.from(time.from());
    for (int i = 0; i < MONTHS && !month.plusMonths(i).atDay(1).isAfter(time.to()); i++) {
      keys.add(act + ofMonths + month.plusMonths(i));
      keys.add(act + "i" + month.plusMonths(i));
    }
    return keys;
  }

  private static boolean one(ToldEvent told, ToldEvent other) {
    CodedEvent a = told.event();
    CodedEvent b = other.event();
    Time one = Time.of(told);
    Time two = Time.of(other);
    return one != null
        && two != null
        && one.meets(two)
        && a.type() == b.type()
        && a.form() == b.form()
        && a.status() == b.status()
        && a.parties().equals(b.parties());
  }

  private void put(Act act, ToldEvent told) {
    act.add(told);
    for (String key : keys(told, 0, "m", "i")) {
      blocks.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(act.id());
    }
  }
}
