package org.sitrep.core.incident;

import org.jspecify.annotations.Nullable;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.VictimGroup;

/**
 * How many an incident killed or injured.
 *
 * @param measure killed or injured
 * @param group the victims, or null for all of them
 * @param low the least that any source says; "up to N" is 0
 * @param best the figure of the latest report of the most direct source
 * @param high the most that any source says; of "at least N" it is N
 * @param sources independent sources that give a figure
 */
public record Toll(
    Measure measure, @Nullable VictimGroup group, int low, int best, int high, int sources) {

  /**
   * Checks low ≤ best ≤ high.
   *
   * @throws IllegalArgumentException with the figures, where they are not in order
   */
  public Toll {
    if (low < 0 || low > best || best > high) {
      throw new IllegalArgumentException(
          "low ≤ best ≤ high does not hold: " + low + ", " + best + ", " + high);
    }
  }
}
