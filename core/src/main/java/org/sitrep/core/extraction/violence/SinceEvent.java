package org.sitrep.core.extraction.violence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.Period;
import org.sitrep.core.extraction.time.TimeMention;
import org.sitrep.core.extraction.time.TimeMention.Precision;
import org.sitrep.core.extraction.time.Times;
import org.sitrep.core.extraction.violence.Grammar.Word;

/** Reads "since the coup": from an event to the article's date. */
final class SinceEvent {

  private static final int CLAUSE = 10;
  private static final int NEAR = 7;

  private final Document document;
  private final Times times;

  SinceEvent(Document document, Times times) {
    this.document = document;
    this.times = times;
  }

  /** The time of a count whose clause says since which event it runs, or null. */
  When.@Nullable Moment of(Draft draft) {
    Sentence sentence = draft.sentence;
    int end = Math.min(sentence.end() - 1, Math.max(draft.end, draft.harmEnd) + CLAUSE);
    for (int i = Math.max(draft.end, draft.harmEnd); i < end; i++) {
      Token token = document.token(i);
      if (token.is("since") && document.token(i + 1).isWord()) {
        return since(sentence, i);
      }
      if (token.text().equals(";") || token.isNumber()) {
        return null;
      }
    }
    return null;
  }

  private When.@Nullable Moment since(Sentence sentence, int since) {
    for (TimeMention mention : times.withDeeds(sentence)) {
      boolean told = mention.end() > since && mention.first() < since + CLAUSE;
      if (told) {
        return null;
      }
    }
    if (document.token(since + 1).is("then")) {
      return null;
    }
    LocalDate published = document.article().published();
    LocalDate from = begun(since + 1, sentence.end());
    Period period =
        from == null || published == null || from.isAfter(published)
            ? null
            : new Period(from, published);
    return new When.Moment(period, Precision.SINCE, true);
  }

  /** When the event was that a noun names, as another sentence tells it. */
  private @Nullable LocalDate begun(int from, int limit) {
    int i = from;
    while (i < limit && Grammar.is(document.token(i), Word.DET)) {
      i++;
    }
    if (i >= limit || i > from + 1 || document.token(i).lower().length() < 3) {
      return null;
    }
    String noun = document.token(i).lower();
    for (Sentence sentence : document.sentences()) {
      for (TimeMention mention : times.withDeeds(sentence)) {
        for (int k = Math.max(sentence.first(), mention.first() - NEAR); k < mention.first(); k++) {
          if (document.token(k).lower().endsWith(noun)) {
            return mention.period().from();
          }
        }
      }
    }
    return null;
  }
}
