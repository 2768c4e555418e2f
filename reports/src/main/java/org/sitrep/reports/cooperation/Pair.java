package org.sitrep.reports.cooperation;

import java.util.ArrayList;
import java.util.List;

/**
 * Two parties.
 *
 * @param first the one that comes first in the alphabet
 * @param second the other one
 */
record Pair(String first, String second) {

  /** Every two of some parties in alphabetical order. */
  static List<Pair> of(List<String> parties) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < parties.size(); i++) {
      for (int j = i + 1; j < parties.size(); j++) {
        pairs.add(new Pair(parties.get(i), parties.get(j)));
      }
    }
    return pairs;
  }
}
