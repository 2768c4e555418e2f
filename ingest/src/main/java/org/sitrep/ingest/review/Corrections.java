package org.sitrep.ingest.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.review.CorrectedField;

/**
 * Makes whole what an analyst entered for some fields: values that hold together by themselves, so
 * that they stay right when the fact is coded otherwise. Low and high follow best, the last day
 * follows the first one, as they did when they were coded.
 */
final class Corrections {

  static final String QUALIFIER = "qualifier";

  private final Map<String, @Nullable Object> coded;
  private final Map<CorrectedField, @Nullable Object> entered;
  private final Map<String, @Nullable Object> corrected = new LinkedHashMap<>();

  private Corrections(
      Map<String, @Nullable Object> coded, Map<CorrectedField, @Nullable Object> entered) {
    this.coded = coded;
    this.entered = entered;
  }

  /** What cannot be, and under which field it was entered. */
  static final class Contradiction extends Exception {
    private static final long serialVersionUID = 1L;
    private final CorrectedField field;

    Contradiction(CorrectedField field, String message) {
      super(message);
      this.field = field;
    }

    CorrectedField field() {
      return field;
    }
  }

  /** The values to store, by field. */
  static Map<String, @Nullable Object> of(
      Map<String, @Nullable Object> coded, Map<CorrectedField, @Nullable Object> entered)
      throws Contradiction {
    Corrections corrections = new Corrections(coded, entered);
    corrections.plain();
    corrections.figures();
    corrections.period();
    corrections.perpetrator();
    corrections.parties();
    return corrections.corrected;
  }

  private void plain() {
    for (CorrectedField field :
        List.of(
            CorrectedField.MEASURE,
            CorrectedField.VICTIMS,
            CorrectedField.SCOPE,
            CorrectedField.COUNTRY,
            CorrectedField.PLACE,
            CorrectedField.METHOD,
            CorrectedField.TYPE,
            CorrectedField.FORM,
            CorrectedField.FIELDS,
            CorrectedField.DATE,
            CorrectedField.STATUS)) {
      if (entered.containsKey(field)) {
        corrected.put(field.key(), entered.get(field));
      }
    }
  }

  private boolean enteredAny(CorrectedField... fields) {
    return List.of(fields).stream().anyMatch(entered::containsKey);
  }

  private CorrectedField firstEntered(CorrectedField... fields) {
    return List.of(fields).stream().filter(entered::containsKey).findFirst().orElse(fields[0]);
  }

  private @Nullable Object value(CorrectedField field) {
    return entered.containsKey(field) ? entered.get(field) : coded.get(field.key());
  }

  /**
   * The value of a field that was not entered and was coded as another one: that one's new value.
   */
  private @Nullable Object following(CorrectedField field, CorrectedField leader) {
    return !entered.containsKey(field)
            && Objects.equals(coded.get(field.key()), coded.get(leader.key()))
        ? value(leader)
        : value(field);
  }

  private void figures() throws Contradiction {
    if (!enteredAny(CorrectedField.BEST, CorrectedField.LOW, CorrectedField.HIGH)) {
      return;
    }
    CorrectedField at = firstEntered(CorrectedField.BEST, CorrectedField.LOW, CorrectedField.HIGH);
    Integer low = (Integer) following(CorrectedField.LOW, CorrectedField.BEST);
    int best = (Integer) Objects.requireNonNull(value(CorrectedField.BEST), "best");
    Integer high = (Integer) following(CorrectedField.HIGH, CorrectedField.BEST);
    if ((low != null && low > best) || (high != null && high < best)) {
      throw new Contradiction(
          at,
          "low ≤ best ≤ high does not hold: %s, %d, %s"
              .formatted(low == null ? "none" : low, best, high == null ? "none" : high));
    }
    if (low == null && high == null) {
      throw new Contradiction(at, "a figure has a lower or an upper bound, not neither");
    }
    corrected.put(CorrectedField.LOW.key(), low);
    corrected.put(CorrectedField.BEST.key(), best);
    corrected.put(CorrectedField.HIGH.key(), high);
    corrected.put(QUALIFIER, qualifier(low, best, high));
  }

  private String qualifier(@Nullable Integer low, int best, @Nullable Integer high) {
    String as = String.valueOf(coded.get(QUALIFIER));
    if (low == null) {
      return "at_most";
    }
    if (high == null) {
      return as.equals("vague") ? as : "at_least";
    }
    if (low == best && best == high) {
      return as.equals("about") ? as : "exact";
    }
    return "range";
  }

  private void period() throws Contradiction {
    if (!enteredAny(CorrectedField.FROM, CorrectedField.TO)) {
      return;
    }
    String from = (String) value(CorrectedField.FROM);
    String to = (String) following(CorrectedField.TO, CorrectedField.FROM);
    if (from != null && to != null && LocalDate.parse(to).isBefore(LocalDate.parse(from))) {
      throw new Contradiction(
          firstEntered(CorrectedField.FROM, CorrectedField.TO),
          "the period ends before it begins: %s to %s".formatted(from, to));
    }
    corrected.put(CorrectedField.FROM.key(), from);
    corrected.put(CorrectedField.TO.key(), to);
  }

  private void perpetrator() throws Contradiction {
    if (!enteredAny(CorrectedField.PERPETRATOR, CorrectedField.PERPETRATOR_STATUS)) {
      return;
    }
    Object who = value(CorrectedField.PERPETRATOR);
    Object status = value(CorrectedField.PERPETRATOR_STATUS);
    if (who == null && entered.containsKey(CorrectedField.PERPETRATOR_STATUS)) {
      throw new Contradiction(
          CorrectedField.PERPETRATOR_STATUS, "'%s' of no perpetrator".formatted(status));
    }
    corrected.put(CorrectedField.PERPETRATOR.key(), who);
    corrected.put(
        CorrectedField.PERPETRATOR_STATUS.key(),
        who == null ? null : status == null ? "stated" : status);
  }

  private void parties() throws Contradiction {
    if (!enteredAny(CorrectedField.PARTIES, CorrectedField.INITIATOR)) {
      return;
    }
    Collection<?> parties =
        (Collection<?>) Objects.requireNonNull(value(CorrectedField.PARTIES), "parties");
    if (parties.isEmpty()) {
      throw new Contradiction(CorrectedField.PARTIES, "an act has at least one party");
    }
    Object initiator = value(CorrectedField.INITIATOR);
    if (initiator != null && !parties.contains(initiator)) {
      if (entered.containsKey(CorrectedField.INITIATOR)) {
        throw new Contradiction(
            CorrectedField.INITIATOR,
            "the initiator '%s' is none of the parties %s".formatted(initiator, parties));
      }
      initiator = null;
    }
    corrected.put(CorrectedField.PARTIES.key(), List.copyOf(parties));
    corrected.put(CorrectedField.INITIATOR.key(), initiator);
  }

  /** Whether all of them are what was coded. */
  static boolean changeNothing(
      Map<String, @Nullable Object> corrected, Map<String, @Nullable Object> coded) {
    return corrected.entrySet().stream()
        .filter(field -> !field.getKey().equals(QUALIFIER))
        .allMatch(field -> Objects.equals(field.getValue(), coded.get(field.getKey())));
  }
}
