package org.sitrep.reports.violence;

/** Killed and injured by on whose word somebody is named: shares of claimed, blamed, not stated. */
final class ByResponsibility extends Breakdown {

  ByResponsibility() {
    super("By responsibility", "Killed and injured by who names the perpetrator", STATUS);
  }
}
