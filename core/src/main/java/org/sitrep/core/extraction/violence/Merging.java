package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.core.extraction.violence.Claims.Entry;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.VictimGroup;

/** Keeps the claims of an article, each once. */
final class Merging {

  /** How many claims back a repetition is looked for, so that no text makes this slow. */
  private static final int REACH = 40;

  /** Tokens between two tellings of one count in a text without full stops. */
  private static final int APART = 25;

  private record Key(Measure measure, int best) {}

  /** A place in the list, so that a fuller mention can take it. */
  private static final class Slot {
    private Entry entry;

    private Slot(Entry entry) {
      this.entry = entry;
    }
  }

  private final List<Slot> slots = new ArrayList<>();
  private final Map<Key, List<Slot>> byKey = new HashMap<>();

  /** Adds a claim, or merges it into one that tells the same. */
  void add(Entry next) {
    Key key = new Key(next.draft.measure, next.draft.estimate.best());
    List<Slot> alike = byKey.computeIfAbsent(key, _ -> new ArrayList<>());
    for (Slot slot : alike.subList(0, Math.min(alike.size(), REACH))) {
      if (same(slot.entry, next)) {
        merge(slot, next);
        return;
      }
    }
    if (!spellsOut(next)) {
      Slot slot = new Slot(next);
      slots.add(slot);
      alike.add(slot);
    }
  }

  private static boolean same(Entry a, Entry b) {
    Draft x = a.draft;
    Draft y = b.draft;
    if (x.sentence.equals(y.sentence) && y.first - x.end < APART) {
      return false;
    }
    boolean among = y.rule.equals("violence.among") && !x.rule.equals(y.rule);
    if (x.sentence.title()) {
      return true;
    }
    boolean groups =
        x.groups.equals(y.groups)
            || (x.groups.isEmpty() && !militants(y))
            || (y.groups.isEmpty() && !militants(x));
    boolean times =
        !b.moment.told()
            || a.moment.period() == null
            || a.moment.period().equals(b.moment.period());
    boolean places =
        !b.spot.told()
            || a.spot.place() == null
            || b.spot.place() == null
            || a.spot.place().equals(b.spot.place());
    if (y.definite && !among && times && places) {
      return true;
    }
    boolean increment = y.estimate.best() == 1 && y.head == Head.OTHERS;
    return groups && times && places && !increment;
  }

  private static boolean militants(Draft draft) {
    return draft.groups.equals(Set.of(VictimGroup.MILITANTS));
  }

  /** The fuller of two mentions stays; a headline gives way to the text. */
  private static void merge(Slot slot, Entry next) {
    Entry old = slot.entry;
    boolean title = old.draft.sentence.title();
    boolean fuller =
        old.draft.groups.isEmpty() && !next.draft.groups.isEmpty() && !old.moment.told();
    if (title || fuller) {
      slot.entry = next;
    } else if (old.draft.groups.isEmpty()) {
      old.draft.groups.addAll(next.draft.groups);
    }
  }

  /** A name or a single person of a later sentence who belongs to a count told before. */
  private boolean spellsOut(Entry next) {
    Draft draft = next.draft;
    if (draft.told || draft.listed || draft.sentence.title()) {
      return false;
    }
    if (draft.rule.equals("violence.among") && !draft.groups.isEmpty()) {
      return false;
    }
    boolean elsewhere = next.moment.told() || next.spot.told();
    boolean own = next.moment.told() && next.spot.told();
    if (own || (elsewhere && !draft.definite)) {
      return false;
    }
    for (int i = slots.size() - 1; i >= Math.max(0, slots.size() - REACH); i--) {
      Draft told = slots.get(i).entry.draft;
      boolean group =
          told.groups.equals(draft.groups)
              || draft.groups.isEmpty()
              || (told.groups.isEmpty() && draft.head == Head.NAME);
      if (told.measure == draft.measure
          && !told.sentence.equals(draft.sentence)
          && told.estimate.best() >= draft.estimate.best()
          && group) {
        return true;
      }
    }
    return false;
  }

  /** What stays: a headline's claims only where the text has none of their measure. */
  List<Entry> finished() {
    Set<Measure> inText = EnumSet.noneOf(Measure.class);
    for (Slot slot : slots) {
      if (!slot.entry.draft.sentence.title()) {
        inText.add(slot.entry.draft.measure);
      }
    }
    List<Entry> kept = new ArrayList<>();
    for (Slot slot : slots) {
      Draft draft = slot.entry.draft;
      if (!draft.sentence.title() || !inText.contains(draft.measure)) {
        kept.add(slot.entry);
      }
    }
    return kept;
  }
}
