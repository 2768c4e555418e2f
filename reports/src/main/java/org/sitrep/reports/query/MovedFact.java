package org.sitrep.reports.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a workbook has otherwise than the one before.
 *
 * @param kind which kind of fact
 * @param id its number
 * @param reason why
 * @param before its values in one line; null where it was not there
 * @param now likewise; null where it is no longer there
 * @param from the figure that took it before, or null
 * @param to the figure that takes it now, or null
 * @param countedBefore what that figure took of it, null for nothing
 * @param countedNow likewise
 * @param coding how it was coded before and now, where it was coded again
 * @param decision number of the analyst's decision that is new, or null
 * @param origin its article
 */
public record MovedFact(
    ReleasedFact.Kind kind,
    long id,
    Reason reason,
    @Nullable String before,
    @Nullable String now,
    ReleasedFact.@Nullable Cell from,
    ReleasedFact.@Nullable Cell to,
    @Nullable Integer countedBefore,
    @Nullable Integer countedNow,
    Coding coding,
    @Nullable Long decision,
    Article origin) {

  /**
   * By which versions and rules a fact was coded; all null where that is not why it moved.
   *
   * @param versions the coder's version before and after
   * @param ruleBefore the rule that found it before; null of a new fact
   * @param ruleNow the rule that finds it now; null of a fact that is gone
   */
  public record Coding(
      @Nullable String versions, @Nullable String ruleBefore, @Nullable String ruleNow) {}

  /** Where it is told; all null where the article is gone. */
  public record Article(
      long number,
      @Nullable LocalDate published,
      @Nullable String source,
      @Nullable String title,
      @Nullable String url,
      @Nullable String quote) {}

  /** The figure that it is about: the one that takes it now, else the one that took it before. */
  public ReleasedFact.Cell cell() {
    ReleasedFact.Cell cell = to == null ? from : to;
    if (cell == null) {
      throw new IllegalStateException("a fact that neither was there nor is: " + id);
    }
    return cell;
  }
}
