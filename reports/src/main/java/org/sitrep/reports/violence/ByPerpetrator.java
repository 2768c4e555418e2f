package org.sitrep.reports.violence;

import org.sitrep.reports.actor.Party;
import org.sitrep.reports.query.Claim;
import org.sitrep.reports.query.IncidentCount;

/** Killed and injured by who did it, and on whose word. */
final class ByPerpetrator extends Breakdown {

  ByPerpetrator() {
    super(
        "By perpetrator",
        "Killed and injured by perpetrator",
        new Key(
            "Perpetrator",
            34,
            "Who did it, if the text says so.",
            "Perpetrator",
            Claim::perpetrator,
            IncidentCount::perpetrator,
            Party::label),
        STATUS);
  }
}
