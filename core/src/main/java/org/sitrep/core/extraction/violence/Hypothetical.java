package org.sitrep.core.extraction.violence;

import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.Harm.Frame;

/** Tells harm that might happen, or was meant to, from harm that was done. */
final class Hypothetical {

  private final SentenceParts parts;

  Hypothetical(SentenceParts parts) {
    this.parts = parts;
  }

  /** "was not hurt", "had never been shot": whether the sentence says that it did not happen. */
  boolean denied(HarmUse use) {
    Frame frame = use.harm().frame();
    boolean told = frame == Frame.VERB || frame == Frame.PASSIVE || frame == Frame.STATE;
    int i = use.first() - 1;
    boolean not = false;
    while (told && (parts.is(i, Word.ADVERB) || parts.is(i, Word.AUX))) {
      not |= parts.is(i, "not") || parts.is(i, "never");
      i--;
    }
    return not && (parts.is(i + 1, Word.AUX) || parts.is(i, Word.HAVE));
  }

  /** Whether the word tells of what might happen, or was meant to. */
  boolean is(HarmUse use) {
    int i = use.first() - 1;
    while (parts.is(i, Word.ADVERB) || parts.is(i, "be")) {
      i--;
    }
    if (!parts.inside(i)) {
      return false;
    }
    if (parts.is(i, "have") && parts.is(i - 1, Word.MODAL)) {
      return true;
    }
    if (parts.is(i, Word.MODAL)) {
      return true;
    }
    Frame frame = use.harm().frame();
    if (parts.is(i, "to") && parts.is(i - 1, Cue.MANAGED)) {
      return false;
    }
    if (parts.is(i, "to") && (frame == Frame.PRESENT || parts.is(use.first() - 1, "be"))) {
      return true;
    }
    if (frame == Frame.GERUND) {
      return parts.is(i, "of") && parts.is(i - 1, Cue.INTENT);
    }
    return frame == Frame.PRESENT && (parts.is(i, "not") || parts.is(i, "didn't"));
  }
}
