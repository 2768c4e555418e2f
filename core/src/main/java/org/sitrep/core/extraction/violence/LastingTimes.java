package org.sitrep.core.extraction.violence;

import java.time.LocalDate;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.text.WordList;
import org.sitrep.core.extraction.time.Period;
import org.sitrep.core.extraction.time.TimeMention;
import org.sitrep.core.extraction.time.TimeMention.Precision;

/** Reads what shows that a count is of a length of time that goes on, or that nobody knows. */
final class LastingTimes {

  static final WordList UNITS = WordList.of("week", "weeks", "month", "months", "year", "years");

  private static final int CLAUSE = 12;
  private static final int BEGUN = 4;

  private final Document document;

  LastingTimes(Document document) {
    this.document = document;
  }

  /** "in recent months", "over recent years": nobody knows since when. */
  boolean recent(Draft draft) {
    int end = Math.max(draft.end, draft.harmEnd);
    for (int i = end; i + 2 < Math.min(draft.sentence.end(), end + CLAUSE); i++) {
      Token token = document.token(i);
      boolean next = token.is("in") && document.token(i + 1).is("the") && followed(i + 2);
      if (next) {
        return true;
      }
      if (document.token(i + 1).is("recent") && UNITS.has(document.token(i + 2))) {
        return token.is("in") || token.is("over");
      }
      if (token.isPunctuation() || token.isNumber()) {
        return false;
      }
    }
    return false;
  }

  /** "(in the) weeks that followed", "(in the) days after": nobody knows until when. */
  private boolean followed(int unit) {
    Token token = document.token(unit);
    Token next = document.token(unit + 1);
    boolean units = UNITS.has(token) || token.is("days");
    boolean that = next.is("that") && document.token(unit + 2).is("followed");
    return units && (that || next.is("after") || next.is("afterwards"));
  }

  /**
   * "The offensive that rebels launched on 16 January has cost 63 lives": from then to the
   * article's date.
   */
  TimeMention campaign(Draft draft, TimeMention mention) {
    LocalDate published = document.article().published();
    boolean begun = mention.precision() == Precision.DAY || mention.precision() == Precision.MONTH;
    if (published == null || !begun || mention.end() > draft.first || !perfect(draft)) {
      return mention;
    }
    boolean began = false;
    for (int i = mention.first() - 1; i >= document.bodyStart(draft.sentence); i--) {
      Token token = document.token(i);
      began |= i >= mention.first() - BEGUN && Cue.BEGAN.is(token);
      if (began && Cue.CAMPAIGN.is(token)) {
        Period period = new Period(mention.period().from(), published);
        return new TimeMention(mention.first(), mention.end(), period, Precision.SINCE);
      }
    }
    return mention;
  }

  /** "has cost 63 lives", "32 people have left": what has gone on to the article's date. */
  boolean perfect(Draft draft) {
    int at = draft.harmFirst < 0 ? draft.first : draft.harmFirst;
    for (int i = at - 1; i >= Math.max(draft.sentence.first(), at - BEGUN); i--) {
      Token token = document.token(i);
      if (token.is("has") || token.is("have")) {
        return true;
      }
      if (token.isPunctuation()) {
        return false;
      }
    }
    return false;
  }

  /** "since the campaign opened in May": from then to the article's date. */
  TimeMention since(Sentence sentence, TimeMention mention) {
    LocalDate published = document.article().published();
    boolean event = relative(mention.end());
    boolean known = mention.precision() != Precision.SINCE && published != null && !event;
    int from = Math.max(sentence.first(), mention.first() - CLAUSE);
    for (int i = mention.first() - 1; known && i >= from; i--) {
      Token token = document.token(i);
      if (token.is("since") && published != null && !mention.period().from().isAfter(published)) {
        Period period = new Period(mention.period().from(), published);
        return new TimeMention(mention.first(), mention.end(), period, Precision.SINCE);
      }
      if (token.isPunctuation()) {
        return mention;
      }
    }
    return mention;
  }

  /** "that", "in which", ", when": more of what was told right before. */
  private boolean relative(int at) {
    if (at + 1 >= document.tokens().size()) {
      return false;
    }
    Token token = document.token(at);
    boolean in = token.is("in") || token.text().equals(",");
    Token next = in ? document.token(at + 1) : token;
    return next.is("that") || next.is("which") || next.is("when");
  }

  /** "Eight arrests have been made", "police are holding four men": no day is told. */
  boolean lasting(Draft draft) {
    int from = Math.max(draft.sentence.first(), Math.min(draft.first, draft.harmFirst) - 3);
    int to = Math.min(draft.sentence.end(), Math.max(draft.end, draft.harmEnd) + 4);
    for (int i = from; i < to; i++) {
      switch (document.token(i).lower()) {
        case "have", "has", "are", "is", "remain", "remains" -> {
          return true;
        }
        default -> {
          // look on
        }
      }
    }
    return false;
  }
}
