package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.time.Period;
import org.sitrep.core.extraction.violence.Actors.Author;
import org.sitrep.core.extraction.violence.Claimants.Claimant;
import org.sitrep.core.extraction.violence.Claims.Entry;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.PerpetratorStatus;
import org.sitrep.core.violence.Scope;
import org.sitrep.core.violence.VictimGroup;

/**
 * Lets the counts of one event share who did it: a text names the perpetrator once, beside one of
 * them, in a sentence that counts nobody, or as the one who took responsibility.
 */
final class Authors {

  private static final Set<Measure> DONE_TO_PEOPLE =
      Set.of(
          Measure.KILLED, Measure.INJURED, Measure.CASUALTIES, Measure.ABDUCTED, Measure.RELEASED);

  /** How many sentences around a count may tell who did it. */
  private static final int AROUND = 3;

  /** So many days may be those of one wave of attacks. */
  private static final int DAYS = 4;

  /** How many counts away one is looked for that tells it. */
  private static final int REACH = 40;

  private final Document document;
  private final List<Entry> entries;
  private final Perpetrators perpetrators;
  private final List<@Nullable Author> told = new ArrayList<>();

  Authors(Document document, List<Entry> entries, Perpetrators perpetrators) {
    this.document = document;
    this.entries = entries;
    this.perpetrators = perpetrators;
    entries.forEach(entry -> told.add(perpetrators.of(entry)));
  }

  /** The author of each entry: who took responsibility, its own, else that of its event's side. */
  List<@Nullable Author> all(List<Claimant> claimants) {
    for (Claimant claimant : claimants) {
      claim(claimant);
    }
    List<@Nullable Author> all = new ArrayList<>(told);
    for (int i = 0; i < entries.size(); i++) {
      if (told.get(i) == null && shares(entries.get(i))) {
        all.set(i, nearest(i));
      }
    }
    Set<Integer> counting = new HashSet<>();
    entries.forEach(entry -> counting.add(entry.draft.sentence.index()));
    for (int i = 0; i < entries.size(); i++) {
      if (all.get(i) == null && shares(entries.get(i)) && !armed(entries.get(i))) {
        all.set(i, around(entries.get(i), counting));
      }
    }
    return all;
  }

  /** Writes a claimant to the counts of the event that its sentence is about. */
  private void claim(Claimant claimant) {
    Entry about = about(claimant);
    for (int i = 0; about != null && i < entries.size(); i++) {
      Entry entry = entries.get(i);
      Author own = told.get(i);
      boolean state = own != null && own.name().length() == 2;
      boolean one = entry == about || sameEvent(entry, about);
      if (one && shares(entry) && !armed(entry) && !state) {
        told.set(i, author(claimant, own));
      }
    }
  }

  /** Who denied it after a claim did deny it; a claim wins over what is only said of somebody. */
  private static @Nullable Author author(Claimant claimant, @Nullable Author own) {
    PerpetratorStatus before = own == null ? null : own.status();
    if (claimant.status() == PerpetratorStatus.BLAMED && before == PerpetratorStatus.CLAIMED) {
      return own;
    }
    boolean denied = before == PerpetratorStatus.DENIED;
    return new Author(claimant.name(), denied ? PerpetratorStatus.DENIED : claimant.status());
  }

  /** The count before a claim in its paragraph, else the first one that somebody attacked. */
  private @Nullable Entry about(Claimant claimant) {
    Sentence sentence = claimant.sentence();
    Entry here = null;
    Entry first = null;
    for (Entry entry : entries) {
      boolean harmed = shares(entry) && !armed(entry);
      boolean near = entry.draft.sentence.paragraph() == sentence.paragraph();
      boolean before = entry.draft.sentence.index() <= sentence.index();
      first = harmed && first == null ? entry : first;
      here = harmed && near && (before || here == null) ? entry : here;
    }
    return here == null ? first : here;
  }

  /** Who attacks in the sentences around a count that count nobody themselves. */
  private @Nullable Author around(Entry entry, Set<Integer> counting) {
    Sentence sentence = entry.draft.sentence;
    for (int distance = 1; distance <= AROUND; distance++) {
      for (int index : new int[] {sentence.index() - distance, sentence.index() + distance}) {
        if (index < 0 || index >= document.sentences().size() || counting.contains(index)) {
          continue;
        }
        Sentence near = document.sentences().get(index);
        boolean passage = near.paragraph() == sentence.paragraph() && !near.title();
        Author author =
            passage ? perpetrators.attacker(near, entry.draft, entry.spot.country()) : null;
        if (author != null) {
          return author;
        }
      }
    }
    return null;
  }

  private static boolean shares(Entry entry) {
    Period period = entry.moment.period();
    boolean soon = period != null && period.days() <= DAYS;
    return DONE_TO_PEOPLE.contains(entry.draft.measure)
        && (entry.scope == Scope.INCIDENT || soon)
        && entry.draft.estimate.best() > 0;
  }

  private @Nullable Author nearest(int i) {
    for (int distance = 1; distance < Math.min(entries.size(), REACH); distance++) {
      for (int k : new int[] {i - distance, i + distance}) {
        Author author = k < 0 || k >= entries.size() ? null : told.get(k);
        if (author != null && same(entries.get(i), entries.get(k))) {
          return author;
        }
      }
    }
    return null;
  }

  /** Whether two counts are of one event and of victims on one side. */
  private static boolean same(Entry one, Entry other) {
    return shares(other) && armed(one) == armed(other) && sameEvent(one, other);
  }

  private static boolean sameEvent(Entry one, Entry other) {
    return one.event.equals(other.event)
        || (Objects.equals(one.moment.period(), other.moment.period())
            && one.spot.agrees(other.spot));
  }

  private static boolean armed(Entry entry) {
    return entry.draft.groups.equals(Set.of(VictimGroup.MILITANTS));
  }
}
