package org.sitrep.core.extraction.violence;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.violence.Method;
import org.sitrep.core.violence.Scope;
import org.sitrep.core.violence.VictimGroup;

/**
 * Tells how the violence of a count was done: by the words of its clause, else as its event was.
 */
final class How {

  /** Sentences behind an event that may tell how it was done. */
  private static final int AHEAD = 4;

  private final Document document;

  How(Document document) {
    this.document = document;
  }

  /** The method of a count; an event takes note of it, and lends it where the clause tells none. */
  @Nullable Method of(Draft draft, Scope scope, Event event) {
    Method own = own(draft, scope);
    return switch (draft.measure) {
      case ABDUCTED -> draft.estimate.best() == 0 ? own : Method.KIDNAPPING;
      case OPERATIONS -> own == null || own == Method.SHOOTING ? Method.RAID : own;
      case ATTACKS -> own == Method.SUICIDE_BOMBING ? own : null;
      case INCIDENTS, DISPLACED, SURRENDERED -> null;
      case ARRESTED -> own == Method.RAID || own == Method.CLASH ? own : null;
      case RELEASED, MISSING -> own == Method.RAID || own == Method.KIDNAPPING ? own : null;
      case KILLED, INJURED, CASUALTIES ->
          scope == Scope.AGGREGATE ? own : shared(draft, event, own);
    };
  }

  private @Nullable Method shared(Draft draft, Event event, @Nullable Method own) {
    if (own != null && !draft.sentence.title()) {
      event.done(own);
    }
    if (own == null && event.method() == null && !draft.sentence.title()) {
      Method later = later(draft.sentence);
      if (later != null) {
        event.done(later);
      }
    }
    boolean militants = draft.groups.equals(Set.of(VictimGroup.MILITANTS));
    if (own == null && militants && theirs(event.method())) {
      return null;
    }
    boolean vague = own == null || own == Method.BOMBING;
    boolean exact = event.method() == Method.SUICIDE_BOMBING;
    return own == null || (vague && exact) ? event.method() : own;
  }

  /** What militants do and not what is done to them. */
  private static boolean theirs(@Nullable Method method) {
    return method == Method.BOMBING || method == Method.SUICIDE_BOMBING || method == Method.ROCKET;
  }

  private @Nullable Method later(Sentence sentence) {
    int limit = Math.min(document.sentences().size(), sentence.index() + AHEAD);
    for (int i = sentence.index() + 1; i < limit; i++) {
      Sentence next = document.sentences().get(i);
      Method told = in(next.first(), next.end());
      if (told != null || next.paragraph() != sentence.paragraph()) {
        return told;
      }
    }
    return null;
  }

  private @Nullable Method own(Draft draft, Scope scope) {
    boolean total = scope == Scope.AGGREGATE;
    int first = Math.min(draft.first, draft.harmFirst < 0 ? draft.first : draft.harmFirst);
    int end = Math.max(draft.end, draft.harmEnd);
    int from = document.bodyStart(draft.sentence);
    for (int i = first - 1; i > from; i--) {
      if (parts(i, total)) {
        from = i;
      }
    }
    int to = draft.sentence.end();
    for (int i = to - 1; i >= end; i--) {
      if (parts(i, total)) {
        to = i;
      }
    }
    Method told = in(from, to);
    return told == null ? draft.method : told;
  }

  /** Whether another clause begins at a token; a total goes on to the next comma at most. */
  private boolean parts(int i, boolean total) {
    Token token = document.token(i);
    if (token.text().equals(";") || token.text().equals(":")) {
      return true;
    }
    boolean comma = token.text().equals(",") && i + 1 < document.tokens().size();
    Token next = document.token(Math.min(i + 1, document.tokens().size() - 1));
    return comma && (total || next.is("while") || next.is("whereas") || next.is("but"));
  }

  private @Nullable Method in(int from, int to) {
    Method best = null;
    int weight = 0;
    for (PhraseIndex.Match<Methods.Word> match : Methods.INDEX.in(document.tokens(), from, to)) {
      if (match.value().weight() > weight) {
        weight = match.value().weight();
        best = match.value().method();
      }
    }
    return best;
  }
}
