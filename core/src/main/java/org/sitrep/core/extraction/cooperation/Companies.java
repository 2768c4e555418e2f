package org.sitrep.core.extraction.cooperation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Those of whom a text has told together, for "the two sides" and "all three". */
final class Companies {

  /** How many tellings back a text still refers to. */
  private static final int REACH = 40;

  /** How much more a telling in the same paragraph counts than one in another. */
  private static final int NEAR = 2;

  private record Company(Set<String> parties, int paragraph) {}

  private final List<Company> told = new ArrayList<>();

  void add(Set<String> parties, int paragraph) {
    told.add(new Company(parties, paragraph));
  }

  /**
   * Those of a number who were told together most, tellings in the same paragraph first; of equal
   * ones the last.
   *
   * @param last who was told together last, the answer where none are as many
   */
  Set<String> of(int number, int paragraph, Set<String> last) {
    Set<String> best = last;
    int most = 0;
    int first = Math.max(0, told.size() - REACH);
    for (int i = told.size() - 1; i >= first; i--) {
      Set<String> candidate = told.get(i).parties();
      if (candidate.size() != number) {
        continue;
      }
      int score = 0;
      for (int k = first; k <= i; k++) {
        if (told.get(k).parties().equals(candidate)) {
          score += told.get(k).paragraph() == paragraph ? NEAR : 1;
        }
      }
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }
}
