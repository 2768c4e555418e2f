package org.sitrep.ingest.review;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.review.Decision;

/** What came of a row: what it decides, or what is wrong with it. */
sealed interface ReviewOutcome {

  /** The row. */
  ReviewRow row();

  /**
   * It decides something new.
   *
   * @param by who decided
   */
  record Decided(
      ReviewRow row,
      String by,
      @Nullable String note,
      @Nullable NewDecision decision,
      List<NewRuling> rulings)
      implements ReviewOutcome {}

  /** Some of its cells cannot be taken, so none of it is. */
  record Refused(ReviewRow row, List<BadCell> cells) implements ReviewOutcome {}

  /**
   * A decision on a fact.
   *
   * @param key of the fact
   * @param corrected right values by field, null for none
   * @param replaces a decision that holds for the fact without being on its key, or null
   */
  record NewDecision(
      String key,
      Decision decision,
      Map<String, @Nullable Object> corrected,
      @Nullable Long replaces) {}

  /**
   * That claims tell of one event, or do not.
   *
   * @param same whether they do
   * @param ones claims of one side, by their ids
   * @param others claims of the other side
   */
  record NewRuling(boolean same, List<Long> ones, List<Long> others) {}
}
