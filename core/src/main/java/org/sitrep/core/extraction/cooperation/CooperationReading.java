package org.sitrep.core.extraction.cooperation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.core.extraction.Span;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;
import org.sitrep.core.extraction.text.Clue;
import org.sitrep.core.extraction.text.Sentence;

/** What the rules of this package see in a document: for people who ask, never for coding. */
public final class CooperationReading {

  private final Map<Integer, List<Clue>> bySentence = new HashMap<>();

  CooperationReading() {}

  /** Takes note of what a reader of the article sees. */
  Watch watch() {
    return this::note;
  }

  private void note(Line line, List<Group> groups, List<Hit> hits) {
    List<Clue> clues = new ArrayList<>();
    for (Group group : groups) {
      if (!group.parties().isEmpty()) {
        clues.add(
            new Clue(
                span(line, group.from(), group.to()),
                (group.subject() ? "subject " : "party ") + String.join(", ", group.parties())));
      }
    }
    for (Hit hit : hits) {
      clues.add(
          new Clue(
              span(line, hit.from(), hit.to()),
              "act %s by %s".formatted(hit.frame().type(), hit.frame().rule())));
    }
    bySentence.put(line.sentence().index(), clues);
  }

  private static Span span(Line line, int from, int to) {
    return new Span(line.token(from).start(), line.token(to - 1).end());
  }

  /** The parties of a sentence and its words for acts. */
  public List<Clue> words(Sentence sentence) {
    return List.copyOf(bySentence.getOrDefault(sentence.index(), List.of()));
  }
}
