package org.sitrep.core.cooperation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cooperation event as the coder found it in a text, field by field as the codebook defines them.
 *
 * @param quote the sentence that best states the act, an exact substring of the article's title or
 *     text
 * @param type PLOVER's type
 * @param form how it was done
 * @param parties ISO codes and canonical names of organisations, at least one
 * @param initiator the party that acts, for one-sided acts, or null
 * @param fields what the act is about, at least {@code OTHER}
 * @param date when it took place, or null
 * @param status done, planned or denied
 * @param attribution who says so, or null
 */
public record CodedEvent(
    String quote,
    EventType type,
    Form form,
    Set<String> parties,
    @Nullable String initiator,
    Set<Field> fields,
    @Nullable PartialDate date,
    EventStatus status,
    @Nullable String attribution) {

  /**
   * Copies the sets and checks what the codebook demands of every event.
   *
   * @throws IllegalArgumentException with the values, where there is no party or the initiator is
   *     none of them
   */
  public CodedEvent {
    parties = Set.copyOf(parties);
    fields = Set.copyOf(fields);
    if (parties.isEmpty()) {
      throw new IllegalArgumentException("an event without a party: " + quote);
    }
    if (initiator != null && !parties.contains(initiator)) {
      throw new IllegalArgumentException("the initiator " + initiator + " is none of " + parties);
    }
  }

  /** Words or deeds, with or against each other. */
  public QuadClass quadClass() {
    return QuadClass.of(type);
  }

  /**
   * How far the act brings its parties together (to 10) or apart (to -10), in the manner of
   * Goldstein's scale.
   */
  public double intensity() {
    return Intensity.of(type, form, parties.size());
  }
}
