package org.sitrep.reports.violence;

import java.util.function.UnaryOperator;
import org.sitrep.core.actor.Gazetteer;

/** Killed and injured by the province that the place lies in. */
final class ByProvince extends Breakdown {

  ByProvince() {
    this(new Provinces(Gazetteer.builtIn()));
  }

  private ByProvince(Provinces provinces) {
    super(
        "By province",
        "Killed and injured by country and province",
        COUNTRY,
        new Key(
            "Province",
            28,
            "First-level division that the place lies in by the built-in gazetteer.",
            ViolenceRecords.PROVINCE,
            claim -> provinces.of(claim.country(), claim.place()),
            incident -> provinces.of(incident.country(), incident.place()),
            UnaryOperator.identity()));
  }
}
