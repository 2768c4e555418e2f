package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.violence.Claims.Entry;
import org.sitrep.core.extraction.violence.Perpetrators.Author;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Scope;
import org.sitrep.core.violence.VictimGroup;

/**
 * Lets the counts of one event share who did it: a text names the perpetrator once, beside one of
 * them.
 */
final class SharedAuthors {

  private static final Set<Measure> DONE_TO_PEOPLE =
      Set.of(
          Measure.KILLED, Measure.INJURED, Measure.CASUALTIES, Measure.ABDUCTED, Measure.RELEASED);

  private final List<Entry> entries;
  private final List<@Nullable Author> told;

  SharedAuthors(List<Entry> entries, List<@Nullable Author> told) {
    this.entries = entries;
    this.told = told;
  }

  /** The author of each entry: its own, else that of the nearest count of its event and side. */
  List<@Nullable Author> all() {
    List<@Nullable Author> all = new ArrayList<>(told);
    for (int i = 0; i < entries.size(); i++) {
      if (told.get(i) == null && shares(entries.get(i))) {
        all.set(i, nearest(i));
      }
    }
    return all;
  }

  private static boolean shares(Entry entry) {
    return DONE_TO_PEOPLE.contains(entry.draft.measure)
        && entry.scope == Scope.INCIDENT
        && entry.draft.estimate.best() > 0;
  }

  private @Nullable Author nearest(int i) {
    for (int distance = 1; distance < entries.size(); distance++) {
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
    return shares(other)
        && armed(one) == armed(other)
        && Objects.equals(one.moment.period(), other.moment.period())
        && Objects.equals(one.spot.country(), other.spot.country())
        && (one.spot.place() == null
            || other.spot.place() == null
            || one.spot.place().equals(other.spot.place()));
  }

  private static boolean armed(Entry entry) {
    return entry.draft.groups.size() == 1 && entry.draft.groups.contains(VictimGroup.MILITANTS);
  }
}
