package org.sitrep.core.extraction.violence;

import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.Harm.Frame;
import org.sitrep.core.violence.Measure;

/** Tells harm words that only say more of people from the verb that tells what befell them. */
final class MainVerb {

  private static final int CLAUSE = 14;

  private final SentenceParts parts;

  MainVerb(SentenceParts parts) {
    this.parts = parts;
  }

  /** "a review released on Monday": what was released is no people. */
  boolean modifies(HarmUse use, int before) {
    return use.harm().measure() == Measure.RELEASED
        && parts.inside(before)
        && parts.token(before).isWord()
        && Grammar.of(parts.token(before)) == null
        && parts.endingAt(before + 1) == null;
  }

  /** Whether "who" or "that" stands before a verb. */
  boolean relative(int at) {
    return parts.is(at, "who") || parts.is(at, "that");
  }

  /** Whether a participle tells more of people whose fate a later verb tells. */
  boolean reduced(HarmUse use) {
    return parts.endingAt(use.first()) != null && overtakes(use);
  }

  /** "Nine girls kidnapped in May have been freed": the main verb tells what counts. */
  boolean overtakes(HarmUse use) {
    Measure measure = use.harm().measure();
    if (measure == Measure.KILLED) {
      return false;
    }
    for (int i = use.end(); parts.inside(i) && i < use.end() + CLAUSE; i++) {
      People people = parts.startingAt(i);
      if (parts.is(i, Word.CLAUSE)
          || parts.is(i, Word.CONJ)
          || parts.token(i).text().equals(";")
          || (people != null && people.count() != null)) {
        return false;
      }
      boolean main = parts.is(i, Word.AUX) || parts.is(i, Word.HAVE);
      HarmUse verb = main ? parts.harmAt(parts.skip(i)) : parts.harmAt(i);
      boolean died = verb != null && verb.harm().frame() == Frame.DIED;
      if (verb != null && (main || died)) {
        return verb.harm().measure() != measure;
      }
    }
    return false;
  }
}
