package org.sitrep.core.extraction.violence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.PlaceName;
import org.sitrep.core.extraction.names.Name;
import org.sitrep.core.extraction.names.Names;
import org.sitrep.core.extraction.text.Dateline;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;

/** Tells where the events of a sentence took place; remembers the last place told. */
final class Where {

  /**
   * A place.
   *
   * @param country ISO code, or null
   * @param place as written, or null
   * @param told whether the sentence itself tells it
   */
  record Spot(@Nullable String country, @Nullable String place, boolean told) {}

  private final Document document;
  private final Names names;
  private final LocalNames locals;
  private final @Nullable String focus;
  private @Nullable Spot lead;
  private Spot last;
  private int lastParagraph = -1;

  Where(Document document, Names names) {
    this.document = document;
    this.names = names;
    this.locals = new LocalNames(document, names);
    this.focus = focus();
    this.last = new Spot(focus, datelinePlace(), false);
  }

  /** The country that the article names most, by itself or by its places. */
  private @Nullable String focus() {
    Map<String, Integer> votes = new HashMap<>();
    int rank = 0;
    for (Name name : names.all()) {
      String country = name.country();
      if (country == null) {
        continue;
      }
      int weight = name.isPlace() ? 3 : name.isState() && !name.isPeople() ? 2 : 1;
      votes.merge(country, weight + (rank++ < 4 ? 2 : 0), Integer::sum);
    }
    String best = null;
    for (Map.Entry<String, Integer> vote : votes.entrySet()) {
      int lead = best == null ? 1 : vote.getValue() - votes.getOrDefault(best, 0);
      if (lead > 0 || (lead == 0 && best != null && vote.getKey().compareTo(best) < 0)) {
        best = vote.getKey();
      }
    }
    return best;
  }

  /** Where the events of a sentence took place; a headline is not remembered. */
  Spot of(Sentence sentence, int from, int to) {
    Spot told = told(sentence, from, to);
    if (told == null && (from > sentence.first() || to < sentence.end())) {
      told = told(sentence, sentence.first(), sentence.end());
    }
    if (told != null) {
      if (!sentence.title()) {
        last = told;
        lastParagraph = sentence.paragraph();
        lead = lead == null ? told : lead;
      }
      return told;
    }
    Spot before = lead == null || lastParagraph == sentence.paragraph() ? last : lead;
    return new Spot(before.country(), before.place(), false);
  }

  /** The dateline's town, where it lies in the country that the article is about. */
  private @Nullable String datelinePlace() {
    Dateline dateline = document.dateline();
    if (dateline == null) {
      return null;
    }
    for (Name name : names.in(dateline.first(), dateline.placeEnd())) {
      PlaceName place = name.place();
      if (place != null && focus != null && focus.equals(place.country())) {
        return place.name();
      }
    }
    return null;
  }

  private @Nullable Spot told(Sentence sentence, int from, int to) {
    List<Name> inside = names.in(from, to);
    Name smallest = null;
    String state = null;
    int start = document.bodyStart(sentence);
    for (Name name : inside) {
      if (name.first() < start) {
        continue;
      }
      PlaceName place = name.isPlace() || capital(name) ? name.place() : null;
      if (place != null && located(name)) {
        if (smallest == null || finer(place, Objects.requireNonNull(smallest.place()))) {
          smallest = name;
        }
      } else if (name.isState() && !name.isPeople() && locatedState(name)) {
        state = name.country();
      }
    }
    String local = locals.in(sentence, from, to, smallest);
    if (smallest != null) {
      PlaceName place = Objects.requireNonNull(smallest.place());
      String country = place.country() == null ? (state == null ? focus : state) : place.country();
      boolean region = place.kind() == PlaceName.Kind.REGION && place.country() == null;
      String text = local != null ? local : region ? null : plain(smallest.text());
      return new Spot(country, text, true);
    }
    if (local != null) {
      return new Spot(state == null ? last.country() : state, local, true);
    }
    if (state != null) {
      boolean same = state.equals(last.country());
      return same ? null : new Spot(state, null, true);
    }
    return null;
  }

  private static boolean finer(PlaceName place, PlaceName other) {
    return place.kind().compareTo(other.kind()) > 0;
  }

  private boolean located(Name name) {
    int i = name.first() - 1;
    if (aside(name.first())) {
      return false;
    }
    if (i >= 0
        && document.token(i).is("of")
        && i > 0
        && Cue.INSTITUTION_OF.is(document.token(i - 1))) {
      return false;
    }
    int after = name.end();
    return after >= document.tokens().size() || !Cue.INSTITUTION.is(document.token(after));
  }

  /** "in Kabul": a capital as a town rather than as its state. */
  private boolean capital(Name name) {
    if (!name.isState() || name.isPeople() || name.first() == 0) {
      return false;
    }
    Token before = document.token(name.first() - 1);
    return before.is("in") || before.is("near") || before.is("at");
  }

  /** "officials in Quetta", "a hospital in Zahedan": where somebody speaks or lies. */
  private boolean aside(int name) {
    return name >= 2 && document.token(name - 1).is("in") && Cue.ASIDE.is(document.token(name - 2));
  }

  private boolean locatedState(Name name) {
    int i = name.first() - 1;
    if (i >= 0 && document.token(i).is("the")) {
      i--;
    }
    if (i < 0) {
      return false;
    }
    Token before = document.token(i);
    return before.is("in")
        || before.is("across")
        || before.is("inside")
        || before.text().equals(",")
        || before.is("within")
        || before.is("throughout")
        || before.is("northern")
        || before.is("southern")
        || before.is("eastern")
        || before.is("western")
        || before.is("central")
        || before.lower().startsWith("north")
        || before.lower().startsWith("south")
        || document.token(name.end() < document.tokens().size() ? name.end() : i).isPossessive();
  }

  private static String plain(String name) {
    for (String word : new String[] {" District", " district", " Province", " province"}) {
      if (name.endsWith(word)) {
        return name.substring(0, name.length() - word.length());
      }
    }
    return name;
  }
}
