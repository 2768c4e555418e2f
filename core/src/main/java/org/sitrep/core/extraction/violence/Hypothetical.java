package org.sitrep.core.extraction.violence;

import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.Harm.Frame;

/** Tells harm that might happen, or was meant to, from harm that was done. */
final class Hypothetical {

  private final SentenceParts parts;

  Hypothetical(SentenceParts parts) {
    this.parts = parts;
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
    if (parts.is(i, "to") && happened(i - 1)) {
      return false;
    }
    if (parts.is(i, "to") && (frame == Frame.PRESENT || parts.is(use.first() - 1, "be"))) {
      return true;
    }
    if (frame == Frame.GERUND) {
      return parts.is(i, "of") && intent(i - 1);
    }
    return frame == Frame.PRESENT && (parts.is(i, "not") || parts.is(i, "didn't"));
  }

  private boolean happened(int i) {
    return parts.is(i, "managed") || parts.is(i, "possible") || parts.is(i, "able");
  }

  private boolean intent(int i) {
    return parts.is(i, "accused")
        || parts.is(i, "suspected")
        || parts.is(i, "convicted")
        || parts.is(i, "goal")
        || parts.is(i, "aim")
        || parts.is(i, "intention")
        || parts.is(i, "dream");
  }
}
