package org.sitrep.core.extraction.violence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.text.WordList;
import org.sitrep.core.extraction.time.TimeMention;
import org.sitrep.core.extraction.time.TimeMention.Precision;
import org.sitrep.core.extraction.time.Times;

/** Finds which of a sentence's times is that of a count. */
final class NearestTime {

  private static final WordList PREPOSITIONS = WordList.of("in", "during", "on");
  private static final WordList COMPARING =
      WordList.of("compared", "against", "than", "down", "up", "versus", "from");

  private static final WordList JOINING =
      WordList.of("and", "but", "while", "whereas", "yet", "though", "although");

  /** How far behind a count its period may stand. */
  private static final int PERIOD = 12;

  /** What another clause costs, in words. */
  private static final int CLAUSE = 8;

  /** What a label costs beside a time of the sentence's own. */
  private static final int LABEL = 100;

  private final Document document;
  private final Times times;
  private final TimeCues cues;
  private final @Nullable TimeMention report;

  NearestTime(Document document, Times times, TimeCues cues, @Nullable TimeMention report) {
    this.report = report;
    this.document = document;
    this.times = times;
    this.cues = cues;
  }

  /** The time right behind one of several numbers: "80 in 2019, 62 in 2020 and 42 in 2021". */
  @Nullable TimeMention own(Draft draft) {
    List<TimeMention> all = times.withDeeds(draft.sentence);
    TimeMention bracketed = bracketed(draft, all);
    if (bracketed != null) {
      return bracketed;
    }
    for (TimeMention mention : all) {
      int apart = mention.first() - draft.end;
      boolean in = apart == 1 && PREPOSITIONS.has(document.token(draft.end));
      boolean bare = draft.head == People.Head.NUMBER || draft.head == People.Head.HARM;
      boolean exact = mention.precision() == Precision.DAY && cues.other(draft.sentence, mention);
      if ((apart == 0 || (in && bare && (all.size() > 1 || joined(draft)))) && !exact) {
        return mention;
      }
    }
    return null;
  }

  /** "lower than the April figures (221 killed; 1,221 injured)": the time before the brackets. */
  private @Nullable TimeMention bracketed(Draft draft, List<TimeMention> all) {
    int open = draft.first - 1;
    while (open > draft.sentence.first() && open > draft.first - PERIOD && !bracket(open)) {
      open--;
    }
    if (open < 0 || !document.token(open).text().equals("(")) {
      return null;
    }
    TimeMention before = null;
    for (TimeMention mention : all) {
      boolean inside = mention.first() > open;
      for (int i = draft.end; inside && i < mention.first(); i++) {
        inside = !bracket(i);
      }
      if (inside) {
        return null;
      }
      boolean near = mention.end() <= open && open - mention.end() <= 2;
      before = near ? mention : before;
    }
    return before;
  }

  private boolean bracket(int i) {
    return document.token(i).text().equals("(") || document.token(i).text().equals(")");
  }

