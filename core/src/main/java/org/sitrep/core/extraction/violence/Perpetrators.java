package org.sitrep.core.extraction.violence;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Group;
import org.sitrep.core.actor.NameUse;
import org.sitrep.core.extraction.names.Name;
import org.sitrep.core.extraction.names.Names;
import org.sitrep.core.extraction.names.Sense;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.PerpetratorStatus;
import org.sitrep.core.violence.VictimGroup;

/** Tells who did it, and by whose word. */
final class Perpetrators {

  /**
   * Who did it.
   *
   * @param name canonical name, ISO code or description
   * @param status by whose word it is known
   */
  record Author(String name, PerpetratorStatus status) {}

  private static final int BACK = 30;

  private final Document document;
  private final Names names;
  private final @Nullable Group claimant;

  Perpetrators(Document document, Names names) {
    this.document = document;
    this.names = names;
    this.claimant = claimant();
  }

  /** The group that took responsibility, where exactly one did. */
  private @Nullable Group claimant() {
    Group found = null;
    for (Name name : names.all()) {
      Group group = name.group();
      if (group == null || allied(name.first()) || !claims(name.end())) {
        continue;
      }
      if (found != null && !found.equals(group)) {
        return null;
      }
      found = group;
    }
    return found;
  }

  /** "the group linked to al-Qaeda": the one that is named so is another. */
  private boolean allied(int first) {
    for (int i = Math.max(0, first - 4); i < first; i++) {
      if (Side.ALLIED.is(document.token(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean claims(int from) {
    int to = Math.min(document.tokens().size() - 1, from + 14);
    for (int i = from; i < to; i++) {
      Token token = document.token(i);
      Token next = document.token(i + 1);
      if (token.text().equals(".")) {
        return false;
      }
      boolean took = Side.TAKING.is(token);
      if ((took && (next.is("responsibility") || next.is("credit")))
          || (took && deed(i + 1))
          || (Side.BEING.is(token) && next.is("behind"))
          || (token.is("carried") && next.is("out"))
          || (token.is("carrying") && next.is("out"))) {
        return true;
      }
    }
    return false;
  }

  /** "claimed Friday's bombing". */
  private boolean deed(int from) {
    for (int i = from; i < Math.min(document.tokens().size(), from + 4); i++) {
      if (Side.DEED.is(document.token(i))) {
        return true;
      }
    }
    return false;
  }

  /** Who did what a draft counts, or null. */
  @Nullable Author of(Draft draft, @Nullable String country, boolean background) {
    if (draft.estimate.best() == 0
        || draft.measure == Measure.DISPLACED
        || draft.measure == Measure.MISSING) {
      return null;
    }
    boolean militants = draft.groups.contains(VictimGroup.MILITANTS) && draft.groups.size() == 1;
    boolean custody = draft.measure == Measure.ARRESTED || draft.measure == Measure.SURRENDERED;
    if (custody) {
      return country == null || draft.measure == Measure.SURRENDERED ? null : stated(country);
    }
    Author told = told(draft, country, militants);
    if (militants) {
      boolean theirs =
          told == null && (forces(draft.sentence) || has(draft.sentence, Side.OPERATION));
      return theirs && country != null ? stated(country) : told;
    }
    if (claimant != null && !background && draft.measure != Measure.OPERATIONS) {
      boolean other = told != null && told.name().length() == 2;
      return other ? told : new Author(claimant.name(), PerpetratorStatus.CLAIMED);
    }
    if (draft.measure == Measure.OPERATIONS && told == null && country != null) {
      return forces(draft.sentence) ? stated(country) : null;
    }
    return told;
  }

  private static Author stated(String name) {
    return new Author(name, PerpetratorStatus.STATED);
  }

  private boolean forces(Sentence sentence) {
    return has(sentence, Side.FORCE);
  }

  private boolean has(Sentence sentence, Side side) {
    for (int i = sentence.first(); i < sentence.end(); i++) {
      if (side.is(document.token(i))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Author told(Draft draft, @Nullable String country, boolean militants) {
    Sentence sentence = draft.sentence;
    int start = document.bodyStart(sentence);
    if (draft.harmFirst < 0) {
      return null;
    }
    if (draft.active) {
      for (int i = draft.harmFirst - 1; i >= Math.max(start, draft.harmFirst - BACK); i--) {
        Author author = at(i, draft, country, militants);
        if (author != null) {
          return author;
        }
      }
      return null;
    }
    int limit = Math.min(sentence.end(), draft.harmEnd + BACK);
    boolean by = false;
    for (int i = draft.harmEnd; i < limit; i++) {
      Token token = document.token(i);
      by |= token.is("by") || token.is("when") || token.is("after") || token.is("as");
      Author author = by ? at(i, draft, country, militants) : null;
      if (author != null) {
        return author;
      }
    }
    return null;
  }

  /** The actor that ends at a token, or null. */
  private @Nullable Author at(int i, Draft draft, @Nullable String country, boolean militants) {
    if (i >= draft.first && i < draft.end) {
      return null;
    }
    Name name = names.at(i);
    Group group = name == null ? null : name.group();
    if (group != null && !militants) {
      return new Author(group.name(), status(Objects.requireNonNull(name).first()));
    }
    if (name != null && name.sense() instanceof Sense.State(var state, NameUse.Use use)) {
      boolean named = use == NameUse.Use.NAME && i == name.end() - 1;
      boolean place =
          !named || (i > 0 && Grammar.is(document.token(name.first() - 1), Grammar.Word.PREP));
      boolean by = named && name.first() > 0 && document.token(name.first() - 1).is("by");
      boolean owns =
          name.end() < document.tokens().size() && document.token(name.end()).isPossessive();
      return by || (!place && !owns && draft.active) ? stated(state.code()) : null;
    }
    Token token = document.token(i);
    if (Side.WEAPON.is(token)) {
      String state = adjective(i);
      return state == null ? null : stated(state);
    }
    if (Side.FORCE.is(token)) {
      if (tells(i)) {
        return null;
      }
      String state = adjective(i);
      boolean own = draft.groups.contains(VictimGroup.SECURITY_FORCES);
      String code = state == null ? (own ? null : country) : state;
      return code == null ? null : stated(code);
    }
    PhraseIndex.Match<Victim> noun = Victim.INDEX.at(document.tokens(), i, draft.sentence.end());
    boolean actor = noun != null && noun.value().group() == VictimGroup.MILITANTS && !militants;
    return actor ? described(i, Objects.requireNonNull(noun).end()) : null;
  }

  /** "police said", "told police": these speak or hear, and do nothing. */
  private boolean tells(int force) {
    int next = force + 1;
    boolean said = next < document.tokens().size() && Cue.TELLING.is(document.token(next));
    return said || (force > 0 && Cue.TELLING.is(document.token(force - 1)));
  }

  /** The state whose adjective stands shortly before: "Israeli air strikes". */
  private @Nullable String adjective(int i) {
    for (Name name : names.in(Math.max(0, i - 3), i)) {
      if (name.isPeople() || name.isState()) {
        return name.country();
      }
    }
    return null;
  }

  private PerpetratorStatus status(int first) {
    for (int i = Math.max(0, first - 4); i < first; i++) {
      Token token = document.token(i);
      if (token.is("suspected")
          || token.is("blamed")
          || token.is("allegedly")
          || token.is("alleged")) {
        return PerpetratorStatus.BLAMED;
      }
    }
    return PerpetratorStatus.STATED;
  }

  /** "unidentified gunmen": the noun with its adjectives, in lower case. */
  private Author described(int noun, int end) {
    int first = noun;
    while (first > 0 && first > noun - 3) {
      Token token = document.token(first - 1);
      boolean adjective =
          token.isWord() && !token.capitalised() && Grammar.of(token) == null && describes(token);
      boolean sentenceStart = token.capitalised() && describes(token);
      if (!adjective && !sentenceStart) {
        break;
      }
      first--;
    }
    String text = document.text(first, end).toLowerCase(Locale.ROOT);
    boolean suspected = text.startsWith("suspected");
    return new Author(text, suspected ? PerpetratorStatus.BLAMED : PerpetratorStatus.STATED);
  }

  private static boolean describes(Token token) {
    return List.of(
            "unidentified",
            "unknown",
            "suspected",
            "armed",
            "masked",
            "islamist",
            "jihadist",
            "separatist",
            "leftist",
            "urban",
            "alleged")
        .contains(token.lower());
  }
}
