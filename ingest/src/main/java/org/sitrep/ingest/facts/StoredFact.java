package org.sitrep.ingest.facts;

import org.sitrep.core.extraction.Mention;

/**
 * A fact as an earlier coding left it.
 *
 * @param id its number, by which it is known
 * @param codedBy version of the coder that found it
 */
record StoredFact<F>(long id, long article, int ordinal, Mention<F> mention, String codedBy) {
  F fact() {
    return mention.fact();
  }
}
