package org.sitrep.core.extraction.cooperation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventStatus;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Field;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.cooperation.PartialDate;

/** The calls, meetings and visits of an article, and the acts done on them. */
final class Occasions {

  private static final Set<Form> MEETINGS = Set.of(Form.CALL, Form.MEETING, Form.VISIT, Form.DIALOGUE);

  /** A call, meeting or visit with what was done on it. */
  private static final class Occasion {
    final Form form;
    final Set<String> parties;
    final EventStatus status;
    @Nullable PartialDate date;
    int lastParagraph;

    Occasion(Act act, Form form) {
      this.form = form;
      this.parties = Set.copyOf(act.parties);
      this.status = act.status;
      this.date = act.date;
      this.lastParagraph = act.paragraph();
    }
  }

  private final List<Act> acts = new ArrayList<>();
  private @Nullable Occasion current;

  /** Who else takes part where an act names only one side. */
  Set<String> partners(Act act) {
    Occasion occasion = current;
    if (occasion == null || act.parties.isEmpty() || !occasion.parties.containsAll(act.parties)) {
      return Set.of();
    }
    return occasion.parties;
  }

  /** The act told last, or null. */
  @Nullable Act last() {
    return acts.isEmpty() ? null : acts.getLast();
  }

  /** Takes an act in the order of the text. */
  void add(Act act) {
    Occasion occasion = current;
    Form form = act.form;
    if (act.type == EventType.CONSULT) {
      if (form == null) {
        form = occasion != null && occasion.parties.equals(act.parties) ? occasion.form : Form.MEETING;
        act.form = form;
      }
      if (MEETINGS.contains(form)
          && (occasion == null || !occasion.parties.equals(act.parties) || occasion.status != act.status)) {
        current = new Occasion(act, form);
      }
    } else if (occasion != null
        && occasion.parties.equals(act.parties)
        && (occasion.date == null || act.date == null || occasion.date.equals(act.date))) {
      if (form == null || form == Form.STATEMENT && !act.explicit) {
        act.form = occasion.form;
      }
      if (act.date == null) {
        act.date = occasion.date;
      }
    }
    if (act.form == null) {
      act.form =
          switch (act.type) {
            case AGREE -> Form.AGREEMENT;
            case COOPERATE -> Form.OPERATION;
            case AID, CONCEDE, RETREAT, SANCTION -> Form.OTHER;
            default -> Form.STATEMENT;
          };
    }
    merge(act);
  }

  private void merge(Act act) {
    for (Act other : acts) {
      if (other.type == act.type
          && other.parties.equals(act.parties)
          && other.status == act.status
          && (other.date == null || act.date == null || other.date.equals(act.date))) {
        other.fields.addAll(act.fields);
        if (other.date == null) {
          other.date = act.date;
        }
        if (other.initiator != null && !other.initiator.equals(act.initiator)) {
          other.initiator = null;
        }
        return;
      }
    }
    acts.add(act);
  }

  /** All acts, merged. */
  List<Act> merged() {
    for (Act act : acts) {
      if (act.fields.size() > 1) {
        act.fields.remove(Field.OTHER);
      }
      if (act.fields.isEmpty()) {
        act.fields.add(Field.OTHER);
      }
    }
    return acts;
  }
}
