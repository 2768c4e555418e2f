package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.time.Period;

/**
 * The events of one article. A count belongs to the event of its time and place; one that tells no
 * place, to the event of its time in its paragraph, else to the first one of that time.
 */
final class Events {

  /** How many events back one is looked for, so that no text makes this slow. */
  private static final int REACH = 40;

  private final List<Event> events = new ArrayList<>();

  /** The event of a count, a new one where none told before is of its time and place. */
  Event of(Sentence sentence, When.Moment moment, Where.@Nullable Spot told) {
    Event known = sentence.title() ? null : known(sentence, moment.period(), told);
    Event event = known == null ? new Event(moment.period(), sentence.paragraph()) : known;
    if (known == null && !sentence.title()) {
      events.add(event);
    }
    event.told(sentence.index(), told);
    return event;
  }

  private @Nullable Event known(
      Sentence sentence, @Nullable Period period, Where.@Nullable Spot told) {
    Event first = null;
    Event here = null;
    for (Event event : events.subList(Math.max(0, events.size() - REACH), events.size())) {
      boolean near = event.paragraph() == sentence.paragraph();
      boolean alike = Objects.equals(event.period(), period) && (period != null || near);
      boolean place = told == null || event.spot() == null || told.agrees(event.spot());
      if (alike && place) {
        first = first == null ? event : first;
        here = near || event.lastSentence() >= sentence.index() - 1 ? event : here;
      }
    }
    return here == null ? first : here;
  }

  /** The time of the one event told before at a place, or null where there are none or several. */
  @Nullable Period at(Where.Spot told) {
    Period found = null;
    for (Event event : events.subList(Math.max(0, events.size() - REACH), events.size())) {
      Where.Spot spot = event.spot();
      boolean here = spot != null && told.place() != null && told.place().equals(spot.place());
      if (here && event.period() != null) {
        if (found != null && !found.equals(event.period())) {
          return null;
        }
        found = event.period();
      }
    }
    return found;
  }

  /** The event that the article told first, or null. */
  @Nullable Event main() {
    return events.isEmpty() ? null : events.getFirst();
  }
}
