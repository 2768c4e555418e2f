package org.sitrep.reports.violence;

import java.util.function.UnaryOperator;
import org.sitrep.reports.query.Claim;
import org.sitrep.reports.query.IncidentCount;

/** Killed and injured by where it happened. */
final class ByPlace extends Breakdown {

  ByPlace() {
    super(
        "By place",
        "Killed and injured by country and place",
        COUNTRY,
        new Key(
            "Place",
            26,
            "Smallest place named, as written.",
            "Place",
            Claim::place,
            IncidentCount::place,
            UnaryOperator.identity()));
  }
}
