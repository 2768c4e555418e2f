package org.sitrep.core.extraction.cooperation;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventStatus;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Form;

/**
 * The call or meeting that the headline of an official text names: the text is about it even where
 * its first sentences tell it in words that no rule knows.
 */
final class Headline {

  /** In how many sentences of the text those who met may first be named. */
  private static final int LEAD = 3;

  private @Nullable Act told;
  private boolean met;
  private int seen;

  /** Whether the headline names a call or a meeting. */
  boolean met() {
    return met;
  }

  /** Takes note of the acts of a headline. */
  void read(List<Act> acts) {
    for (Act act : acts) {
      boolean occasion =
          act.type == EventType.CONSULT && act.form != null && act.parties.size() > 1;
      if (occasion && told == null && !act.recalled) {
        told = act;
        met = true;
      }
    }
  }

  /**
   * The headline's act in the sentence that first names who took part, or null where its own words
   * tell it.
   *
   * @param acts those of the text so far
   */
  @Nullable Act in(Line line, List<Group> groups, List<Act> acts) {
    Act title = told;
    seen++;
    if (title == null || line.sentence().title()) {
      return null;
    }
    boolean names =
        groups.stream().anyMatch(group -> !Collections.disjoint(group.parties(), title.parties));
    if (!names || acts.stream().anyMatch(act -> same(act, title.parties))) {
      told = seen > LEAD || names ? null : told;
      return null;
    }
    told = null;
    Act act = new Act(title.rule + ".headline", EventType.CONSULT, line, 0);
    act.form = title.form == Form.VISIT ? Form.MEETING : title.form;
    act.status = EventStatus.DONE;
    act.parties.addAll(title.parties);
    act.initiators = title.parties.size();
    return act;
  }

  private static boolean same(Act act, Set<String> parties) {
    return act.type == EventType.CONSULT
        && (act.parties.containsAll(parties) || parties.containsAll(act.parties));
  }
}
