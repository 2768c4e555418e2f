package org.sitrep.core.extraction.violence;

import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.names.Name;
import org.sitrep.core.extraction.names.Names;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.violence.Grammar.Word;

/**
 * Tells who gives the figures of a sentence, as written: who says so, whose figures, records or
 * count they are. A pronoun means the source before; totals of a report have the report's.
 */
final class Attribution {

  private static final int LONGEST = 14;
  private static final int RECORDS = 5;

  private final Document document;
  private final Names names;
  private final SourceNames sources;
  private @Nullable String last;
  private @Nullable String report;

  Attribution(Document document, Names names) {
    this.document = document;
    this.names = names;
    this.sources = new SourceNames(document, names);
  }

  /** The source of the figures of a sentence that begin at a token, or null. */
  @Nullable String of(Sentence sentence, int count, boolean total) {
    String told = told(sentence, clause(sentence, count), clauseEnd(sentence, count));
    if (told != null) {
      last = told;
      if (report == null && reports(sentence)) {
        report = told;
      }
      return told;
    }
    return total ? report : null;
  }

  private int clause(Sentence sentence, int count) {
    for (int i = count; i > document.bodyStart(sentence); i--) {
      if (document.token(i).text().equals(";")) {
        return i + 1;
      }
    }
    return document.bodyStart(sentence);
  }

  private int clauseEnd(Sentence sentence, int count) {
    for (int i = count; i < sentence.end(); i++) {
      if (document.token(i).text().equals(";")) {
        return i;
      }
    }
    return sentence.end();
  }

