package org.sitrep.core.extraction.cooperation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the other side of acts that name only one. */
final class OpenSides {

  /** How many sentences away a dealing may be that tells with whom a side deals. */
  private static final int NEAREST = 12;

  /** In how many acts the one has a part that a text is about. */
  private static final int CENTRAL = 3;

  private final List<Act> acts;
  private final Discourse discourse;

  OpenSides(List<Act> acts, Discourse discourse) {
    this.acts = acts;
    this.discourse = discourse;
  }

  /** In how many acts each party has a part, armed groups aside. */
  private Map<String, Integer> dealt() {
    Map<String, Integer> dealt = new LinkedHashMap<>();
    for (Act act : acts) {
      for (String party : act.parties) {
        if (!discourse.armed(party)) {
          dealt.merge(party, 1, Integer::sum);
        }
      }
    }
    return dealt;
  }

  /** The one with whom others deal most in a text that is about many, or none. */
  private static Set<String> center(Set<String> side, Map<String, Integer> dealt) {
    String most = null;
    int times = 0;
    int second = 0;
    for (Map.Entry<String, Integer> entry : dealt.entrySet()) {
      if (side.contains(entry.getKey())) {
        continue;
      }
      if (entry.getValue() > times) {
        second = times;
        times = entry.getValue();
        most = entry.getKey();
      } else {
        second = Math.max(second, entry.getValue());
      }
    }
    return most == null || times < CENTRAL || times < second + 2 ? Set.of() : Set.of(most);
  }

  /** Finds the other side of acts that name one: with whom that side deals nearest to them. */
  void close(List<Act> open) {
    Map<String, Integer> dealt = dealt();
    for (Act act : open) {
      if (act.parties.isEmpty()) {
        act.parties.addAll(discourse.both());
      }
    }
    open.removeIf(act -> act.parties.isEmpty());
    for (Act act : open) {
      Act nearest = null;
      int least = NEAREST;
      for (Act other : acts) {
        boolean pair =
            other.parties.size() == 2
                && other.parties.containsAll(act.parties)
                && other.parties.stream().noneMatch(discourse::armed);
        int distance = Math.abs(other.sentence() - act.sentence());
        if (pair && distance < least) {
          nearest = other;
          least = distance;
        }
      }
      Set<String> side = Set.copyOf(act.parties);
      act.parties.addAll(nearest != null ? nearest.parties : discourse.opposite(side));
      if (act.parties.size() < 2 && !dealt.isEmpty()) {
        act.parties.addAll(center(side, dealt));
      }
    }
    open.removeIf(act -> act.parties.size() < 2);
  }
}
