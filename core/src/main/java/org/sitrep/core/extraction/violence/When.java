package org.sitrep.core.extraction.violence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.Period;
import org.sitrep.core.extraction.time.TimeMention;
import org.sitrep.core.extraction.time.TimeMention.Precision;
import org.sitrep.core.extraction.time.Times;

/** Tells when the events of a sentence took place; remembers the last time told. */
final class When {

  /**
   * A time.
   *
   * @param period the days, or null
   * @param precision how exact, or null
   * @param told whether the sentence itself tells it
   */
  record Moment(@Nullable Period period, @Nullable Precision precision, boolean told) {}

  private final Document document;
  private final Times times;
  private @Nullable TimeMention last;
  private @Nullable TimeMention lastDay;

  When(Document document, Times times) {
    this.document = document;
    this.times = times;
  }

  /** When the event around some tokens of a sentence took place. */
  Moment of(Sentence sentence, int first, int end, boolean act) {
    TimeMention best = null;
    int nearest = Integer.MAX_VALUE;
    List<TimeMention> told = times.in(sentence);
    for (TimeMention mention : told) {
      if (reporting(sentence, mention)) {
        continue;
      }
      int gap = mention.first() >= end ? mention.first() - end : first - mention.end();
      int cost =
          Math.abs(gap) + crossed(Math.min(end, mention.end()), Math.max(first, mention.first()));
      if (cost < nearest) {
        nearest = cost;
        best = mention;
      }
    }
    if (best != null) {
      if (!sentence.title()) {
        last = best;
        lastDay =
            best.precision() == Precision.DAY || best.precision() == Precision.DAYS
                ? best
                : lastDay;
      }
      return new Moment(best.period(), best.precision(), true);
    }
    TimeMention carried = last;
    return carried == null
        ? new Moment(null, null, false)
        : new Moment(carried.period(), carried.precision(), false);
  }

  /** Other clauses between cost more than their words. */
  private int crossed(int from, int to) {
    int cost = 0;
    for (int i = from; i < to && i < from + 60; i++) {
      Token token = document.token(i);
      if (token.text().equals(";")) {
        cost += 30;
      } else if (token.text().equals(",")) {
        cost += 2;
      }
    }
    return cost;
  }

  /** "said on Friday", "a report released on Saturday": the time of the telling. */
  private boolean reporting(Sentence sentence, TimeMention mention) {
    if (mention.precision() != Precision.DAY && mention.precision() != Precision.DAYS) {
      return false;
    }
    int i = mention.first() - 1;
    int back = 0;
    while (i >= sentence.first() && back++ < 3) {
      String word = document.token(i).lower();
      switch (word) {
        case "said",
            "says",
            "told",
            "released",
            "announced",
            "reported",
            "confirmed",
            "published",
            "issued",
            "statement",
            "added",
            "reporters",
            "journalists",
            "report",
            "condemned",
            "claimed",
            "admitted",
            "acknowledged" -> {
          return true;
        }
        case "on", "late", "early", "in", "a", "the", "by" -> i--;
        default -> {
          return false;
        }
      }
    }
    return false;
  }
}
