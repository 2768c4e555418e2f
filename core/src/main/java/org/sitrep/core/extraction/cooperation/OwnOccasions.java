package org.sitrep.core.extraction.cooperation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventStatus;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.PartialDate;

/** Finds on which of the occasions of the same parties an act was done. */
final class OwnOccasions {

  /** How many days before the text's own occasion another is only recalled. */
  private static final int RECALLED = 7;

  /** How much farther away what is told later is than what was told before. */
  private static final int LATER = 100;

  /** How many paragraphs behind its telling a meeting still gives acts their form. */
  private static final int REACH = 6;

  /** The same in a newspaper's text, which turns to other things sooner. */
  private static final int NEWS_REACH = 1;

  private static final Set<EventType> TOLD_OF_TALKS =
      EnumSet.of(EventType.SUPPORT, EventType.AGREE, EventType.REQUEST);

  private final List<Act> consults;
  private final boolean official;

  OwnOccasions(List<Act> consults, boolean official) {
    this.consults = consults;
    this.official = official;
  }

  /** Whether the text has an occasion of its own beside the one that it recalls. */
  private boolean recalls(Act act, Act recalled) {
    return act.date == null
        && consults.stream().anyMatch(other -> !other.recalled && other.status == EventStatus.DONE)
        && consults.contains(recalled);
  }

  /** Whether an occasion is only recalled: what is said later was said at the text's own. */
  private boolean past(Act occasion, Act act) {
    if (occasion.date == null || act.date != null || act.sentence() == occasion.sentence()) {
      return false;
    }
    LocalDate recalled = occasion.date.lastDay().plusDays(RECALLED);
    for (Act other : consults) {
      boolean own = other != occasion && other.status == EventStatus.DONE;
      if (own && (other.date == null ? official : other.date.firstDay().isAfter(recalled))) {
        return true;
      }
    }
    return false;
  }

  /** An accusation of Monday that is reported on Tuesday is one. */
  static boolean toldLater(Act a, Act b) {
    boolean charge = a.type == EventType.ACCUSE || a.type == EventType.REJECT;
    return charge
        && a.initiator != null
        && a.initiator.equals(b.initiator)
        && a.date != null
        && b.date != null
        && Math.abs(a.date.firstDay().toEpochDay() - b.date.firstDay().toEpochDay()) <= 1;
  }

  /** Whether two days may be one. */
  static boolean compatible(@Nullable PartialDate a, @Nullable PartialDate b) {
    return a == null || b == null || a.equals(b);
  }

  /** The occasion on which an act was done, or null. */
  @Nullable Act of(Act act) {
    Act best = null;
    int nearest = Integer.MAX_VALUE;
    for (Act occasion : consults) {
      int distance = Math.abs(occasion.sentence() - act.sentence());
      distance += official && occasion.sentence() > act.sentence() ? LATER : 0;
      int behind = act.paragraph() - occasion.paragraph();
      boolean near =
          TOLD_OF_TALKS.contains(act.type)
              ? true
              : (official || act.refers)
                  ? behind <= REACH && behind >= -2
                  : behind <= NEWS_REACH && behind >= 0;
      if (near
          && distance < nearest
          && !(act.aloud && act.sentence() != occasion.sentence())
          && !(occasion.recalled && recalls(act, occasion))
          && !past(occasion, act)
          && occasion.status == EventStatus.DONE
          && act.status == EventStatus.DONE
          && compatible(occasion.date, act.date)) {
        best = occasion;
        nearest = distance;
      }
    }
    return best;
  }
}
