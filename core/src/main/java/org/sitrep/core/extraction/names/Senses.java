package org.sitrep.core.extraction.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.NameUse;
import org.sitrep.core.actor.NameUse.Use;
import org.sitrep.core.actor.PlaceName;
import org.sitrep.core.extraction.names.Neighbours.Kind;
import org.sitrep.core.extraction.text.Dateline;

/** Weighs the meanings of a name by the words around it and the other names of the article. */
final class Senses {

  /** A place in capitals at the start of a sentence longer than this is a dateline of its own. */
  private static final int LONG = 8;

  private static final int ACRONYM = 4;

  private record Weighed(Sense sense, double weight) {}

  private final Words words;
  private final Neighbours neighbours;
  private final NameContext context;

  Senses(Words words, Neighbours neighbours, NameContext context) {
    this.words = words;
    this.neighbours = neighbours;
    this.context = context;
  }

  /** The meanings that are possible here, the likeliest first; none where it is no name. */
  List<Sense> of(Hit hit, int index) {
    if (hit.uses().size() == 1 && !hit.uses().getFirst().spelling().ambiguous()) {
      Sense sense = Hit.senseOf(hit.uses().getFirst());
      return possible(hit, index, hit.uses().getFirst(), sense) ? List.of(sense) : List.of();
    }
    List<Weighed> weighed = new ArrayList<>(hit.uses().size());
    for (NameUse use : hit.uses()) {
      Sense sense = Hit.senseOf(use);
      if (possible(hit, index, use, sense)) {
        weighed.add(new Weighed(sense, weight(hit, index, sense) - 0.1 * weighed.size()));
      }
    }
    weighed.sort(Comparator.comparingDouble(Weighed::weight).reversed());
    return weighed.stream().map(Weighed::sense).toList();
  }

  private boolean possible(Hit hit, int index, NameUse use, Sense sense) {
    return switch (sense) {
      case Sense.State(var country, Use how) when how == Use.SEAT ->
          seat(index, country.code(), use.spelling().ambiguous());
      case Sense.State(var country, Use how) when how == Use.CAPITAL ->
          !use.spelling().ambiguous() || supported(hit, index, country.code(), null);
      case Sense.State _ -> true;
      case Sense.Location(PlaceName place) ->
          !use.spelling().ambiguous() || supported(hit, index, place.country(), place.division());
      case Sense.Armed(var group) ->
          !use.spelling().ambiguous() || context.certain(group) || context.votes(group.home()) > 0;
      case Sense.Body(var organisation, boolean _) ->
          !use.spelling().ambiguous() || context.certain(organisation);
      case Sense.Title _ -> true;
      case Sense.Holder(var person, boolean full) ->
          full
              || context.namedInFull(person)
              || ((context.year() == 0 || person.inOffice(context.year()))
                  && (!use.spelling().ambiguous() || context.officeBefore(index) || honoured(hit)));
    };
  }

  /** A seat belongs to its state unless another one is named right before: "Israeli Knesset". */
  private boolean seat(int index, String country, boolean ambiguous) {
    String before = context.stateBefore(index);
    if (before != null) {
      return before.equals(country);
    }
    return !ambiguous || context.votes(country) > 0;
  }

  private boolean supported(
      Hit hit, int index, @Nullable String country, @Nullable String division) {
    return context.votes(country) > 0
        || (locative(hit) && !context.elsewhere(country))
        || dateline(hit)
        || context.beside(index, country, division) > 0;
  }

  private double weight(Hit hit, int index, Sense sense) {
    return switch (sense) {
      case Sense.State(var country, Use how) -> state(hit, index, country.code(), how);
      case Sense.Location(PlaceName place) -> location(hit, index, place);
      case Sense.Armed(var group) -> context.certain(group) ? 20 : 3;
      case Sense.Body(var organisation, boolean _) -> context.certain(organisation) ? 20 : 3;
      case Sense.Title _ -> 5;
      case Sense.Holder(var person, boolean full) ->
          (full ? 30 : 4)
              + (context.namedInFull(person) ? 6 : 0)
              + (context.year() != 0 && person.inOffice(context.year()) ? 8 : 0)
              + Math.min(3, context.votes(person.party()));
    };
  }

