package org.sitrep.core.extraction.violence;

import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;

/**
 * Tells which sentences tell of one of several events that were counted before: "In the first
 * operation, ... Two soldiers also died."
 */
final class OneOfSeveral {

  private static final int CUE = 6;

  private final Document document;
  private final boolean[] one;

  OneOfSeveral(Document document) {
    this.document = document;
    this.one = new boolean[document.sentences().size()];
    Sentence begun = null;
    for (Sentence sentence : document.sentences()) {
      begun = begins(sentence) ? sentence : begun;
      boolean near = begun != null && sentence.paragraph() <= begun.paragraph() + 1;
      begun = near && !summing(sentence) ? begun : null;
      one[sentence.index()] = begun != null;
    }
  }

  /** Whether a sentence is about one event alone. */
  boolean is(Sentence sentence) {
    return one[sentence.index()];
  }

  /** "In the first", "the first of them", "the second attack", "In another operation". */
  private boolean begins(Sentence sentence) {
    int start = document.bodyStart(sentence);
    for (int i = start; i + 1 < Math.min(sentence.end(), start + CUE); i++) {
      Token token = document.token(i);
      Token next = document.token(i + 1);
      boolean the = i > start && document.token(i - 1).is("the");
      boolean ordinal = token.is("first") || token.is("other") || Cue.ORDINAL.is(token);
      boolean event = Cue.EVENT.is(next) || Cue.DEED.is(next) || next.is("operation");
      boolean alone =
          next.text().equals(",") || (next.is("of") && document.token(i + 2).is("them"));
      boolean own = i > start && Cue.ANOTHER.is(token) && document.token(i - 1).is("a");
      if (own && operation(i + 1, sentence)) {
        return true;
      }
      if ((the || token.is("another")) && (ordinal || token.is("another")) && (event || alone)) {
        return true;
      }
    }
    return Cue.ANOTHER.is(document.token(start));
  }

  /** "(a separate) intelligence-based operation", "encounter", "incident". */
  private boolean operation(int from, Sentence sentence) {
    for (int i = from; i < Math.min(sentence.end(), from + 3); i++) {
      Token token = document.token(i);
      boolean act = token.is("operation") || token.is("incident") || token.is("encounter");
      if (act || Cue.EVENT.is(token)) {
        return true;
      }
    }
    return false;
  }

  /** "In all", "All told", "The two operations". */
  private boolean summing(Sentence sentence) {
    int start = document.bodyStart(sentence);
    for (int i = start; i < Math.min(sentence.end(), start + 3); i++) {
      Token token = document.token(i);
      if (token.is("all") || token.is("total") || token.is("overall") || token.is("both")) {
        return true;
      }
    }
    return false;
  }
}
