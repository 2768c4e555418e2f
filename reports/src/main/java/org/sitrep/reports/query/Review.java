package org.sitrep.reports.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What analysts decided on a fact.
 *
 * @param key what the fact is known by, a {@code FactKey}
 * @param number of the decision, or null where there is none
 * @param decision a code of {@code Decision}, or null
 * @param by who decided it
 * @param note what they noted
 * @param via {@code key} for a decision on this fact, {@code sentence} for one on what was coded
 *     from its sentence before, {@code copy} for one on the same fact in a copy of the text
 * @param corrected names of the fields that are corrected, as in {@code CorrectedField}
 * @param codedAs what the coder has for them, or null
 */
public record Review(
    String key,
    @Nullable Long number,
    @Nullable String decision,
    @Nullable String by,
    @Nullable String note,
    @Nullable String via,
    List<String> corrected,
    @Nullable String codedAs) {

  /** A fact that nobody has decided on. */
  public static Review none(String key) {
    return new Review(key, null, null, null, null, null, List.of(), null);
  }

  /** Whether the fact counts nowhere. */
  public boolean isRejection() {
    return "reject".equals(decision);
  }
}
