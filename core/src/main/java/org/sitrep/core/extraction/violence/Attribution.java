package org.sitrep.core.extraction.violence;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Group;
import org.sitrep.core.extraction.names.Name;
import org.sitrep.core.extraction.names.Names;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.violence.Grammar.Word;

/** Tells who gives the figures of a sentence, as written. */
final class Attribution {

  private static final Set<String> SAYING =
      Set.of(
          "said",
          "says",
          "told",
          "announced",
          "confirmed",
          "added",
          "claimed",
          "reported",
          "documented",
          "stated",
          "recorded",
          "counted",
          "reckons",
          "estimates",
          "noted");
  private static final Set<String> SPOKESMAN =
      Set.of("spokesman", "spokesperson", "spokeswoman", "spokesmen");
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "dr",
          "gen",
          "general",
          "lt",
          "col",
          "colonel",
          "maj",
          "major",
          "brig",
          "brigadier",
          "capt",
          "captain",
          "inspector",
          "superintendent",
          "officer",
          "senior",
          "deputy",
          "chief",
          "minister",
          "president",
          "governor",
          "mayor",
          "commander",
          "sheikh",
          "mullah",
          "mawlawi",
          "malam",
          "alhaji",
          "dsp",
          "ssp",
          "dpo",
          "sho",
          "lieutenant",
          "rear",
          "admiral",
          "police",
          "house",
          "station",
          "district",
          "commissioner",
          "assistant");
  private static final int LONGEST = 14;

  private final Document document;
  private final Names names;
  private @Nullable String last;
  private @Nullable String report;

  Attribution(Document document, Names names) {
    this.document = document;
    this.names = names;
  }

  /** The source of a sentence's figures, or null. */
  @Nullable String of(Sentence sentence, boolean total) {
    String told = told(sentence);
    if (told != null) {
      last = told;
      if (report == null && reports(sentence)) {
        report = told;
      }
      return told;
    }
    return total ? report : null;
  }

  private boolean reports(Sentence sentence) {
    for (int i = sentence.first(); i < sentence.end(); i++) {
      switch (document.token(i).lower()) {
        case "report", "figures", "tally", "data", "documented", "count", "database" -> {
          return true;
        }
        default -> {
          // keep looking
        }
      }
    }
    return false;
  }

  private @Nullable String told(Sentence sentence) {
    String paper = null;
    for (int i = document.bodyStart(sentence); i < sentence.end(); i++) {
      Token token = document.token(i);
      if (token.is("according") && i + 2 < sentence.end() && document.token(i + 1).is("to")) {
        return phrase(i + 2, after(i + 2, sentence));
      }
      boolean press = token.is("reports") || token.is("reported");
      if (press && i + 1 < sentence.end() && title(i + 1)) {
        paper = phrase(i + 1, after(i + 1, sentence));
      } else if (SAYING.contains(token.lower())) {
        String said = said(i, sentence);
        if (said != null) {
          return said;
        }
      }
    }
    return paper;
  }

  private boolean title(int i) {
    return document.token(i).capitalised() && !document.token(i).lower().endsWith("day");
  }

  private @Nullable String said(int verb, Sentence sentence) {
    int start = document.bodyStart(sentence);
    int before = verb - 1;
    while (before > start
        && (Grammar.is(document.token(before), Word.ADVERB)
            || Grammar.is(document.token(before), Word.HAVE))) {
      before--;
    }
    if (before < start) {
      return null;
    }
    Token token = document.token(before);
    if (Grammar.is(token, Word.PRONOUN)) {
      return last;
    }
    if (token.text().equals("\"")
        || (token.text().equals(",") && verb + 1 < sentence.end() && title(verb + 1))) {
      return verb + 1 < sentence.end() ? phrase(verb + 1, after(verb + 1, sentence)) : null;
    }
    if (Grammar.is(token, Word.AUX) || token.is("to") || token.isNumber()) {
      return null;
    }
    int end = before + 1;
    if (token.text().equals(",")) {
      end = apposition(before - 1, start);
      if (end < 0) {
        return null;
      }
    }
    int first = end;
    while (first > start && first > end - LONGEST && inside(first - 1)) {
      first--;
    }
    return first < end ? phrase(first, end) : null;
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
    return word == null
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
        && !(i > from && SAYING.contains(document.token(i).lower()))
        && document.token(i).text().charAt(0) != '(') {
      i++;
    }
    return i;
  }

  /** The words of a source, cut to the name or description that the codebook wants. */
  private @Nullable String phrase(int from, int to) {
    int first = from;
    int end = to;
    for (int i = first; i < end; i++) {
      if (document.token(i).text().equals("(")) {
        end = i;
      }
    }
    for (int i = first; i < end - 1; i++) {
      boolean link = document.token(i + 1).is("for") || document.token(i + 1).is("of");
      if (SPOKESMAN.contains(document.token(i).lower()) && link && i + 2 < end) {
        first = i + 2;
      }
    }
    while (first < end && Grammar.is(document.token(first), Word.DET)) {
      first++;
    }
    if (first >= end) {
      return null;
    }
    Group group = group(first, end);
    if (group != null) {
      return group.name();
    }
    int name = trailingName(first, end);
    if (name < first) {
      name = first;
    }
    if (name == first && end - first > 1 && SPOKESMAN.contains(document.token(end - 1).lower())) {
      end--;
    }
    return first >= end ? null : document.text(name, end);
  }

  private @Nullable Group group(int first, int end) {
    for (Name name : names.in(first, end)) {
      if (name.group() != null && name.first() == first && name.end() >= end) {
        return name.group();
      }
    }
    return null;
  }

  /** Where a person's name begins behind a title or a description, or -1. */
  private int trailingName(int first, int end) {
    int i = end;
    while (i > first
        && document.token(i - 1).capitalised()
        && Grammar.of(document.token(i - 1)) == null
        && !TITLES.contains(document.token(i - 1).lower())) {
      i--;
    }
    boolean titled =
        i > first
            && i < end
            && document.token(i - 1).isWord()
            && Grammar.of(document.token(i - 1)) == null;
    return titled ? i : -1;
  }
}
