package org.sitrep.core.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The stories of texts that fit into memory, such as a scored collection. */
public final class StoryMap {

  private final List<String> texts = new ArrayList<>();
  private final List<Integer> leads = new ArrayList<>();
  private final Map<Long, List<Integer>> bands = new HashMap<>();

  /**
   * Adds a text to the story of the text that it overlaps most, or makes it the first of its own. A
   * later text never joins two stories: what holds both is a digest.
   *
   * @return the number of the first text of its story, counted from 0 in the order of adding
   */
  public int add(String text) {
    int number = texts.size();
    int lead = number;
    double most = 0;
    CopyCheck check = new CopyCheck(text);
    Set<Integer> asked = new HashSet<>();
    for (long band : Fingerprint.bands(text)) {
      List<Integer> others = bands.computeIfAbsent(band, _ -> new ArrayList<>());
      for (int other : others) {
        double overlap = asked.add(other) ? check.overlap(texts.get(other)) : 0;
        if (overlap > most) {
          most = overlap;
          lead = leads.get(other);
        }
      }
      others.add(number);
    }
    texts.add(text);
    leads.add(lead);
    return lead;
  }
}
