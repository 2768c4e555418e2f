package org.sitrep.core.extraction.cooperation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventStatus;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.cooperation.PartialDate;

/** Merges the acts of an article that it tells again, and gives them the form of their occasion. */
final class Retelling {

  private final List<Act> acts;

  Retelling(List<Act> acts) {
    this.acts = acts;
  }

  /** The visit of those who speak together, or null. */
  private @Nullable Act visitOf(Set<String> speaker) {
    for (Act act : acts) {
      boolean met = act.type == EventType.CONSULT && act.status == EventStatus.DONE;
      if (met && speaker.size() > 1 && act.form == Form.VISIT && act.parties.equals(speaker)) {
        return act;
      }
    }
    return null;
  }

  /** The first call, meeting or dialogue that a text tells as held, or null. */
  private @Nullable Act ownOccasion() {
    for (Act act : acts) {
      if (act.type == EventType.CONSULT
          && act.status == EventStatus.DONE
          && !act.recalled
          && act.form != null
          && Occasions.MEETINGS.contains(act.form)) {
        return act;
      }
    }
    return null;
  }

  /** Whether those of an occasion say something there about somebody else. */
  private static boolean saidAt(Act occasion, Act act) {
    if (act.parties.equals(occasion.parties) || act.status != EventStatus.DONE) {
      return false;
    }
    boolean all =
        act.initiators == occasion.parties.size() && act.parties.containsAll(occasion.parties);
    boolean one = act.initiator != null && occasion.parties.contains(act.initiator);
    return (all || one) && !act.aloud && act.sentence() >= occasion.sentence();
  }

  private static boolean said(Act act) {
    boolean words =
        switch (act.type) {
          case SUPPORT, REQUEST, ACCUSE, REJECT -> true;
          default -> false;
        };
    return words && (act.form == null || act.form == Form.STATEMENT || act.form == Form.OTHER);
  }

  /**
   * All acts, those told again merged into their first telling.
   *
   * @param published the date of a text that is itself a statement, or null
   * @param speaker who speaks in a joint statement, whose words have the form of its occasion
   */
  List<Act> merged(@Nullable PartialDate published, Set<String> speaker) {
    Map<Set<String>, List<Act>> byParties = new LinkedHashMap<>();
    for (Act act : acts) {
      act.parties.addAll(act.witnesses);
      byParties.computeIfAbsent(Set.copyOf(act.parties), p -> new ArrayList<>()).add(act);
    }
    List<Act> out = new ArrayList<>();
    Act visit = published == null ? null : visitOf(speaker);
    Act own = visit == null && published != null ? ownOccasion() : visit;
    for (Act act : acts) {
      if (own != null && said(act) && saidAt(own, act)) {
        act.form = own.form;
        act.date = act.date == null ? own.date : act.date;
      }
    }
    for (List<Act> same : byParties.values()) {
      out.addAll(new Dealings(same, published != null).events());
    }
    for (Act act : out) {
      if (act.form == Form.OTHER && act.type == EventType.REQUEST && published != null) {
        act.form = Form.STATEMENT;
      }
      boolean said =
          act.form == Form.STATEMENT
              || (act.type == EventType.AGREE && !act.rule.contains(".noun"));
      if (act.date == null && said && act.status == EventStatus.DONE) {
        act.date = published;
      }
    }
    out.sort(
        (a, b) -> a.sentence() != b.sentence() ? a.sentence() - b.sentence() : a.from - b.from);
    return out;
  }
}
