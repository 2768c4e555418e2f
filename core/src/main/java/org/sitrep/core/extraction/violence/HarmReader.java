package org.sitrep.core.extraction.violence;

import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.VictimGroup;

/** Reads the words of a sentence that tell of harm. */
final class HarmReader {

  private static final Harm SUFFERED =
      new Harm(Measure.INJURED, Harm.Frame.DIED, null, false, false);

  /** Words to a hospital, and to bodies that are taken there. */
  private static final int DEAD = 9;

  private final SentenceParts parts;

  HarmReader(SentenceParts parts) {
    this.parts = parts;
  }

  /** The harm word that begins at a token, or null. */
  PhraseIndex.@Nullable Match<Harm> at(int i) {
    PhraseIndex.Match<Harm> carried = carried(i);
    if (carried != null) {
      return carried;
    }
    Harm parted = SplitHarm.at(parts.tokens, i, parts.sentence.end());
    if (parted != null) {
      return new PhraseIndex.Match<>(i, i + 1, parted);
    }
    PhraseIndex.Match<Harm> word = Harm.INDEX.at(parts.tokens, i, parts.sentence.end());
    boolean unhurt =
        word != null && word.end() < parts.sentence.end() && parts.is(word.end(), Cue.UNHURT);
    unhurt |=
        word != null && word.value().measure() == Measure.RELEASED && parts.is(i - 1, Cue.FIRE);
    if (unhurt || (word != null && word.value().echo() && !echoed(word))) {
      return null;
    }
    if (word != null || !Cue.SUFFER.is(parts.tokens.get(i))) {
      return word;
    }
    for (int k = i + 1; k < parts.sentence.end() && k < i + 5; k++) {
      Token token = parts.tokens.get(k);
      if (Cue.WOUND.is(token)) {
        return new PhraseIndex.Match<>(i, k + 1, SUFFERED);
      }
      boolean light = token.is("a") || token.is("of") || token.is("various");
      if (!token.isWord() || (Grammar.of(token) != null && !light)) {
        return null;
      }
    }
    return null;
  }

  /** "were rushed to the Civil Hospital": the wounded, unless bodies or the dead are. */
  private PhraseIndex.@Nullable Match<Harm> carried(int i) {
    boolean to = Cue.CARRIED.is(parts.tokens.get(i)) && parts.is(i + 1, "to");
    if (!to || !(parts.is(i - 1, Word.AUX) || parts.is(i - 2, Word.AUX))) {
      return null;
    }
    for (int k = Math.max(parts.sentence.first(), i - DEAD); k < i; k++) {
      if (Cue.REMAINS.is(parts.tokens.get(k)) || parts.is(k, "dead") || parts.is(k, "deceased")) {
        return null;
      }
    }
    for (int k = i + 2; k < Math.min(parts.sentence.end(), i + DEAD); k++) {
      Token token = parts.tokens.get(k);
      if (token.is("hospital") || token.is("hospitals") || token.is("clinic")) {
        return new PhraseIndex.Match<>(i, k + 1, SUFFERED);
      }
      if (!(token.isWord() || token.isPossessive()) || Grammar.is(token, Word.CONJ)) {
        return null;
      }
    }
    return null;
  }

  /** Whether the article tells of such harm elsewhere, or armed men stand right beside the word. */
  private boolean echoed(PhraseIndex.Match<Harm> word) {
    if (parts.tells(word.value().measure())) {
      return true;
    }
    boolean by = parts.is(word.end(), "by") && militants(word.end() + 1);
    return word.value().measure() == Measure.ABDUCTED && (by || militants(word.first() - 1));
  }

  private boolean militants(int at) {
    for (int i = at; parts.inside(i) && i < at + 3; i++) {
      PhraseIndex.Match<Victim> noun = Victim.INDEX.at(parts.tokens, i, parts.sentence.end());
      if (noun != null) {
        return noun.value().group() == VictimGroup.MILITANTS;
      }
      if (Grammar.of(parts.tokens.get(i)) != null) {
        return false;
      }
    }
    return false;
  }
}
