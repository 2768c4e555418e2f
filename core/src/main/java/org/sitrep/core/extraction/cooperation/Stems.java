package org.sitrep.core.extraction.cooperation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** "The two sides:" and then a list, each line of which begins with a verb. */
final class Stems {

  private @Nullable Party open;

  /** Who acts in a line that begins with a verb, or null. */
  @Nullable Group of(Line line) {
    return open == null || line.sentence().title() ? null : new Group(open, 0, "", true);
  }

  /** Takes note of who opens a list, and of where it is over. */
  void read(Line line, List<Group> groups) {
    Group subject = null;
    for (Group group : groups) {
      if (group.subject() && !group.party().weak() && !group.parties().isEmpty()) {
        subject = group;
      }
    }
    if (subject != null && line.at(line.size() - 1).equals(":")) {
      open = new Party(0, 0, subject.parties(), subject.party().kind());
    } else if (subject != null && subject.start() == 0) {
      open = null;
    }
  }
}
