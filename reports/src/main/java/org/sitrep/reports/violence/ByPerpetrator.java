package org.sitrep.reports.violence;

import java.util.function.UnaryOperator;
import org.sitrep.reports.actor.Party;
import org.sitrep.reports.query.Claim;

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
            Party::label),
        new Key(
            "Status",
            12,
            "On whose word: stated by the text, claimed, blamed or denied.",
            "Perpetrator status",
            Claim::perpetratorStatus,
            UnaryOperator.identity()));
  }
}
