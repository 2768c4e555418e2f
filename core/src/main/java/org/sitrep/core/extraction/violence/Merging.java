package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.core.extraction.violence.Claims.Entry;
import org.sitrep.core.extraction.violence.People.Head;

/** Finds the mentions that tell a claim again. */
final class Merging {

  private Merging() {}

  /** Whether an earlier claim takes this one in. */
  static boolean into(List<Entry> entries, Entry next) {
    for (Entry entry : entries) {
      if (same(entry, next)) {
        merge(entry, next, entries);
        return true;
      }
    }
    return spellsOut(entries, next);
  }

  private static boolean same(Entry a, Entry b) {
    Draft x = a.draft;
    Draft y = b.draft;
    if (x.measure != y.measure
        || x.estimate.best() != y.estimate.best()
        || (x.sentence.equals(y.sentence) && y.first - x.end < 25)) {
      return false;
    }
    if (x.sentence.title() || y.definite) {
      return true;
    }
    boolean groups = x.groups.equals(y.groups) || x.groups.isEmpty() || y.groups.isEmpty();
    boolean times =
        !b.moment.told()
            || a.moment.period() == null
            || a.moment.period().equals(b.moment.period());
    boolean places =
        !b.spot.told()
            || a.spot.place() == null
            || b.spot.place() == null
            || a.spot.place().equals(b.spot.place());
    boolean single = y.estimate.best() == 1 && y.head == Head.OTHERS;
    return groups && times && places && !single;
  }

  /** The fuller of two mentions stays; a headline gives way to the text. */
  private static void merge(Entry old, Entry next, List<Entry> entries) {
    if (old.draft.sentence.title()
        || (old.draft.groups.isEmpty() && !next.draft.groups.isEmpty() && !old.moment.told())) {
      entries.set(entries.indexOf(old), next);
      if (next.draft.groups.isEmpty() && !old.draft.sentence.title()) {
        next.draft.groups.addAll(old.draft.groups);
      }
    } else if (old.draft.groups.isEmpty()) {
      old.draft.groups.addAll(next.draft.groups);
    }
  }

  /** A name or a single person of a later sentence who belongs to a count told before. */
  private static boolean spellsOut(List<Entry> entries, Entry next) {
    Draft draft = next.draft;
    if (draft.told || draft.sentence.title()) {
      return false;
    }
    for (Entry entry : entries) {
      Draft told = entry.draft;
      boolean group =
          told.groups.equals(draft.groups)
              || draft.groups.isEmpty()
              || (told.groups.isEmpty() && draft.head == Head.NAME);
      if (told.measure == draft.measure
          && !told.sentence.equals(draft.sentence)
          && told.estimate.best() >= draft.estimate.best()
          && group
          && !next.moment.told()
          && !next.spot.told()) {
        return true;
      }
    }
    return false;
  }

  /** What stays: a headline's claims only where the text has none of their measure. */
  static List<Entry> finished(List<Entry> entries) {
    List<Entry> kept = new ArrayList<>();
    for (Entry entry : entries) {
      boolean again =
          entry.draft.sentence.title()
              && entries.stream()
                  .anyMatch(
                      e -> !e.draft.sentence.title() && e.draft.measure == entry.draft.measure);
      if (!again) {
        kept.add(entry);
      }
    }
    return kept;
  }
}
