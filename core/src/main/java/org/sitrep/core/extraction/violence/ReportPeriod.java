package org.sitrep.core.extraction.violence;

import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.time.TimeMention;
import org.sitrep.core.extraction.time.TimeMention.Precision;
import org.sitrep.core.extraction.time.Times;

/**
 * The month, quarter or year that a text reports on, as its headline tells it, else the first
 * sentences of a text that calls itself a report or counts for one.
 *
 * @param told the words that tell it
 * @param main whether the text is about it from the beginning, before any event of a day
 */
record ReportPeriod(TimeMention told, boolean main) {

  /** The sentences that tell what a text is about. */
  private static final int LEAD = 3;

  /** Days from which a period is one to report on. */
  private static final int MONTHLY = 21;

  static @Nullable ReportPeriod in(Document document, Times times, TimeCues cues) {
    boolean report = calls(document);
    boolean dayFirst = false;
    int body = 0;
    TimeMention titled = null;
    for (Sentence sentence : document.sentences()) {
      TimeMention latest = null;
      for (TimeMention mention : times.withDeeds(sentence)) {
        if (cues.other(sentence, mention)) {
          continue;
        }
        dayFirst |= !sentence.title() && mention.precision() == Precision.DAY;
        boolean begun = titled != null && starts(mention, titled);
        boolean fits = calendar(mention) && (longer(mention) || begun);
        latest = fits && (latest == null || follows(mention, latest)) ? mention : latest;
      }
      if (sentence.title()) {
        titled = titled == null ? latest : titled;
        continue;
      }
      if (latest != null && (titled != null || report)) {
        boolean finer = titled == null || starts(latest, titled) || month(latest, titled);
        TimeMention told = titled == null || finer ? latest : titled;
        return new ReportPeriod(told, !dayFirst);
      }
      if (++body >= LEAD) {
        break;
      }
    }
    return titled == null ? null : new ReportPeriod(titled, !dayFirst);
  }

  static boolean longer(TimeMention mention) {
    return mention.period().days() > MONTHLY;
  }

  /** Whether a period is the later one of two; of one in another, the one told first counts. */
  private static boolean follows(TimeMention mention, TimeMention before) {
    return mention.period().from().isAfter(before.period().to());
  }

  /** Whether the lead tells the headline's period more exactly: "this month" for "in January". */
  private static boolean starts(TimeMention lead, TimeMention titled) {
    return lead.period().from().equals(titled.period().from())
        && !lead.period().to().isAfter(titled.period().to());
  }

  /** Whether the lead tells a month of the year that the headline only measures it by. */
  private static boolean month(TimeMention lead, TimeMention titled) {
    boolean inside =
        !lead.period().from().isBefore(titled.period().from())
            && !lead.period().to().isAfter(titled.period().to());
    return inside
        && titled.precision() == Precision.YEAR
        && lead.precision() == Precision.MONTH
        && lead.period().days() > MONTHLY;
  }

  private static boolean calendar(TimeMention mention) {
    boolean months =
        mention.precision() == Precision.SPAN
            && mention.period().from().getDayOfMonth() == 1
            && mention.period().to().plusDays(1).getDayOfMonth() == 1;
    return months
        || mention.precision() == Precision.MONTH
        || mention.precision() == Precision.YEAR;
  }

  /** "index", "annual report", "monthly review": what a text that reports on a period is called. */
  private static boolean calls(Document document) {
    int body = 0;
    for (Sentence sentence : document.sentences()) {
      for (int i = sentence.first(); i < sentence.end(); i++) {
        if (Cue.REVIEW.is(document.token(i))) {
          return true;
        }
      }
      body += sentence.title() ? 0 : 1;
      if (body > LEAD) {
        return false;
      }
    }
    return false;
  }
}
