package org.sitrep.ingest.facts;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import org.sitrep.core.actor.Official;
import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.evaluation.GoldForm;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.fact.FactKey;
import org.sitrep.core.violence.CodedClaim;

/**
 * A kind of facts.
 *
 * @param table where they are stored
 * @param likeness how much two facts of one sentence have in common, {@link #OTHER} where they are
 *     two facts and not one with new values
 * @param values the fields as one JSON object
 * @param keys what facts are known by, given their article's content; none of those that have no
 *     key
 */
record FactKind<F>(
    String table,
    ToIntBiFunction<F, F> likeness,
    Function<F, String> values,
    BiFunction<String, List<Mention<F>>, List<FactKey>> keys) {

  private static final String OFFICIAL_TABLE = "official_mention";

  /** The likeness of two facts that are not one. */
  static final int OTHER = -1;

  static final FactKind<CodedClaim> CLAIMS =
      new FactKind<>("violence_claim", FactKind::likeness, GoldForm::of, FactKey::ofClaims);

  static final FactKind<CodedEvent> EVENTS =
      new FactKind<>("cooperation_event", FactKind::likeness, GoldForm::of, FactKey::ofEvents);

  static final FactKind<Official> OFFICIALS =
      new FactKind<>(OFFICIAL_TABLE, FactKind::likeness, GoldForm::of, (_, _) -> List.of());

  /** Whether facts of this kind have keys. */
  boolean isKeyed() {
    return !table.equals(OFFICIAL_TABLE);
  }

  /** Claims of one measure are one; the figure tells most, then whom it counts. */
  private static int likeness(CodedClaim one, CodedClaim other) {
    if (one.measure() != other.measure()) {
      return OTHER;
    }
    return points(one.estimate().best() == other.estimate().best(), 8)
        + points(one.victims().equals(other.victims()), 4)
        + points(one.scope() == other.scope(), 1)
        + points(Objects.equals(one.place(), other.place()), 1)
        + points(Objects.equals(one.from(), other.from()), 1);
  }

  /** Events are one where type and a party are the same, or form and all parties. */
  private static int likeness(CodedEvent one, CodedEvent other) {
    boolean parties = one.parties().equals(other.parties());
    boolean shared = one.parties().stream().anyMatch(other.parties()::contains);
    boolean type = one.type() == other.type();
    boolean form = one.form() == other.form();
    if (!(type && shared) && !(form && parties)) {
      return OTHER;
    }
    return points(type, 4)
        + points(parties, 4)
        + points(form, 2)
        + points(one.status() == other.status(), 1)
        + points(Objects.equals(one.date(), other.date()), 1);
  }

  private static int likeness(Official one, Official other) {
    return one.name().equals(other.name())
        ? points(Objects.equals(one.party(), other.party()), 1)
        : OTHER;
  }

  private static int points(boolean same, int points) {
    return same ? points : 0;
  }
}
