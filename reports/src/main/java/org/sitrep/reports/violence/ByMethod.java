package org.sitrep.reports.violence;

import org.sitrep.reports.query.Claim;
import org.sitrep.reports.query.IncidentCount;

/** Killed and injured by how it was done. */
final class ByMethod extends Breakdown {

  ByMethod() {
    super(
        "By method",
        "Killed and injured by method",
        new Key(
            "Method",
            20,
            "How it was done.",
            "Method",
            Claim::method,
            IncidentCount::method,
            method -> method.replace('_', ' ')));
  }
}
