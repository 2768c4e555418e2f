package org.sitrep.app.console;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * Bounds how many refused log-ins are taken down: whoever guesses passwords is to be seen, and not
 * to fill the disk.
 */
final class RefusedLogins {

  /** Refused log-ins of one network address that are taken down in an hour. */
  static final int OF_ADDRESS = 50;

  /** Those of all addresses together. */
  static final int OF_ALL = 1000;

  private final Clock clock;
  private final Map<String, Integer> counts = new HashMap<>();
  private Instant hour = Instant.MIN;
  private int all;

  RefusedLogins(Clock clock) {
    this.clock = clock;
  }

  /** What becomes of a refused log-in. */
  enum Telling {
    TOLD,
    /** Told, with the remark that further ones of the hour are not. */
    LAST,
    NOT_TOLD
  }

  /** Counts one of the address. */
  synchronized Telling next(String address) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
    if (!now.equals(hour)) {
      hour = now;
      counts.clear();
      all = 0;
    }
    if (all == OF_ALL || counts.getOrDefault(address, 0) == OF_ADDRESS) {
      return Telling.NOT_TOLD;
    }
    all++;
    boolean last = counts.merge(address, 1, Integer::sum) == OF_ADDRESS || all == OF_ALL;
    return last ? Telling.LAST : Telling.TOLD;
  }
}
