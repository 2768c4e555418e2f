package org.sitrep.ingest.review;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.review.Decision;

/**
 * A decision as it is stored.
 *
 * @param id its number
 * @param corrected right values by field, null for none
 * @param file SHA-256 of the workbook that it stands in
 * @param row its row there
 */
record MadeDecision(
    long id,
    Decision decision,
    Map<String, @Nullable Object> corrected,
    @Nullable String note,
    String file,
    int row) {}
