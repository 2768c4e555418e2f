package org.sitrep.core.extraction.violence;

import java.time.LocalDate;
import java.time.YearMonth;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.Period;
import org.sitrep.core.extraction.time.TimeMention;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/** Tells times that only measure others: "the most since 2014", "than in March". */
final class MeasuringTimes {

  private static final int CLAUSE = 12;
  private static final int MEASURE = 8;

  /** Words between "the most" and "since records began". */
  private static final int RECORD = 20;

  private final Document document;

  MeasuringTimes(Document document) {
    this.document = document;
  }

  /** Whether a time is only what others are measured by. */
  boolean is(Sentence sentence, TimeMention mention) {
    return record(mention) || (measures(sentence, mention) && !when(mention));
  }

  /** "than in any other month of 2024", "down from 17 in 2023": a time that only measures. */
  private boolean measures(Sentence sentence, TimeMention mention) {
    boolean number = false;
    int from = Math.max(sentence.first(), mention.first() - MEASURE);
    for (int i = mention.first() - 1; i >= from; i--) {
      Token token = document.token(i);
      String word = token.lower();
      boolean compared = word.equals("against") || word.equals("versus") || word.equals("compared");
      boolean than = word.equals("than") && !document.token(i + 1).isNumber();
      if (than || (number && compared) || (number && word.equals("from") && moved(i, from))) {
        return true;
      }
      if (token.isPunctuation() || Cue.TELLING.is(token)) {
        return false;
      }
      number |= token.isNumber() || compared;
    }
    return false;
  }

  /** "up from", "fell 12 per cent from", "a rise from". */
  private boolean moved(int at, int from) {
    for (int i = at - 1; i >= Math.max(0, from - MEASURE); i--) {
      if (Cue.MOVE.is(document.token(i)) || Cue.CHANGE.is(document.token(i))) {
        return true;
      }
    }
    return false;
  }

  /** "since October 2021, when gunmen": an event of that time follows. */
  private boolean when(TimeMention mention) {
    int next = mention.end();
    if (next + 1 >= document.tokens().size()) {
      return false;
    }
    Token token = document.token(next);
    return token.is("following")
        || token.is("when")
        || (token.text().equals(",") && document.token(next + 1).is("when"));
  }

  /** "since October 2021, when gunmen": the time of that event alone. */
  TimeMention event(TimeMention mention) {
    boolean since = mention.precision() == Precision.SINCE;
    if (!since || !(when(mention) || inWhich(mention.end()))) {
      return mention;
    }
    LocalDate from = mention.period().from();
    boolean month = false;
    boolean day = false;
    for (int i = mention.first(); i < mention.end(); i++) {
      Token token = document.token(i);
      month |= token.isWord() && token.capitalised();
      day |= token.capitalised() && token.lower().endsWith("day");
      day |= token.isNumber() && token.text().length() <= 2;
      day |= token.capitalised() && token.lower().endsWith("day");
    }
    Period period =
        day
            ? Period.day(from)
            : month ? Period.month(YearMonth.from(from)) : Period.year(from.getYear());
    Precision precision = day ? Precision.DAY : month ? Precision.MONTH : Precision.YEAR;
    return new TimeMention(mention.first(), mention.end(), period, precision);
  }

  /**
   * The time of a count: that of the event where its clause tells of it, else since then, as in
   * "since Friday, when eleven died, 25 have been killed".
   */
  TimeMention event(Draft draft, TimeMention mention) {
    boolean behind = draft.first >= mention.end();
    return behind && !anew(mention.end() + 2, draft) ? event(mention) : mention;
  }

  /** Whether a comma and a perfect begin another clause with a count. */
  private boolean anew(int from, Draft draft) {
    boolean comma = false;
    for (int i = from; i < draft.first; i++) {
      comma |= document.token(i).text().equals(",");
    }
    boolean perfect = false;
    for (int i = draft.end; i < Math.min(draft.sentence.end(), draft.end + 3); i++) {
      perfect |= document.token(i).is("have") || document.token(i).is("has");
    }
    return comma && perfect;
  }

  /** "(since the 2006 uprising), in which". */
  private boolean inWhich(int end) {
    boolean event = end < document.tokens().size() && document.token(end).isWord();
    for (int i = end; event && i + 1 < Math.min(document.tokens().size(), end + 6); i++) {
      boolean in = document.token(i).is("in") || document.token(i).is("during");
      if (in && document.token(i + 1).is("which")) {
        return true;
      }
    }
    return false;
  }

  /** "the most since 2014". */
  private boolean record(TimeMention mention) {
    int since = mention.precision() == Precision.SINCE ? mention.first() : since(mention);
    if (since < 0 || when(mention) || inWhich(mention.end())) {
      return false;
    }
    boolean records = false;
    for (int i = since; i < mention.first(); i++) {
      records |= Cue.RECORDS.is(document.token(i));
    }
    for (int i = Math.max(0, since - (records ? RECORD : MEASURE)); i < since; i++) {
      String word = document.token(i).lower();
      boolean than = word.equals("than") && !document.token(i + 1).isNumber();
      boolean most = records && (than || word.equals("time"));
      most |= word.equals("most") || word.equals("first") || word.equals("worst");
      if (most || (word.endsWith("est") && word.length() > 5 && !word.equals("forest"))) {
        return true;
      }
    }
    return false;
  }

  /** Where "since" stands in the clause before a time, or -1. */
  private int since(TimeMention mention) {
    for (int i = mention.first() - 1; i >= Math.max(0, mention.first() - CLAUSE); i--) {
      Token token = document.token(i);
      if (token.is("since")) {
        return i;
      }
      if (token.isPunctuation()) {
        return -1;
      }
    }
    return -1;
  }
}
