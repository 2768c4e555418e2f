package org.sitrep.core.extraction.cooperation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How often a text speaks of whom, and whom it is therefore about. */
final class Prominence {

  /** How often a text speaks of those that it is about. */
  private static final int OFTEN = 2;

  private final Map<String, Integer> told = new LinkedHashMap<>();

  /** Takes over what another reading counted. */
  void learn(Prominence scout) {
    told.putAll(scout.told);
  }

  /** Counts how often the whole text speaks of a party. */
  void count(String party, int times) {
    told.merge(party, times, Integer::sum);
  }

  /**
   * With whom one side deals where a sentence does not say: the other of the two that the text is
   * about; none where it is about many.
   *
   * @param groups armed groups, which are no such side
   */
  Set<String> opposite(Set<String> side, Set<String> groups) {
    int second = 0;
    String most = null;
    int times = OFTEN - 1;
    int ahead = 0;
    int own = side.stream().mapToInt(party -> told.getOrDefault(party, 0)).max().orElse(0);
    for (Map.Entry<String, Integer> entry : told.entrySet()) {
      boolean other = !side.contains(entry.getKey()) && !groups.contains(entry.getKey());
      ahead += other && entry.getValue() > own ? 1 : 0;
      if (other && entry.getValue() > times) {
        second = most == null ? 0 : times;
        most = entry.getKey();
        times = entry.getValue();
      } else if (other) {
        second = Math.max(second, entry.getValue());
      }
    }
    return most == null || (ahead > 1 && times < 2 * second) ? Set.of() : Set.of(most);
  }

  /** The state that the text is about, or null where none stands out. */
  @Nullable String state() {
    String most = null;
    int times = OFTEN - 1;
    int second = 0;
    for (Map.Entry<String, Integer> entry : told.entrySet()) {
      if (entry.getKey().length() != 2) {
        continue;
      }
      if (entry.getValue() > times) {
        second = most == null ? 0 : times;
        most = entry.getKey();
        times = entry.getValue();
      } else {
        second = Math.max(second, entry.getValue());
      }
    }
    return times > second ? most : null;
  }

  /** The two of whom the text speaks most beside a side, or none. */
  Set<String> both(Set<String> side, Set<String> groups) {
    Set<String> pair = new LinkedHashSet<>();
    Set<String> known = new LinkedHashSet<>(side);
    for (int i = 0; i < 2; i++) {
      pair.addAll(opposite(known, groups));
      known.addAll(pair);
    }
    return pair;
  }
}
