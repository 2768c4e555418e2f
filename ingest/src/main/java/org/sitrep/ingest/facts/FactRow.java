package org.sitrep.ingest.facts;

import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.fact.FactKey;

/**
 * A fact as the present coder finds it.
 *
 * @param article number of its article
 * @param ordinal its place among the facts of its kind in the article, from 0
 * @param key what it is known by, or null of an official
 */
record FactRow<F>(long article, int ordinal, Mention<F> mention, @Nullable FactKey key) {
  F fact() {
    return mention.fact();
  }

  @Nullable String keyValue() {
    return key == null ? null : key.value();
  }
}
