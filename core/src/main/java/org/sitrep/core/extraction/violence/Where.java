package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
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
   * @param around names of what it lies in, as far as known
   */
  record Spot(@Nullable String country, @Nullable String place, boolean told, List<String> around) {

    /** A place of which nothing is known but this. */
    Spot(@Nullable String country, @Nullable String place, boolean told) {
      this(country, place, told, List.of());
    }

    /** Whether this is a smaller place inside another one. */
    boolean within(Spot other) {
      return place != null && other.place() != null && around.contains(other.place());
    }

    /** Whether both may be of one event: the same place, or one inside the other. */
    boolean agrees(Spot other) {
      if (country != null && other.country() != null && !country.equals(other.country())) {
        return false;
      }
      return place == null
          || other.place() == null
          || place.equals(other.place())
          || within(other)
          || other.within(this);
    }
  }

  /** What an aside between a count and a place costs, in words. */
  private static final int ASIDE = 20;

  /** Share of a text's names that makes it one about their country. */
  private static final double MOST = 0.5;

  /** Likewise, of a text from that country. */
  private static final double MUCH = 0.45;

  /** The sentences that tell what a text is about. */
  private static final int LEAD = 3;

  /** Tokens between two names of one place. */
  private static final int TOGETHER = 8;

  private final Document document;
  private final Names names;
  private final LocalNames locals;
  private final Scenes scenes;
  private final @Nullable String focus;
  private final boolean dominant;
  private double share;

  /** Whether the first sentences count for several states together. */
  private boolean shared;

  private @Nullable Spot lead;
  private Spot last;
  private int lastParagraph = -1;

  Where(Document document, Names names) {
    this.document = document;
    this.names = names;
    this.locals = new LocalNames(document, names);
    this.scenes = new Scenes(document, names);
    this.focus = focus();
    this.last = new Spot(focus, datelinePlace(), false);
    // A text from the country that it names most may name others nearly as often.
    this.dominant = share > (last.place() == null ? MOST : MUCH);
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
    int all = 0;
    for (Map.Entry<String, Integer> vote : votes.entrySet()) {
      all += vote.getValue();
      int lead = best == null ? 1 : vote.getValue() - votes.getOrDefault(best, 0);
      if (lead > 0 || (lead == 0 && best != null && vote.getKey().compareTo(best) < 0)) {
        best = vote.getKey();
      }
    }
    share = best == null ? 0 : (double) votes.getOrDefault(best, 0) / all;
    return best;
  }

  /**
   * The country of a total whose sentence tells none: that of its paragraph, else the one that the
   * article is mainly about; of several alike, none.
   */
  Spot ofTotal(Sentence sentence) {
    boolean here = last.told() && lastParagraph == sentence.paragraph();
    String country = here ? last.country() : dominant && !shared ? focus : null;
    return new Spot(country, null, false);
  }

  /** Where a sentence says that a count between two tokens took place; a headline is forgotten. */
  @Nullable Spot of(Sentence sentence, int from, int to) {
    Spot told = told(sentence, from, to);
    if (told != null && !sentence.title()) {
      last = told;
      lastParagraph = sentence.paragraph();
      lead = lead == null ? told : lead;
    }
    return told;
  }

  /** The place told last in the paragraph of a sentence, else the first one of the article. */
  Spot before(Sentence sentence) {
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
    int start = document.bodyStart(sentence);
    Name nearest = null;
    String state = null;
    boolean part = false;
    boolean both = false;
    int least = Integer.MAX_VALUE;
    int leastState = Integer.MAX_VALUE;
    List<Name> places = new ArrayList<>();
    for (Name name : names.in(sentence.first(), sentence.end())) {
      if (name.first() < start) {
        continue;
      }
      int cost = distance(name, from, to);
      PlaceName place = name.isPlace() || scenes.capital(name) ? name.place() : null;
      if (place != null && scenes.located(name) && !scenes.meanwhile(name, to)) {
        places.add(name);
        if (cost < least) {
          least = cost;
          nearest = name;
        }
      } else if (name.isState() && scenes.stateScene(name) && cost < leastState) {
        leastState = cost;
        state = scenes.several(name) ? null : name.country();
        both = state == null;
        part = scenes.part(name);
      }
    }
    Name smallest = nearest == null ? null : smallest(nearest, places);
    String local = locals.in(sentence, sentence.first(), sentence.end(), smallest);
    if (smallest != null) {
      PlaceName place = Objects.requireNonNull(smallest.place());
      String country = place.country() == null ? state : place.country();
      boolean region = place.kind() == PlaceName.Kind.REGION && place.country() == null;
      String text = local != null ? local : region ? null : plain(smallest.text());
      return new Spot(country, text, true, around(places));
    }
    if (local != null) {
      return new Spot(state == null ? last.country() : state, local, true);
    }
    if (both) {
      shared |= sentence.index() <= LEAD;
      return new Spot(null, null, true);
    }
    if (state != null) {
      boolean same = state.equals(last.country()) && (last.told() || !part);
      return same ? null : new Spot(state, null, true);
    }
    return null;
  }

  /** Tokens between a name and a count; other clauses cost more than their words. */
  private int distance(Name name, int from, int to) {
    boolean behind = name.first() >= to;
    int first = behind ? to : name.end();
    int end = behind ? name.first() : from;
    int cost = Math.max(0, end - first);
    for (int i = first; i < end; i++) {
      Token token = document.token(i);
      if (token.text().equals(";")) {
        cost += 30;
      } else if (token.is("that") || token.is("said") || token.is("while")) {
        cost += 8;
      } else if (token.text().equals(",")) {
        cost += behind && relative(document.token(i + 1)) ? ASIDE : 2;
      }
    }
    return cost;
  }

  /** ", when gunmen stormed": what goes on about the time or place before it. */
  private static boolean relative(Token token) {
    return token.is("when") || token.is("where") || token.is("which") || token.is("whereas");
  }

  /** The smallest of the places that stand together: "in the town of A, in B district of C". */
  private static Name smallest(Name nearest, List<Name> places) {
    Name smallest = nearest;
    int at = places.indexOf(nearest);
    for (int i = at + 1; i < places.size() && close(places.get(i - 1), places.get(i)); i++) {
      smallest = finer(places.get(i), smallest) ? places.get(i) : smallest;
    }
    for (int i = at - 1; i >= 0 && close(places.get(i), places.get(i + 1)); i--) {
      smallest = finer(places.get(i), smallest) ? places.get(i) : smallest;
    }
    return smallest;
  }

  /** Names of the places of a sentence and of what they lie in. */
  private static List<String> around(List<Name> places) {
    List<String> around = new ArrayList<>();
    for (Name name : places) {
      around.add(plain(name.text()));
      PlaceName place = name.place();
      if (place != null && place.division() != null) {
        around.add(place.division());
      }
    }
    return around;
  }

  private static boolean close(Name before, Name next) {
    return next.first() - before.end() < TOGETHER;
  }

  private static boolean finer(Name name, Name other) {
    return finer(Objects.requireNonNull(name.place()), Objects.requireNonNull(other.place()));
  }

  private static boolean finer(PlaceName place, PlaceName other) {
    return place.kind().compareTo(other.kind()) > 0;
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
