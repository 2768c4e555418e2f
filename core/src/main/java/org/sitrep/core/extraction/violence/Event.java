package org.sitrep.core.extraction.violence;

import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.time.Period;
import org.sitrep.core.violence.Method;

/**
 * What an article tells of at one time and place: its counts share when, where, how and by whom.
 */
final class Event {

  private final @Nullable Period period;
  private final int paragraph;
  private Where.@Nullable Spot spot;
  private @Nullable Method method;
  private int lastSentence;

  Event(@Nullable Period period, int paragraph) {
    this.period = period;
    this.paragraph = paragraph;
  }

  /** When it was, or null. */
  @Nullable Period period() {
    return period;
  }

  /** The paragraph that told of it first. */
  int paragraph() {
    return paragraph;
  }

  /** Where it was, as told most exactly so far, or null. */
  Where.@Nullable Spot spot() {
    return spot;
  }

  /** How it was done, as told first, or null. */
  @Nullable Method method() {
    return method;
  }

  /** The last sentence that told of it. */
  int lastSentence() {
    return lastSentence;
  }

  void told(int sentence, Where.@Nullable Spot where) {
    lastSentence = sentence;
    if (where != null && (spot == null || spot.place() == null || where.within(spot))) {
      spot = where;
    }
  }

  void done(Method how) {
    method = method == null ? how : method;
  }
}
