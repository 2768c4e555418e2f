package org.sitrep.core.extraction.violence;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.Period;
import org.sitrep.core.extraction.time.TimeMention;
import org.sitrep.core.extraction.time.TimeMention.Precision;
import org.sitrep.core.extraction.time.Times;

/**
 * Tells when the events of a sentence took place: by its own words of time, else by those of the
 * paragraph before it, else by those that the article began with, else by those that follow soon.
 */
final class When {

  /**
   * A time.
   *
   * @param period the days, or null
   * @param precision how exact, or null
   * @param told whether the sentence itself tells it
   */
  record Moment(@Nullable Period period, @Nullable Precision precision, boolean told) {}

  private static final int AHEAD = 4;
  private static final Set<String> TELLING =
      Set.of(
          "said",
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
          "acknowledged",
          "toured",
          "visited",
          "met",
          "vowed");
  private static final Set<String> COMPARING =
      Set.of("compared", "against", "than", "down", "up", "versus", "from");

  private final Document document;
  private final Times times;
  private @Nullable TimeMention focus;
  private @Nullable TimeMention last;
  private int lastParagraph = -1;

  When(Document document, Times times) {
    this.document = document;
    this.times = times;
  }

  /** When the event around some tokens of a sentence took place. */
  Moment of(Sentence sentence, int first, int end) {
    TimeMention told = nearest(sentence, first, end);
    if (told != null) {
      if (!sentence.title()) {
        last = told;
        lastParagraph = sentence.paragraph();
        focus = focus == null ? told : focus;
      }
      return moment(told, true);
    }
    if (last != null && sentence.paragraph() == lastParagraph) {
      return moment(last, false);
    }
    TimeMention carried = focus == null ? ahead(sentence) : focus;
    return carried == null ? new Moment(null, null, false) : moment(carried, false);
  }

  private static Moment moment(TimeMention mention, boolean told) {
    return new Moment(mention.period(), mention.precision(), told);
  }

  /** The first time told in the sentences that follow; it becomes the article's. */
  private @Nullable TimeMention ahead(Sentence sentence) {
    List<Sentence> all = document.sentences();
    int limit = Math.min(all.size(), sentence.index() + 1 + AHEAD);
    for (int i = sentence.index() + 1; i < limit; i++) {
      Sentence next = all.get(i);
      for (TimeMention mention : times.in(next)) {
        boolean day = mention.precision() == Precision.DAY || mention.precision() == Precision.DAYS;
        if (day && !next.title() && !telling(next, mention)) {
          focus = sentence.title() ? focus : mention;
          return mention;
        }
      }
    }
    return null;
  }

  private @Nullable TimeMention nearest(Sentence sentence, int first, int end) {
    TimeMention best = null;
    int nearest = Integer.MAX_VALUE;
    for (TimeMention mention : times.in(sentence)) {
      if (telling(sentence, mention) || record(mention) || otherClause(mention, first, end)) {
        continue;
      }
      int gap = mention.first() >= end ? mention.first() - end : first - mention.end();
      int from = Math.min(end, mention.end());
      int cost = Math.abs(gap) + crossed(from, Math.max(first, mention.first()));
      if (cost < nearest) {
        nearest = cost;
        best = mention;
      }
    }
    return best;
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

  /** The time of what a count is compared with, or of a telling before it. */
  private boolean otherClause(TimeMention mention, int first, int end) {
    for (int i = end; i < mention.first() && i < end + 25; i++) {
      String word = document.token(i).lower();
      boolean from = word.equals("from") && i > 0 && !comparing(i - 1);
      if (COMPARING.contains(word)
          && !from
          && !(word.equals("up") && !document.token(i + 1).is("from"))) {
        return true;
      }
    }
    for (int i = mention.end(); i < first && i < mention.end() + 25; i++) {
      Token token = document.token(i);
      if (token.is("said") || token.is("claimed") || token.is("announced")) {
        return true;
      }
    }
    return false;
  }

  private boolean comparing(int i) {
    return document.token(i).is("down") || document.token(i).is("up");
  }

  /** "the most since 2014". */
  private boolean record(TimeMention mention) {
    if (mention.precision() != Precision.SINCE) {
      return false;
    }
    for (int i = Math.max(0, mention.first() - 5); i < mention.first(); i++) {
      String word = document.token(i).lower();
      boolean most = word.equals("most") || word.equals("first") || word.equals("worst");
      if (most || (word.endsWith("est") && word.length() > 5 && !word.equals("forest"))) {
        return true;
      }
    }
    return false;
  }

  /** "said on Friday", "a report released on Saturday": the time of the telling. */
  private boolean telling(Sentence sentence, TimeMention mention) {
    if (mention.precision() != Precision.DAY && mention.precision() != Precision.DAYS) {
      return false;
    }
    int i = mention.first() - 1;
    for (int back = 0; i >= sentence.first() && back < 3; back++, i--) {
      String word = document.token(i).lower();
      if (TELLING.contains(word)) {
        return true;
      }
      switch (word) {
        case "on", "late", "early", "in", "a", "the", "by" -> {
          // look further back
        }
        default -> {
          return false;
        }
      }
    }
    return false;
  }
}
