package org.sitrep.ingest.review;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is coded now.
 *
 * @param coded values by field as the coder has them
 * @param applied the decision that holds for it, or null
 * @param appliesBy how it was found for the fact: {@code key}, {@code sentence} or {@code copy}
 */
record JudgedFact(
    Map<String, @Nullable Object> coded,
    @Nullable MadeDecision applied,
    @Nullable String appliesBy) {}