  private double state(Hit hit, int index, String code, Use how) {
    double weight = 4 + Math.min(20, 2 * context.votes(code)) + 3 * context.near(index, code);
    if (how == Use.CAPITAL
        && (locative(hit) || dateline(hit) || based(hit) || inItsState(index, code))) {
      return 1 + Math.min(20, 2 * context.votes(code));
    }
    if (how == Use.NAME && calledDivision(hit)) {
      weight -= 30;
    }
    return weight;
  }

  private boolean inItsState(int index, String code) {
    return context.beside(index, code, null) >= 30;
  }

  private double location(Hit hit, int index, PlaceName place) {
    String country = place.country();
    double weight = place.kind().settlement() ? 4 : 3;
    weight += 3 * context.near(index, country);
    weight += context.beside(index, country, place.division());
    if (NameContext.contested(hit)) {
      weight += Math.min(20, 3 * context.placeVotes(country));
    } else {
      weight += Math.min(20, 3 * context.placeVotes(country));
      weight += Math.min(6, context.stateVotes(country));
    }
    if (calledDivision(hit)) {
      weight += place.kind() == PlaceName.Kind.DIVISION ? 12 : 0;
      weight += place.kind() == PlaceName.Kind.DISTRICT ? 14 : 0;
    } else if (calledSettlement(hit)) {
      weight += place.kind().settlement() ? 12 : 0;
    }
    return weight;
  }

  private boolean calledDivision(Hit hit) {
    return called(hit, Kind.DIVISION);
  }

  private boolean calledSettlement(Hit hit) {
    return called(hit, Kind.SETTLEMENT);
  }

  /** "Bannu district", "the province of Herat". */
  private boolean called(Hit hit, Kind kind) {
    int next = hit.end();
    if (next < words.size()
        && inSentence(hit, next)
        && !words.possessive(hit.end() - 1)
        && neighbours.is(kind, words.key(next))) {
      return true;
    }
    int of = hit.first() - 1;
    return of > 0
        && inSentence(hit, of)
        && words.key(of).equals("of")
        && neighbours.is(kind, words.key(of - 1));
  }

  /** "in Islamabad", "in the capital, Islamabad". */
  private boolean locative(Hit hit) {
    int before = hit.first() - 1;
    if (before < 0 || !inSentence(hit, before)) {
      return false;
    }
    if (words.key(before).equals("the") && before > 0) {
      before--;
    }
    if (words.key(before).equals(",") && before > 0) {
      return words.key(before - 1).equals("capital");
    }
    String key = words.key(before);
    if (key.equals("to") || key.equals("from")) {
      return before > 0 && neighbours.is(Kind.MOTION, words.key(before - 1));
    }
    return neighbours.is(Kind.LOCATIVE, key) || key.equals("capital");
  }

  private boolean based(Hit hit) {
    return hit.end() < words.size() && words.key(hit.end()).equals("based");
  }

  private boolean honoured(Hit hit) {
    int before = hit.first() - 1;
    return before >= 0
        && inSentence(hit, before)
        && neighbours.is(Kind.HONORIFIC, words.key(before));
  }

  private boolean dateline(Hit hit) {
    Dateline dateline = words.document().dateline();
    int token = words.token(hit.first());
    if (dateline != null) {
      return token >= dateline.first() && token < dateline.placeEnd();
    }
    return token == hit.sentence().first()
        && !hit.capitals()
        && hit.sentence().length() > LONG
        && hit.end() - hit.first() <= 2
        && words.end(hit.first()) - words.start(hit.first()) > ACRONYM
        && words.allCapitals(hit.first());
  }

  private boolean inSentence(Hit hit, int word) {
    int token = words.token(word);
    return token >= hit.sentence().first() && token < hit.sentence().end();
  }
}
