package org.sitrep.core.extraction.violence;

import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.names.Names;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.violence.Actors.Author;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Method;
import org.sitrep.core.violence.Scope;
import org.sitrep.core.violence.VictimGroup;

/** Tells who did what a count tells of, by the words of its sentence. */
final class Perpetrators {

  private static final int BACK = 30;

  private final Document document;
  private final Actors actors;

  Perpetrators(Document document, Names names, BitSet victims) {
    this.document = document;
    this.actors = new Actors(document, names, victims);
  }

  /** Who did what an entry counts, or null. */
  @Nullable Author of(Claims.Entry entry) {
    Draft draft = entry.draft;
    String country = entry.spot.country();
    if (draft.estimate.best() == 0) {
      return null;
    }
    return switch (draft.measure) {
      case DISPLACED, MISSING, SURRENDERED -> null;
      case ARRESTED -> home(country);
      case OPERATIONS -> {
        Author told = told(draft, country);
        yield told == null ? home(country) : told;
      }
      case RELEASED -> {
        Author told = told(draft, country);
        yield told == null || state(told) ? null : told;
      }
      default -> harmed(entry, country);
    };
  }

  private static boolean state(Author author) {
    return author.name().length() == 2;
  }

  private @Nullable Author home(@Nullable String country) {
    String army = actors.army(country);
    return army == null ? null : Actors.stated(army);
  }

  private @Nullable Author harmed(Claims.Entry entry, @Nullable String country) {
    Draft draft = entry.draft;
    Author told = told(draft, country);
    boolean militants = draft.groups.equals(Set.of(VictimGroup.MILITANTS));
    if (told != null || !militants || entry.method == Method.SUICIDE_BOMBING) {
      return told;
    }
    boolean fought = has(draft.sentence, Side.FORCE) || has(draft.sentence, Side.OPERATION);
    boolean died = draft.rule.equals("violence.intransitive");
    boolean single = entry.scope == Scope.INCIDENT && !died && draft.measure == Measure.KILLED;
    return fought || single ? home(country) : null;
  }

  /** Who attacked in a sentence that counts nobody, or null. */
  @Nullable Author attacker(Sentence sentence, Draft of, @Nullable String country) {
    for (int i = document.bodyStart(sentence); i < sentence.end(); i++) {
      if (!Side.ATTACKING.is(document.token(i))) {
        continue;
      }
      Author author = i > 0 && passive(i - 1) ? by(i, sentence.end(), of, country) : null;
      for (int k = i - 1; author == null && k >= Math.max(sentence.first(), i - 12); k--) {
        author = actors.at(k, of, country, true);
        if (document.token(k).text().equals(";")) {
          break;
        }
      }
      if (author != null) {
        return author;
      }
    }
    return null;
  }

  private boolean passive(int i) {
    return Grammar.is(document.token(i), Grammar.Word.AUX);
  }

  private @Nullable Author by(int from, int end, Draft of, @Nullable String country) {
    for (int i = from; i + 1 < Math.min(end, from + 8); i++) {
      if (document.token(i).is("by")) {
        for (int k = i + 1; k < Math.min(end, i + 6); k++) {
          Author author = actors.at(k, of, country, false);
          if (author != null) {
            return author;
          }
        }
      }
    }
    return null;
  }

  private boolean has(Sentence sentence, Side side) {
    for (int i = sentence.first(); i < sentence.end(); i++) {
      if (side.is(document.token(i))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Author told(Draft draft, @Nullable String country) {
    Sentence sentence = draft.sentence;
    if (draft.harmFirst < 0) {
      return null;
    }
    boolean deed = document.token(draft.harmEnd - 1).is("of");
    boolean active = draft.active && !deed;
    Author author = active ? null : behind(draft, sentence, country);
    return author == null ? before(draft, sentence, country, active) : author;
  }

  /** "were killed by gunmen", "when gunmen opened fire", "in a clash with rebels". */
  private @Nullable Author behind(Draft draft, Sentence sentence, @Nullable String country) {
    int limit = Math.min(sentence.end(), draft.harmEnd + BACK);
    boolean by = false;
    for (int i = draft.harmEnd; i < limit; i++) {
      Token token = document.token(i);
      by |= token.is("by") || token.is("when") || token.is("after") || token.is("as");
      by |= token.is("with") && i > draft.harmEnd;
      if (token.text().equals(";")) {
        return null;
      }
      Author author = by ? actors.at(i, draft, country, false) : null;
      if (author != null) {
        return author;
      }
    }
    return null;
  }

  /** The subject before the verb; of a passive only one that attacks. */
  private @Nullable Author before(
      Draft draft, Sentence sentence, @Nullable String country, boolean active) {
    int start = Math.max(document.bodyStart(sentence), draft.harmFirst - BACK);
    boolean attacks = active;
    for (int i = draft.harmFirst - 1; i >= start; i--) {
      Token token = document.token(i);
      attacks |= Side.ATTACKING.is(token) && !passive(i - 1);
      boolean speech = !active && Cue.TELLING.is(token);
      if (token.text().equals(";") || speech) {
        return null;
      }
      Author author = attacks ? actors.at(i, draft, country, true) : null;
      if (author != null) {
        return author;
      }
    }
    return null;
  }
}
