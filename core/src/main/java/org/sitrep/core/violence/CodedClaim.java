package org.sitrep.core.violence;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A violence claim as the coder found it in a text, field by field as the codebook defines them.
 *
 * @param quote the sentence that states the count, an exact substring of the article's title or
 *     text
 * @param measure what is counted
 * @param estimate low, best, high and qualifier
 * @param victims groups of the victims, empty where the text does not say
 * @param perpetrator canonical name, or null
 * @param perpetratorStatus by whose word the perpetrator is known; null exactly where the
 *     perpetrator is
 * @param method the most specific one stated, or null
 * @param country ISO 3166-1 alpha-2 code, or null
 * @param place the smallest named settlement, district or province, or null
 * @param from first day, or null
 * @param to last day, or null
 * @param scope one event or a total
 * @param attribution who gives the figure, as written, or null
 */
public record CodedClaim(
    String quote,
    Measure measure,
    Estimate estimate,
    Set<VictimGroup> victims,
    @Nullable String perpetrator,
    @Nullable PerpetratorStatus perpetratorStatus,
    @Nullable Method method,
    @Nullable String country,
    @Nullable String place,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Scope scope,
    @Nullable String attribution) {

  /**
   * Copies the set and checks what the codebook demands of every claim.
   *
   * @throws IllegalArgumentException with the values, where perpetrator and status do not go
   *     together or the period ends before it begins
   */
  public CodedClaim {
    victims = Set.copyOf(victims);
    if ((perpetrator == null) != (perpetratorStatus == null)) {
      throw new IllegalArgumentException(
          "perpetrator and its status go together: " + perpetrator + ", " + perpetratorStatus);
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("the period ends before it begins: " + from + " to " + to);
    }
  }
}
