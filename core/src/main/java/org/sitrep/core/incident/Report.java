package org.sitrep.core.incident;

import java.util.List;

/**
 * What one article tells of one event.
 *
 * @param article the article
 * @param claims its claims of this event, at least one, in the order of the text
 */
public record Report(ReportingArticle article, List<ReportedClaim> claims) {

  /** Copies the list. */
  public Report {
    claims = List.copyOf(claims);
    if (claims.isEmpty()) {
      throw new IllegalArgumentException("a report without a claim: article " + article.id());
    }
  }
}
