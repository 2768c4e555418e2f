package org.sitrep.core.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.Field;
import org.sitrep.core.cooperation.PartialDate;

/** One act with all events that tell of it. */
public final class Act {

  private final long id;
  private final List<ToldEvent> events = new ArrayList<>();

  Act(long id) {
    this.id = id;
  }

  /** By which whoever asks knows it again. */
  public long id() {
    return id;
  }

  /** The events, in the order in which they were added. */
  public List<ToldEvent> events() {
    return List.copyOf(events);
  }

  void add(ToldEvent event) {
    events.add(event);
  }

  /** The event that was published first: type, form, parties, status and initiator are its. */
  public ToldEvent first() {
    return events.stream()
        .min(
            Comparator.comparing(
                    (ToldEvent told) -> told.article().published(),
                    Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparingLong(told -> told.article().rank()))
        .orElseThrow();
  }

  /** What the act is about, as any of the events says. */
  public Set<Field> fields() {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    events.forEach(told -> fields.addAll(told.event().fields()));
    if (fields.size() > 1) {
      fields.remove(Field.OTHER);
    }
    return fields;
  }

  /** The exactest date that is told, the first of equally exact ones; null where none is. */
  public @Nullable PartialDate date() {
    return events.stream()
        .map(told -> told.event().date())
        .filter(Objects::nonNull)
        .max(Comparator.comparingInt(Act::exactness))
        .orElse(null);
  }

  private static int exactness(PartialDate date) {
    return date.day() != null ? 2 : date.month() != null ? 1 : 0;
  }

  /** Newspapers that tell of it; copies of a story and articles without a source count by story. */
  public int sources() {
    return (int)
        events.stream()
            .map(ToldEvent::article)
            .collect(
                Collectors.toMap(
                    article -> article.story(), article -> article, (one, other) -> one))
            .values()
            .stream()
            .map(
                article -> article.source() == null ? "story " + article.story() : article.source())
            .distinct()
            .count();
  }

  boolean tells(long article) {
    return events.stream().anyMatch(told -> told.article().id() == article);
  }
}
