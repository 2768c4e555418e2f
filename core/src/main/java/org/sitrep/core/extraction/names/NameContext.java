package org.sitrep.core.extraction.names;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Country;
import org.sitrep.core.actor.NameUse;
import org.sitrep.core.actor.NameUse.Use;
import org.sitrep.core.actor.Named;
import org.sitrep.core.actor.Person;
import org.sitrep.core.actor.PlaceName;
import org.sitrep.core.extraction.text.Dateline;

/**
 * What the names of an article that can mean only one thing tell about those that can mean more.
 */
final class NameContext {

  private static final int DATELINE = 5;
  private static final int CLEARLY = 4;

  /** How often the article names a country as such, and places in it. */
  private static final class Votes {
    private int states;
    private int places;
  }

  private final Map<String, Votes> votes = new HashMap<>();

  /** By identity: entries of the gazetteer are records with long lists, slow to hash. */
  private final Set<Named> certain = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Set<String> fullNames = new HashSet<>();
  private final List<Hit> hits;
  private final Words words;
  private final int year;

  NameContext(Words words, List<Hit> hits) {
    this.words = words;
    this.hits = hits;
    var published = words.document().article().published();
    this.year = published == null ? 0 : published.getYear();
    Dateline dateline = words.document().dateline();
    for (Hit hit : hits) {
      int weight = 1;
      if (dateline != null
          && words.token(hit.first()) >= dateline.first()
          && words.token(hit.first()) < dateline.placeEnd()) {
        weight = DATELINE;
      }
      count(hit, weight);
    }
  }

  private void count(Hit hit, int weight) {
    if (hit.ambiguous()) {
      return;
    }
    for (NameUse use : hit.uses()) {
      if (use.use() != Use.SURNAME && !(use.named() instanceof PlaceName)) {
        certain.add(use.named());
        if (use.named() instanceof Person person) {
          fullNames.add(person.name());
        }
      }
    }
    String country = hit.onlyCountry();
    if (country == null) {
      return;
    }
    Votes of = votes.computeIfAbsent(country, _ -> new Votes());
    if (hit.uses().getFirst().named() instanceof PlaceName) {
      of.places += weight;
    } else {
      of.states += weight;
    }
  }

  /** Year of the article, or 0 where unknown. */
  int year() {
    return year;
  }

  /** How often the article names a country or what lies in it, without doubt. */
  int votes(@Nullable String country) {
    Votes of = country == null ? null : votes.get(country);
    return of == null ? 0 : of.states + of.places;
  }

  /** How often it names the country as such. */
  int stateVotes(@Nullable String country) {
    return votes(country) - placeVotes(country);
  }

  /** How often it names places of the country, rather than the country itself. */
  int placeVotes(@Nullable String country) {
    Votes of = country == null ? null : votes.get(country);
    return of == null ? 0 : of.places;
  }

  /** Whether the article is clearly about places elsewhere. */
  boolean elsewhere(@Nullable String country) {
    if (votes(country) > 0) {
      return false;
    }
    for (Votes of : votes.values()) {
      if (of.states + of.places >= CLEARLY) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name that can mean nothing else stands in the article for this. */
  boolean certain(Named named) {
    return certain.contains(named);
  }

  /** Whether the person's whole name stands in the article, in whatever office. */
  boolean namedInFull(Person person) {
    return fullNames.contains(person.name());
  }

  /** How strongly the names next to this one say that it lies in a country and division. */
  int beside(int index, @Nullable String country, @Nullable String division) {
    if (country == null) {
      return 0;
    }
    int strength = 0;
    if (index + 1 < hits.size()) {
      Hit next = hits.get(index + 1);
      int gap = gap(hits.get(index), next);
      if (gap >= 0) {
        strength = Math.max(strength, agreement(next, country, division, gap));
      }
    }
    if (index > 0) {
      Hit previous = hits.get(index - 1);
      if (words.token(previous.end() - 1) >= words.token(hits.get(index).first()) - 4
          && previous.besides(hits.get(index))
          && (words.possessive(previous.end() - 1) || previous.end() == hits.get(index).first())) {
        strength = Math.max(strength, agreement(previous, country, division, 0));
      }
    }
    return strength;
  }

  private static int agreement(Hit other, String country, @Nullable String division, int gap) {
    if (division != null && other.mayBeDivision(country, division)) {
      return 60 - gap;
    }
    if (other.mayBeState(country)) {
      return 40 - gap;
    }
    String only = other.onlyCountry();
    return only != null && only.equals(country) ? 10 : 0;
  }

  /**
   * Words between two names of a sentence, or -1 where they are too far apart or joined by "and".
   */
  private int gap(Hit hit, Hit next) {
    int between = next.first() - hit.end();
    if (between > 6 || !next.besides(hit)) {
      return -1;
    }
    boolean linked = between == 0;
    for (int i = hit.end(); i < next.first(); i++) {
      String key = words.key(i);
      if (key.equals("and") || key.equals("or") || key.equals("to") || key.equals("with")) {
        return -1;
      }
      linked |= key.equals(",") || key.equals("in") || key.equals("of") || key.equals("(");
    }
    return linked ? between : -1;
  }

  /** The country that the name right before this one is or is the adjective of, or null. */
  @Nullable String stateBefore(int index) {
    if (index == 0 || hits.get(index - 1).end() != hits.get(index).first()) {
      return null;
    }
    return hits.get(index - 1).besides(hits.get(index)) ? hits.get(index - 1).stateCode() : null;
  }

  /** How many names of the sentence, within a few names around, belong to a country. */
  int near(int index, @Nullable String country) {
    int near = 0;
    Hit hit = hits.get(index);
    for (int i = Math.max(0, index - 4); i < Math.min(hits.size(), index + 5); i++) {
      Hit other = hits.get(i);
      if (i != index && other.besides(hit) && !other.ambiguous()) {
        String only = other.onlyCountry();
        near += only != null && only.equals(country) ? 1 : 0;
      }
    }
    return near;
  }

  /** Whether an office stands right before this name: "Foreign Minister Dar". */
  boolean officeBefore(int index) {
    if (index == 0) {
      return false;
    }
    Hit previous = hits.get(index - 1);
    return words.token(hits.get(index).first()) - words.token(previous.end() - 1) <= 2
        && previous.besides(hits.get(index))
        && Hit.senseOf(previous.uses().getFirst()) instanceof Sense.Title;
  }

  /** Whether a country's name is a meaning of the hit beside a place's. */
  static boolean contested(Hit hit) {
    for (NameUse use : hit.uses()) {
      if (use.named() instanceof Country && use.use() == Use.NAME) {
        return true;
      }
    }
    return false;
  }
}
