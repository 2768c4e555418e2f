package org.sitrep.core.extraction;

import java.util.List;
import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.violence.CodedClaim;

/**
 * All facts of one article, merged, in the order of the text.
 *
 * @param violence the claims
 * @param cooperation the events
 */
public record CodedArticle(
    List<Mention<CodedClaim>> violence, List<Mention<CodedEvent>> cooperation) {

  /** Copies the lists. */
  public CodedArticle {
    violence = List.copyOf(violence);
    cooperation = List.copyOf(cooperation);
  }
}
