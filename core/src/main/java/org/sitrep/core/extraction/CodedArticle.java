package org.sitrep.core.extraction;

import java.util.List;
import org.sitrep.core.actor.Official;
import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.violence.CodedClaim;

/**
 * All facts of one article, merged, in the order of the text.
 *
 * @param violence the claims
 * @param cooperation the events
 * @param officials who acts for states and organisations, each at most once a sentence
 */
public record CodedArticle(
    List<Mention<CodedClaim>> violence,
    List<Mention<CodedEvent>> cooperation,
    List<Mention<Official>> officials) {

  /** Copies the lists. */
  public CodedArticle {
    violence = List.copyOf(violence);
    cooperation = List.copyOf(cooperation);
    officials = List.copyOf(officials);
  }
}
