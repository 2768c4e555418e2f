package org.sitrep.core.extraction.cooperation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventStatus;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Field;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.cooperation.PartialDate;

/** Collects an article's acts, and puts those of one occasion together. */
final class Occasions {

  private static final Set<Form> MEETINGS =
      Set.of(Form.CALL, Form.MEETING, Form.VISIT, Form.DIALOGUE);

  /** How many paragraphs behind its telling a meeting still gives acts their form. */
  private static final int REACH = 6;

  private final List<Act> acts = new ArrayList<>();
  private @Nullable Act current;

  /** The parties of the call or meeting told last, or none. */
  Set<String> parties() {
    return current == null ? Set.of() : current.parties;
  }

  /** Who else takes part where an act names only one side. */
  Set<String> partners(Act act) {
    Act occasion = current;
    if (occasion == null
        || act.parties.isEmpty()
        || act.paragraph() - occasion.paragraph() > REACH
        || !occasion.parties.containsAll(act.parties)) {
      return Set.of();
    }
    return occasion.parties;
  }

  /** The act told last, or null. */
  @Nullable Act last() {
    return acts.isEmpty() ? null : acts.getLast();
  }

  /** The last act of a type, or null. */
  @Nullable Act lastOf(EventType type) {
    for (int i = acts.size() - 1; i >= Math.max(0, acts.size() - 12); i--) {
      if (acts.get(i).type == type) {
        return acts.get(i);
      }
    }
    return null;
  }

  /** The accusation or request that a refusal answers, or null. */
  @Nullable Act addressing(Act answer) {
    for (int i = acts.size() - 1; i >= Math.max(0, acts.size() - 12); i--) {
      Act act = acts.get(i);
      boolean claim = act.type == EventType.ACCUSE || act.type == EventType.THREATEN;
      boolean request = act.type == EventType.REQUEST && answer.paragraph() - act.paragraph() <= 2;
      if ((claim || request)
          && act.initiator != null
          && act.parties.containsAll(answer.parties)
          && !answer.parties.contains(act.initiator)) {
        return act;
      }
    }
    for (int i = acts.size() - 1; i >= Math.max(0, acts.size() - 3); i--) {
      Act act = acts.get(i);
      if (act.type == EventType.REQUEST
          && act.initiator != null
          && !answer.parties.contains(act.initiator)
          && answer.paragraph() - act.paragraph() <= 2) {
        return act;
      }
    }
    return null;
  }

  /** What others did together just before, which a third party may welcome, or null. */
  @Nullable Act lastJoint(Act welcome) {
    for (int i = acts.size() - 1; i >= Math.max(0, acts.size() - 4); i--) {
      Act act = acts.get(i);
      boolean joint =
          switch (act.type) {
            case AGREE, COOPERATE, RETREAT, CONSULT -> act.initiators > 1 || act.parties.size() > 2;
            default -> false;
          };
      if (joint
          && act.parties.size() > 1
          && welcome.paragraph() - act.paragraph() <= 2
          && welcome.parties.stream().noneMatch(act.parties::contains)) {
        return act;
      }
    }
    return null;
  }

  /** The last dealing of one party with one other within a few paragraphs, or null. */
  @Nullable Act dealing(Act act) {
    for (int i = acts.size() - 1; i >= Math.max(0, acts.size() - 6); i--) {
      Act earlier = acts.get(i);
      if (earlier.parties.size() == 2
          && earlier.parties.containsAll(act.parties)
          && act.paragraph() - earlier.paragraph() <= 3) {
        return earlier;
      }
    }
    return null;
  }

  /** The last agreement or ceasefire told, or null. */
  @Nullable Act lastConcluded() {
    for (int i = acts.size() - 1; i >= Math.max(0, acts.size() - 12); i--) {
      EventType type = acts.get(i).type;
      if (type == EventType.AGREE || type == EventType.RETREAT) {
        return acts.get(i);
      }
    }
    return null;
  }

  /** Takes an act in the order of the text. */
  void add(Act act) {
    if (act.type == EventType.CONSULT && act.form != null && MEETINGS.contains(act.form)) {
      current = act;
    }
    acts.add(act);
  }

  /**
   * All acts, those told again merged into their first telling.
   *
   * @param published the date of a text that is itself a statement, or null
   */
  List<Act> merged(@Nullable PartialDate published) {
    Map<Set<String>, List<Act>> byParties = new LinkedHashMap<>();
    for (Act act : acts) {
      act.parties.addAll(act.witnesses);
      byParties.computeIfAbsent(Set.copyOf(act.parties), p -> new ArrayList<>()).add(act);
    }
    List<Act> out = new ArrayList<>();
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

  /** All that the same parties did. */
  private static final class Dealings {
    private final List<Act> acts;
    private final boolean official;
    private final List<Act> consults = new ArrayList<>();
    private final List<Act> events = new ArrayList<>();

    Dealings(List<Act> acts, boolean official) {
      this.acts = acts;
      this.official = official;
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
      events.addAll(consults);
      for (Act act : events) {
        complete(act);
      }
      return events;
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
        boolean vague =
            act.form == null
                || act.form == Form.MEETING
                || occasion.form == null
                || act.form == occasion.form
                || (occasion.form == Form.VISIT
                    && act.form != Form.CALL
                    && act.status == EventStatus.DONE);
        if (occasion.status == act.status
            && vague
            && compatible(occasion.date, act.date)
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
              : occasionOf(act);
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
                    && (event.form == null || act.form == null || event.form == act.form));
        if (event.type == act.type
            && event.status == act.status
            && event.type != EventType.COOPERATE
            && compatible(event.date, act.date)
            && together) {
          merge(event, act);
          return;
        }
        if (event.type == act.type
            && event.type == EventType.COOPERATE
            && event.status == act.status
            && compatible(event.date, act.date)
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

    private @Nullable Act occasionOf(Act act) {
      Act best = null;
      int nearest = Integer.MAX_VALUE;
      for (Act occasion : consults) {
        int distance = Math.abs(occasion.sentence() - act.sentence());
        int behind = act.paragraph() - occasion.paragraph();
        boolean near =
            (official || act.refers)
                ? behind <= REACH && behind >= -2
                : behind == 0 || (behind == 1 && act.type == EventType.AGREE);
        if (near
            && distance < nearest
            && occasion.status == EventStatus.DONE
            && act.status == EventStatus.DONE
            && compatible(occasion.date, act.date)) {
          best = occasion;
          nearest = distance;
        }
      }
      return best;
    }

    private static boolean compatible(@Nullable PartialDate a, @Nullable PartialDate b) {
      return a == null || b == null || a.equals(b);
    }

    private static void merge(Act kept, Act again) {
      kept.fields.addAll(again.fields);
      if (kept.date == null) {
        kept.date = again.date;
      }
      if (kept.form == null
          || (kept.form == Form.MEETING && again.form != null && again.form != Form.DIALOGUE)) {
        kept.form = again.form;
      }
      if (kept.initiator != null && !kept.initiator.equals(again.initiator)) {
        kept.initiator = null;
      }
    }

    private static void complete(Act act) {
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
      if (act.fields.size() > 1) {
        act.fields.remove(Field.OTHER);
      }
      if (act.fields.isEmpty()) {
        act.fields.add(Field.OTHER);
      }
    }
  }
}