  /** "up from 119 and 287 in June": the second of two numbers that others are compared with. */
  private boolean joined(Draft draft) {
    boolean and = false;
    for (int i = draft.first - 1; i >= Math.max(draft.sentence.first(), draft.first - 4); i--) {
      Token token = document.token(i);
      and |= token.is("and");
      if (token.isPunctuation()) {
        return false;
      }
      if (and && COMPARING.has(token)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The time told nearest to a count between two tokens, or null; of what has been done so far a
   * period, as in "with Sunday's raid, 14 have been killed in the first days of May".
   */
  @Nullable TimeMention to(Draft draft, int first, int end) {
    TimeMention told = to(draft.sentence, first, end);
    boolean day = told != null && told.precision() == TimeMention.Precision.DAY;
    boolean toll = draft.rule.equals("violence.toll");
    if (told == null || !day || told.end() > first || !(toll || perfect(draft))) {
      return told;
    }
    for (TimeMention mention : times.withDeeds(draft.sentence)) {
      boolean period =
          switch (mention.precision()) {
            case YEAR, MONTH, SINCE, SPAN -> true;
            case DAY, DAYS -> false;
          };
      boolean behind = period && mention.first() >= end && mention.first() < end + PERIOD;
      if (behind && !cues.other(draft.sentence, mention) && !otherClause(mention, first, end)) {
        return mention;
      }
    }
    return told;
  }

  private boolean perfect(Draft draft) {
    for (int i = draft.first - 3; i < draft.end + 3; i++) {
      boolean inside = i >= draft.sentence.first() && i < draft.sentence.end();
      if (inside && (document.token(i).is("have") || document.token(i).is("has"))) {
        return true;
      }
    }
    return false;
  }

  /** The time told nearest to a count between two tokens, or null. */
  @Nullable TimeMention to(Sentence sentence, int first, int end) {
    TimeMention best = null;
    int nearest = Integer.MAX_VALUE;
    for (TimeMention mention : times.withDeeds(sentence)) {
      boolean apart = Passages.longer(mention) && parted(end, mention.first());
      boolean before = report != null && earlier(report, mention, first, end);
      if (before || apart || cues.other(sentence, mention) || otherClause(mention, first, end)) {
        continue;
      }
      int gap = mention.first() >= end ? mention.first() - end : first - mention.end();
      int from = Math.min(end, mention.end());
      int cost = Math.abs(gap) + crossed(from, Math.max(first, mention.first()));
      cost += label(sentence, mention) ? LABEL : 0;
      boolean joined = mention.end() < first && joins(document.token(mention.end()));
      cost += joined ? CLAUSE : 0;
      if (cost < nearest) {
        nearest = cost;
        best = mention;
      }
    }
    return best;
  }

  /** "November 2: two men were shot": a time of all that follows, where nothing else tells one. */
  private boolean label(Sentence sentence, TimeMention mention) {
    return mention.first() == document.bodyStart(sentence)
        && document.token(mention.end()).text().equals(":");
  }

  /** "with 19 deaths, though it had lost seven in 2020": what a report's number is beside. */
  private boolean earlier(TimeMention reported, TimeMention mention, int first, int end) {
    boolean over = mention.period().to().isBefore(reported.period().from());
    if (!over || !Passages.longer(mention)) {
      return false;
    }
    int from = Math.min(end, mention.end());
    int to = Math.max(first, mention.first());
    for (int i = from; i < to; i++) {
      if (document.token(i).text().equals(",") && joins(document.token(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** "Mali had 40 deaths; 30 were recorded in 2023": the time of the other clause. */
  private boolean parted(int from, int to) {
    for (int i = from; i < to; i++) {
      if (document.token(i).text().equals(";")) {
        return true;
      }
    }
    return false;
  }

  /** Other clauses between cost more than their words. */
  private int crossed(int from, int to) {
    int cost = 0;
    for (int i = from; i < to && i < from + 60; i++) {
      Token token = document.token(i);
      if (token.text().equals(";")) {
        cost += 30;
      } else if (token.text().equals(",")) {
        cost += joins(document.token(i + 1)) ? CLAUSE : 2;
      }
    }
    return cost;
  }

  /** "51 were killed, among them 17 shot in May": the time of a part alone. */
  private boolean ofPart(TimeMention mention, int end) {
    int part = -1;
    for (int i = end; i < mention.first() && i < end + 25; i++) {
      Token token = document.token(i);
      boolean among = token.is("among") && document.token(i + 1).is("them");
      if (token.text().equals(",") || token.text().equals(";")) {
        part = -1;
      }
      part = among || Cue.INCLUDING.is(token) ? i : part;
    }
    for (int i = part + 1; part >= 0 && i < mention.first(); i++) {
      PhraseIndex.Match<Harm> harm = Harm.INDEX.at(document.tokens(), i, mention.first());
      if (harm != null && harm.value().frame() != Harm.Frame.NOUN) {
        return true;
      }
    }
    return false;
  }

  /** The time of what a count is compared with, or of a telling before it. */
  private boolean otherClause(TimeMention mention, int first, int end) {
    if (ofPart(mention, end)) {
      return true;
    }
    for (int i = end; i < mention.first() && i < end + 25; i++) {
      String word = document.token(i).lower();
      boolean from = word.equals("from") && i > 0 && !comparing(i - 1);
      boolean alone = word.equals("up") || word.equals("down");
      boolean compares = !alone || document.token(i + 1).is("from");
      boolean more = word.equals("than") && amount(document.token(i + 1));
      if (COMPARING.contains(word) && !from && compares && !more) {
        return true;
      }
    }
    for (int i = mention.end(); i < first && i < mention.end() + 25; i++) {
      Token token = document.token(i);
      Token before = document.token(Math.max(0, i - 1));
      Token next = document.token(i + 1);
      boolean lives = next.isNumber() || i + 1 >= first || next.is("the");
      boolean claimed = token.is("claimed") && !before.is("has") && !before.is("have") && !lives;
      boolean aside =
          next.text().equals(",") || (Grammar.is(next, Grammar.Word.AUX) && pronoun(before));
      if (((token.is("said") || token.is("announced")) && !aside) || claimed) {
        return true;
      }
    }
    return false;
  }

  /** "on what they said were bases". */
  private static boolean pronoun(Token token) {
    return Grammar.is(token, Grammar.Word.PRONOUN);
  }

  /** "than 40", "than twenty", but not "than in any other month". */
  private static boolean amount(Token token) {
    return switch (token.lower()) {
      case "in", "any", "the", "at", "during", "last", "on", "ever" -> false;
      default -> true;
    };
  }

  private static boolean joins(Token token) {
    return JOINING.has(token);
  }

  private boolean comparing(int i) {
    return document.token(i).is("down") || document.token(i).is("up");
  }
}
