package org.sitrep.core.extraction.cooperation;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.PartialDate;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.WordList;
import org.sitrep.core.extraction.time.TimeMention;
import org.sitrep.core.extraction.time.Times;

/** Finds when an act took place by the words of time around it. */
final class Dates {

  private static final Set<String> SAID =
      Set.of(
          "said",
          "told",
          "reported",
          "announced",
          "added",
          "says",
          "confirmed",
          "stated",
          "disclosed",
          "revealed",
          "wrote",
          "tweeted",
          "posted");

  private static final Set<String> BETWEEN =
      Set.of(
          "on",
          "late",
          "early",
          "reporters",
          "journalists",
          "in",
          "a",
          "statement",
          "the",
          "earlier",
          "here",
          "media",
          "parliament");

  private static final WordList WHO = WordList.of("whom", "whose");

  private final Document document;
  private final Times times;

  Dates(Document document) {
    this.document = document;
    this.times = Times.of(document);
  }

  /**
   * The date nearest to a word within some words of its sentence, or null.
   *
   * @param said whether the act is itself words, which are said on the day they are reported
   */
  @Nullable PartialDate near(Line line, int word, int from, int to, boolean said) {
    if (to <= from) {
      return null;
    }
    int at = line.token(word).start();
    int low = line.token(from).start();
    int high = line.token(to - 1).end();
    PartialDate best = null;
    int nearest = Integer.MAX_VALUE;
    for (TimeMention mention : times.in(line.sentence())) {
      int start = document.token(mention.first()).start();
      PartialDate date = since(mention);
      if (date == null
          || year(mention, date)
          || (start > at && relative(line, word, start))
          || start < low
          || start >= high
          || (of(mention) && start > at)
          || (behindNoun(mention) && document.token(mention.first() - 2).start() != at)
          || (!said && ofReport(mention) && !before(mention, at))) {
        continue;
      }
      int distance = Math.abs(start - at);
      if (distance < nearest) {
        nearest = distance;
        best = date;
      }
    }
    return best;
  }

  /** "freed men whom it had caught in May": the day of what a relative clause tells. */
  private static boolean relative(Line line, int word, int start) {
    for (int i = word + 1; i < line.size() && line.token(i).start() < start; i++) {
      if (line.is(i, WHO)) {
        return true;
      }
    }
    return false;
  }

  /** "a plan for 2025": the year that something is meant for. */
  private boolean year(TimeMention mention, PartialDate date) {
    return date.month() == null
        && mention.first() > 0
        && document.token(mention.first() - 1).lower().equals("for");
  }

  /** What runs since a time began then. */
  private @Nullable PartialDate since(TimeMention mention) {
    for (int i = Math.max(0, mention.first() - 1); i < mention.end(); i++) {
      if (document.token(i).lower().equals("same")) {
        return null;
      }
    }
    if (mention.precision() != TimeMention.Precision.SINCE) {
      return mention.partialDate();
    }
    LocalDate from = mention.period().from();
    if (from.getDayOfYear() == 1) {
      return new PartialDate(from.getYear(), null, null);
    }
    return from.getDayOfMonth() == 1
        ? new PartialDate(from.getYear(), from.getMonthValue(), null)
        : PartialDate.of(from);
  }

  /** "Friday's attack", "the Feb 29 agreement": the day of what is named behind it. */
  private boolean of(TimeMention mention) {
    int end = mention.end();
    return document.token(end - 1).isPossessive()
        || (end < document.tokens().size() && document.token(end).isPossessive());
  }

  /** "their call of May 2", "the accord of 2016": the day of what the noun names. */
  private boolean behindNoun(TimeMention mention) {
    return mention.first() > 1 && document.token(mention.first() - 1).lower().equals("of");
  }

  /** "said on Friday after talks": what stands right behind was on that day too. */
  private boolean before(TimeMention mention, int at) {
    int behind = at - document.token(mention.end() - 1).end();
    return behind > 0 && behind < 24;
  }

  /** "officials said on Friday": when it was told. */
  private boolean ofReport(TimeMention mention) {
    for (int i = mention.first() - 1; i >= Math.max(0, mention.first() - 4); i--) {
      String word = document.token(i).lower();
      if (SAID.contains(word)) {
        return true;
      }
      if (!BETWEEN.contains(word)) {
        return false;
      }
    }
    return false;
  }
}
