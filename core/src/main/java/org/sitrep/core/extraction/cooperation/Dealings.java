package org.sitrep.core.extraction.cooperation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sitrep.core.cooperation.EventStatus;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Field;
import org.sitrep.core.cooperation.Form;

/** All that the same parties did. */
final class Dealings {

  /** From how many parties on a meeting is a conference. */
  private static final int MANY = 4;

  private final List<Act> acts;
  private final boolean official;
  private final List<Act> consults = new ArrayList<>();
  private final OwnOccasions occasions;
  private final List<Act> events = new ArrayList<>();

  Dealings(List<Act> acts, boolean official) {
    this.acts = acts;
    this.official = official;
    this.occasions = new OwnOccasions(consults, official);
  }

  List<Act> events() {
    for (Act act : acts) {
      if (act.type == EventType.CONSULT) {
        consult(act);
      }
    }
    for (Act act : acts) {
      if (act.type != EventType.CONSULT) {
        other(act);
      }
    }
    dateOccasions();
    events.addAll(consults);
    for (Act act : events) {
      complete(act);
    }
    return events;
  }

  /** A call took place when what was said in it was said. */
  private void dateOccasions() {
    for (Act occasion : consults) {
      for (Act event : events) {
        boolean said = event.form == occasion.form && event.status == occasion.status;
        if (occasion.date == null && said) {
          occasion.date = event.date;
        }
      }
    }
  }

  private void consult(Act act) {
    for (Act occasion : consults) {
      if (sameTrip(occasion, act)) {
        Act meeting = occasion.form == Form.VISIT ? act : occasion;
        occasion.date = meeting.date;
        occasion.form = meeting.form;
        occasion.fields.addAll(act.fields);
        return;
      }
      boolean plans =
          act.status == EventStatus.PLANNED
              && occasion.form != null
              && act.form != null
              && occasion.form != act.form;
      boolean session =
          occasion.form == Form.MEETING
              && act.form == Form.DIALOGUE
              && act.sentence() - occasion.sentence() <= 1;
      boolean vague =
          session
              || act.form == null
              || act.form == Form.MEETING
              || occasion.form == null
              || act.form == occasion.form
              || (occasion.form == Form.VISIT
                  && act.form != Form.CALL
                  && act.status == EventStatus.DONE);
      if (occasion.status == act.status
          && vague
          && !plans
          && OwnOccasions.compatible(occasion.date, act.date)
          && !distinct(occasion, act)) {
        merge(occasion, act);
        return;
      }
    }
    consults.add(act);
  }

  /** A trip and the talks on it, a day or two apart. */
  private static boolean sameTrip(Act a, Act b) {
    boolean forms =
        (a.form == Form.VISIT) != (b.form == Form.VISIT)
            && a.form != Form.CALL
            && b.form != Form.CALL
            && a.form != null
            && b.form != null;
    if (!forms || a.status != b.status || a.date == null || b.date == null) {
      return false;
    }
    return a.date.day() != null
        && b.date.day() != null
        && Math.abs(a.date.firstDay().toEpochDay() - b.date.firstDay().toEpochDay()) <= 3;
  }

  /** Two tellings with forms that exclude each other. */
  private static boolean distinct(Act a, Act b) {
    return a.form != null
        && b.form != null
        && a.form != b.form
        && (a.form == Form.CALL || b.form == Form.CALL);
  }