  private boolean reports(Sentence sentence) {
    for (int i = sentence.first(); i < sentence.end(); i++) {
      if (Source.FIGURES.is(document.token(i))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String told(Sentence sentence, int from, int to) {
    String paper = null;
    for (int i = from; i < to; i++) {
      Token token = document.token(i);
      boolean according = token.is("according") && i + 2 < to && document.token(i + 1).is("to");
      if (according) {
        return according(i + 2, sentence);
      }
      String whose = token.is("by") || token.is("per") ? count(i + 1, sentence) : null;
      if (whose != null) {
        return whose;
      }
      boolean press = token.is("reports") || token.is("reported");
      if (press && i + 1 < to && title(i + 1)) {
        paper = sources.phrase(i + 1, after(i + 1, sentence));
      } else if (Source.SAYING.is(token) && !takes(i, sentence)) {
        String said = said(i, from, sentence);
        if (said != null) {
          return said;
        }
      } else if (Source.SHOWING.is(token)) {
        String shown = shown(i, from, sentence);
        if (shown != null) {
          return shown;
        }
      }
    }
    return paper;
  }

  /** "according to police", "according to data compiled by the ministry", "to its figures". */
  private @Nullable String according(int from, Sentence sentence) {
    if (Grammar.is(document.token(from), Word.PRONOUN)) {
      return last;
    }
    String owner = owner(from, after(from, sentence));
    String keeper = owner == null ? keeper(from, sentence) : owner;
    return keeper == null ? sources.phrase(from, after(from, sentence)) : keeper;
  }

  /** "by the government's count", "by the count of the district administration". */
  private @Nullable String count(int from, Sentence sentence) {
    int end = after(from, sentence);
    String owner = owner(from, end);
    if (owner != null) {
      return owner;
    }
    int at = from < end && Grammar.is(document.token(from), Word.DET) ? from + 1 : from;
    boolean count = at + 2 < end && Source.FIGURES.is(document.token(at));
    return count && document.token(at + 1).is("of") ? sources.phrase(at + 2, end) : null;
  }

  /** The owner of figures: "the department" in "the department's own record". */
  private @Nullable String owner(int from, int end) {
    for (int i = from; i < end; i++) {
      if (!document.token(i).isPossessive()) {
        continue;
      }
      for (int k = i + 1; k < Math.min(end, i + RECORDS); k++) {
        if (Source.FIGURES.is(document.token(k))) {
          return sources.phrase(from, i);
        }
      }
      return null;
    }
    return null;
  }

  /** Who keeps figures: "data maintained by the home department", "figures of the ministry". */
  private @Nullable String keeper(int from, Sentence sentence) {
    boolean figures = false;
    for (int i = from; i < Math.min(sentence.end() - 1, from + RECORDS + 2); i++) {
      Token token = document.token(i);
      boolean link = token.is("by") || token.is("of") || token.is("from");
      if (figures && link) {
        return sources.phrase(i + 1, after(i + 1, sentence));
      }
      if (token.isPunctuation() || token.isPossessive()) {
        return null;
      }
      figures |= Source.FIGURES.is(token);
    }
    return null;
  }

  /** "police records show", "the ministry's figures show", "figures kept by the monitor show". */
  private @Nullable String shown(int verb, int from, Sentence sentence) {
    int first = verb;
    while (first > from && first > verb - LONGEST && !document.token(first - 1).isPunctuation()) {
      first--;
    }
    String owner = owner(first, verb);
    if (owner != null) {
      return owner;
    }
    String keeper = keeper(first, sentence);
    if (keeper != null) {
      return keeper;
    }
    boolean records = verb - 1 > first && Source.FIGURES.is(document.token(verb - 1));
    return records ? sources.phrase(first, verb - 1) : null;
  }

  /** "two attacks claimed three lives", "Niger recorded 600 deaths": nobody says anything. */
  private boolean takes(int verb, Sentence sentence) {
    Token token = document.token(verb);
    Token before = document.token(Math.max(sentence.first(), verb - 1));
    boolean deed = Cue.SEVERAL.is(before) || Cue.EVENT.is(before) || Cue.WAR.is(before);
    if ((token.is("claimed") || token.is("claims")) && (deed || lives(verb + 1, sentence))) {
      return true;
    }
    Name name = verb > 0 ? names.at(verb - 1) : null;
    return Cue.SCENE.is(token) && name != null && (name.isState() || name.isPlace());
  }

  private boolean lives(int from, Sentence sentence) {
    for (int i = from; i < Math.min(sentence.end(), from + 7); i++) {
      if (document.token(i).is("lives") || document.token(i).is("life")) {
        return true;
      }
    }
    return false;
  }

  private boolean title(int i) {
    return document.token(i).capitalised() && !document.token(i).lower().endsWith("day");
  }

  private @Nullable String said(int verb, int from, Sentence sentence) {
    int before = verb - 1;
    while (before > from
        && (Grammar.is(document.token(before), Word.ADVERB)
            || Grammar.is(document.token(before), Word.HAVE)
            || document.token(before).is("also"))) {
      before--;
    }
    if (before < from) {
      return null;
    }
    Token token = document.token(before);
    if (Grammar.is(token, Word.PRONOUN)) {
      return last;
    }
    boolean told = document.token(verb).is("told");
    boolean inverted =
        token.text().equals("\"")
            || (!told
                && token.text().equals(",")
                && verb + 1 < sentence.end()
                && (title(verb + 1) || Grammar.is(document.token(verb + 1), Word.DET)));
    if (inverted) {
      return verb + 1 < sentence.end() ? sources.phrase(verb + 1, after(verb + 1, sentence)) : null;
    }
    if (Grammar.is(token, Word.CONJ)) {
      return last;
    }
    if (Grammar.is(token, Word.AUX) || token.is("to") || token.isNumber()) {
      return null;
    }
    int end = before + 1;
    if (token.text().equals(",")) {
      int opens = apposition(before - 1, from);
      if (opens < 0) {
        return null;
      }
      if (sources.named(opens + 1, before)) {
        return sources.phrase(opens + 1, before);
      }
      end = opens;
    }
    int first = end;
    while (first > from && first > end - LONGEST && inside(first - 1)) {
      first--;
    }
    return first < end ? sources.phrase(first, end) : null;
  }

  /** The end of what stands before "X, who ..., said": the comma that opens the aside. */
  private int apposition(int from, int start) {
    for (int i = from; i > start && i > from - LONGEST; i--) {
      if (document.token(i).text().equals(",")) {
        return i;
      }
    }
    return -1;
  }

  private boolean inside(int i) {
    Token token = document.token(i);
    if (token.isPunctuation()) {
      return token.text().equals("(") || token.text().equals(")");
    }
    Word word = Grammar.of(token);
    boolean name =
        token.is("on")
            && i > 0
            && Source.INSTITUTION.is(document.token(i - 1))
            && document.token(i - 1).capitalised()
            && i + 1 < document.tokens().size()
            && document.token(i + 1).capitalised();
    return word == null
        || name
        || word == Word.DET
        || token.is("of")
        || token.is("for")
        || token.is("in")
        || token.is("and");
  }

  private int after(int from, Sentence sentence) {
    int i = from;
    while (i < sentence.end()
        && i < from + LONGEST
        && inside(i)
        && !(i > from
            && (Source.SAYING.is(document.token(i)) || Source.SHOWING.is(document.token(i))))
        && document.token(i).text().charAt(0) != '(') {
      i++;
    }
    return i;
  }
}
