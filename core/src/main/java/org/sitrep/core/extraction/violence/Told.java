package org.sitrep.core.extraction.violence;

import java.util.EnumSet;
import java.util.Set;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.violence.Measure;

/** Finds what an article tells of by words that mean nothing else. */
final class Told {

  private Told() {}

  /** The measures of such words. */
  static Set<Measure> in(Document document) {
    Set<Measure> told = EnumSet.noneOf(Measure.class);
    boolean prisoners = false;
    boolean exchange = false;
    int size = document.tokens().size();
    for (int i = 0; i < size; i++) {
      PhraseIndex.Match<Harm> harm = Harm.INDEX.at(document.tokens(), i, size);
      if (harm != null && !harm.value().doubtful()) {
        told.add(harm.value().measure());
      }
      Token token = document.token(i);
      prisoners |= token.is("prisoners") || token.is("prisoner");
      exchange |= prisoners && (token.is("exchange") || token.is("swap"));
      if (Cue.CAPTIVITY.is(token)) {
        told.add(Measure.ABDUCTED);
      } else if (Cue.FLIGHT.is(token)) {
        told.add(Measure.DISPLACED);
      }
    }
    if (told.contains(Measure.ABDUCTED) || exchange) {
      told.add(Measure.RELEASED);
    }
    return told;
  }
}