  private void other(Act act) {
    Act occasion =
        act.form == Form.LETTER || act.type == EventType.AID || act.type == EventType.COOPERATE
            ? null
            : occasions.of(act);
    if (occasion != null) {
      if (takesForm(act)) {
        act.form = occasion.form;
      }
      if (act.date == null) {
        act.date = occasion.date;
      } else if (occasion.date == null
          && Math.abs(act.sentence() - occasion.sentence()) <= 1
          && Math.abs(act.paragraph() - occasion.paragraph()) <= 1) {
        occasion.date = act.date;
      }
      if (act.type == EventType.SUPPORT || act.type == EventType.AGREE) {
        occasion.fields.addAll(act.fields);
      }
    }
    for (Act event : events) {
      boolean oneSide =
          (event.initiator != null && event.initiator.equals(act.initiator))
              || (event.initiator == null && act.initiator == null);
      boolean together =
          event.sentence() == act.sentence()
              || ((occasion != null || oneSide || official)
                  && (event.form == Form.LETTER) == (act.form == Form.LETTER)
                  && (event.form == null
                      || act.form == null
                      || event.form == act.form
                      || (occasion != null && act.type == EventType.AGREE)));
      boolean words =
          switch (act.type) {
            case SUPPORT, ACCUSE, REQUEST, REJECT, THREATEN -> event.sentence() == act.sentence();
            default -> false;
          };
      if (event.type == act.type
          && event.status == act.status
          && event.type != EventType.COOPERATE
          && (words
              || OwnOccasions.compatible(event.date, act.date)
              || OwnOccasions.toldLater(event, act))
          && together) {
        merge(event, act);
        return;
      }
      if (event.type == act.type
          && event.type == EventType.COOPERATE
          && event.status == act.status
          && OwnOccasions.compatible(event.date, act.date)
          && event.form == act.form) {
        merge(event, act);
        return;
      }
    }
    events.add(act);
  }

  /** Whether an act is told without a form of its own. */
  private static boolean takesForm(Act act) {
    return act.form == null
        || act.form == Form.STATEMENT
        || (act.form == Form.OTHER
            && (act.type == EventType.REQUEST || act.type == EventType.REJECT));
  }

  private static void merge(Act kept, Act again) {
    kept.fields.addAll(again.fields);
    if (kept.date == null) {
      kept.date = again.date;
    }
    boolean met =
        kept.form == Form.VISIT
            && again.form == Form.MEETING
            && kept.status == EventStatus.DONE
            && again.sentence() - kept.sentence() <= 1;
    boolean called =
        (kept.form == Form.MEETING || kept.talks)
            && !again.talks
            && (again.form == Form.CALL || again.form == Form.DIALOGUE);
    called |=
        kept.talks
            && again.form == Form.MEETING
            && !again.talks
            && again.sentence() != kept.sentence();
    boolean text = kept.type == EventType.AGREE && again.concluded && again.form != null;
    if (kept.form == null || met || called || text) {
      kept.form = again.form;
    }
    if (kept.initiator != null && !kept.initiator.equals(again.initiator)) {
      kept.initiator = null;
    }
  }

  private void complete(Act act) {
    boolean many = act.parties.size() >= MANY || act.parties.size() == 1;
    if (act.type == EventType.CONSULT && act.form == Form.MEETING && many) {
      act.form = Form.DIALOGUE;
    }
    if (act.form == null) {
      act.form =
          switch (act.type) {
            case CONSULT -> Form.MEETING;
            case AGREE -> Form.AGREEMENT;
            case COOPERATE -> Form.OPERATION;
            case AID, CONCEDE, RETREAT, SANCTION -> Form.OTHER;
            default -> Form.STATEMENT;
          };
    }
    act.fields.addAll(
        switch (act.form) {
          case EXERCISE -> Set.of(Field.DEFENCE);
          case INTELLIGENCE_SHARING -> Set.of(Field.INTELLIGENCE);
          case CEASEFIRE -> Set.of(Field.SECURITY);
          case HANDOVER ->
              Set.of(act.type == EventType.COOPERATE ? Field.LAW_ENFORCEMENT : Field.SECURITY);
          default -> Set.of();
        });
    boolean armed =
        switch (act.type) {
          case RETREAT, ACCUSE, REJECT, THREATEN -> true;
          case REQUEST, CONSULT, AGREE -> !official;
          case COOPERATE -> act.form == Form.OPERATION;
          default -> false;
        };
    if (armed && act.fields.contains(Field.DEFENCE)) {
      // troops and arms in a dispute are a matter of security too
      act.fields.add(Field.SECURITY);
    }
    if (act.fields.size() > 1) {
      act.fields.remove(Field.OTHER);
    }
    if (act.fields.isEmpty()) {
      act.fields.add(Field.OTHER);
    }
  }
}
