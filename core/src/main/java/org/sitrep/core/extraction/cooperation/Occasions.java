package org.sitrep.core.extraction.cooperation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.cooperation.PartialDate;

/** Collects an article's acts, and puts those of one occasion together. */
final class Occasions {

  static final Set<Form> MEETINGS = Set.of(Form.CALL, Form.MEETING, Form.VISIT, Form.DIALOGUE);

  /** How many paragraphs behind its telling a meeting still gives acts their form. */
  private static final int REACH = 6;

  /** How many sentences behind a gathering its participants may be named. */
  private static final int RECENT = 3;

  private final List<Act> acts = new ArrayList<>();
  private final List<Act> open = new ArrayList<>();
  private @Nullable Act current;

  /** The meeting, conference or exercise told last, perhaps without those who took part. */
  private @Nullable Act gathering;

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

  /** The meeting, conference or exercise told last, or null. */
  @Nullable Act gathering() {
    return gathering;
  }

  /** All acts so far. */
  List<Act> acts() {
    return acts;
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

  /** Whether a gathering of a form was told in one of the last sentences. */
  boolean recent(@Nullable Form form, int sentence) {
    boolean exercise = form == Form.EXERCISE;
    return gathering != null
        && (gathering.form == Form.EXERCISE) == exercise
        && sentence - gathering.sentence() <= RECENT;
  }

  /** Whether a gathering has just been told without those who took part. */
  boolean awaits(int sentence) {
    return gathering != null && gathering.open && sentence - gathering.sentence() <= RECENT;
  }

  /** Takes note of who took part in the gathering told last. */
  void attended(Set<String> present, int sentence) {
    Act told = gathering;
    if (present.isEmpty() || told == null || sentence - told.sentence() > RECENT) {
      return;
    }
    boolean session = !told.open && told.parties.size() == 1 && told.form != Form.EXERCISE;
    if (session || sentence == told.sentence()) {
      return;
    }
    told.witnesses.addAll(present);
    if (told.open && told.parties.size() + present.size() > 1) {
      told.parties.addAll(present);
      told.open = false;
      open.remove(told);
      acts.add(told);
      current = told;
    }
  }

  /** Takes note of who mediated the talks told last. */
  void mediated(Set<String> mediators, int sentence) {
    if (mediators.isEmpty()) {
      return;
    }
    boolean talks = current != null && current.form != Form.CALL && current.form != Form.VISIT;
    if (talks && current != null && sentence - current.sentence() <= 1) {
      current.witnesses.addAll(mediators);
      current.form = Form.DIALOGUE;
    }
  }

  /** The accusation or request that a refusal answers, or null. */
  @Nullable Act addressing(Act answer) {
    for (int i = acts.size() - 1; i >= Math.max(0, acts.size() - 12); i--) {
      Act act = acts.get(i);
      boolean claim =
          act.type == EventType.ACCUSE
              || act.type == EventType.THREATEN
              || (act.type == EventType.SANCTION && answer.paragraph() - act.paragraph() <= 1);
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
            case AGREE, COOPERATE, RETREAT -> act.initiators > 1 || act.parties.size() > 2;
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
    boolean session = act.form == Form.DIALOGUE || act.form == Form.MEETING;
    boolean exercise = act.type == EventType.COOPERATE && act.form == Form.EXERCISE;
    if ((act.type == EventType.CONSULT && session) || exercise) {
      gathering = act;
    }
    if (act.open) {
      open.add(act);
      return;
    }
    if (act.type == EventType.CONSULT && act.form != null && MEETINGS.contains(act.form)) {
      current = act;
    }
    acts.add(act);
  }

  /** Finds the other side of acts that name one: with whom that side deals nearest to them. */
  void close(Discourse discourse) {
    new OpenSides(acts, discourse).close(open);
    acts.addAll(open);
    acts.sort(Comparator.comparingInt(Act::sentence).thenComparingInt(act -> act.from));
  }

  /**
   * All acts, those told again merged into their first telling.
   *
   * @param published the date of a text that is itself a statement, or null
   * @param speaker who speaks in a joint statement, whose words have the form of its occasion
   */
  List<Act> merged(@Nullable PartialDate published, Set<String> speaker) {
    return new Retelling(acts).merged(published, speaker);
  }
}
