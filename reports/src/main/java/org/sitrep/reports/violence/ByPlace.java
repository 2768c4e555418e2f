package org.sitrep.reports.violence;

import java.util.function.UnaryOperator;
import org.sitrep.reports.actor.Party;
import org.sitrep.reports.query.Claim;

/** Killed and injured by where it happened. */
final class ByPlace extends Breakdown {

  ByPlace() {
    super(
        "By place",
        "Killed and injured by country and place",
        new Key("Country", 24, "Where it happened.", "Country", Claim::country, Party::label),
        new Key(
            "Place",
            26,
            "Smallest place named, as written.",
            "Place",
            Claim::place,
            UnaryOperator.identity()));
  }
}
