package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.number.Quantities;
import org.sitrep.core.extraction.number.Quantity;
import org.sitrep.core.extraction.text.Lexicon;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.Times;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Method;
import org.sitrep.core.violence.VictimGroup;

/** The rules for tolls, parts of tolls, and counted acts. */
final class CountRules {

  private record Act(Measure measure, @Nullable Method method) {}

  private static final PhraseIndex<Act> ACTS = load();

  private static final Set<String> RISING =
      Set.of(
          "rose",
          "fell",
          "increased",
          "decreased",
          "dropped",
          "climbed",
          "declined",
          "jumped",
          "risen",
          "fallen",
          "up",
          "down",
          "stood",
          "soared",
          "surged",
          "went",
          "grew",
          "rising",
          "falling",
          "dropping",
          "increasing",
          "amounted",
          "doubled");

  private final SentenceParts parts;
  private final Times times;
  private final List<Draft> drafts = new ArrayList<>();

  CountRules(SentenceParts parts, Times times) {
    this.parts = parts;
    this.times = times;
  }

  private static PhraseIndex<Act> load() {
    PhraseIndex.Builder<Act> index = PhraseIndex.builder();
    for (Lexicon.Row row : Lexicon.load(CountRules.class, "acts.tsv", 4).rows()) {
      Measure measure = row.oneOf(1, Measure.class, Measure::code);
      Method method = row.cell(2).isEmpty() ? null : row.oneOf(2, Method.class, Method::code);
      String plural = row.cell(3).isEmpty() ? row.required(0) + "s" : row.cell(3);
      index.add(plural, new Act(measure, method));
      index.add(row.required(0), new Act(measure, method));
    }
    return index.build();
  }

  List<Draft> apply(List<Draft> before) {
    toll(before);
    partsOfToll(before);
    parts(before);
    listed(before);
    spread(before);
    acts();
    compared(before);
    trend(before);
    return drafts;
  }

  /** "bringing the death toll to 61", "the number of wounded rose to nine". */
  private void toll(List<Draft> before) {
    for (int i = parts.sentence.first(); i < parts.sentence.end(); i++) {
      Token token = parts.token(i);
      boolean toll = token.is("toll") || token.is("tally");
      boolean number = token.is("number") && parts.is(i + 1, "of");
      if (!toll && !number) {
        continue;
      }
      Measure measure = toll ? Measure.KILLED : null;
      People of = null;
      for (int k = i + 1; parts.inside(k) && k < i + 18; k++) {
        HarmUse harm = parts.harmAt(k);
        if (harm != null && measure == null) {
          measure = harm.harm().measure();
        }
        People people = parts.startingAt(k);
        if (people != null && people.count() == null && of == null) {
          of = people;
        }
        boolean joins = joinsNumber(k);
        if (joins && measure != null) {
          People count = parts.startingAt(k + 1);
          if (count != null && count.count() != null && free(count, before)) {
            People known = of == null ? count : count.withGroups(of.groups(), count.end());
            drafts.add(
                new Draft(
                    parts.sentence,
                    "violence.toll",
                    measure,
                    known,
                    Objects.requireNonNull(count.count())));
            break;
          }
        }
      }
    }
  }

  private boolean joinsNumber(int k) {
    return parts.is(k, "to")
        || parts.is(k, "at")
        || parts.is(k, "of")
        || parts.is(k, "was")
        || parts.is(k, "is")
        || parts.is(k, "reached")
        || parts.is(k, "hit")
        || parts.is(k, "passed")
        || parts.is(k, "as")
        || parts.is(k, "past");
  }

  private static boolean free(People people, List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.first < people.end() && people.first() < draft.end) {
        return false;
      }
    }
    return true;
  }

  /** "Of those killed, 56 were soldiers", "six of the dead are policemen". */
  private void partsOfToll(List<Draft> before) {
    Measure measure = null;
    for (People people : parts.people) {
      if (people.head() == Head.OF_VICTIMS) {
        measure = people.own();
      }
    }
    if (measure == null) {
      measure = ofThose();
    }
    if (measure == null) {
      return;
    }
    for (int n = 0; n < parts.people.size(); n++) {
      People people = parts.people.get(n);
      Estimate count = people.count();
      if (count == null
          || !free(people, before)
          || (people.own() != null && people.head() != Head.OF_VICTIMS)) {
        continue;
      }
      People known = people;
      if (people.head() != Head.NOUN) {
        int at = people.end();
        while (parts.is(at, Word.AUX)
            || parts.is(at, "alleged")
            || parts.is(at, "believed")
            || parts.is(at, "a")
            || parts.is(at, "an")) {
          at++;
        }
        People predicate = parts.startingAt(at);
        if (predicate == null) {
          continue;
        }
        known = people.withGroups(predicate.groups(), people.end());
        if (known.groups().isEmpty()) {
          continue;
        }
      }
      Draft draft = new Draft(parts.sentence, "violence.part-of-toll", measure, known, count);
      draft.part = true;
      drafts.add(draft);
    }
  }

  /** "19 people died there, 10 of them civilians", "27 wounded, among them five children". */
  private void parts(List<Draft> before) {
    for (People people : parts.people) {
      Estimate count = people.count();
      int i = people.first() - 1;
      boolean included =
          parts.is(i, "including") || (parts.is(i, "them") && parts.is(i - 1, "among"));
      boolean among = parts.is(people.end(), "among") && parts.is(people.end() + 1, "them");
      if (count == null
          || !(included || among || people.head() == Head.PART)
          || !free(people, before)) {
        continue;
      }
      Draft whole = null;
      for (Draft draft : before) {
        whole =
            draft.end <= people.first() && (whole == null || draft.first > whole.first)
                ? draft
                : whole;
      }
      if (whole != null && people.own() == null && whole.estimate.best() >= count.best()) {
        Draft part = new Draft(parts.sentence, "violence.part", whole.measure, people, count);
        part.part = true;
        drafts.add(part);
      }
    }
  }

  /** "Eight people were killed: five soldiers and three drivers". */
  private void listed(List<Draft> before) {
    for (int i = parts.sentence.first(); i < parts.sentence.end(); i++) {
      Draft whole = parts.token(i).text().equals(":") ? lastBefore(before, i) : null;
      if (whole == null || whole.part || i - whole.end > 14) {
        continue;
      }
      int at = i + 1;
      for (int n = 0; n < 10 && parts.inside(at); n++) {
        People people = parts.startingAt(at);
        if (people == null || people.count() == null || !free(people, before)) {
          break;
        }
        if (people.head() == Head.NOUN && people.count().best() <= whole.estimate.best()) {
          Draft part =
              new Draft(parts.sentence, "violence.part", whole.measure, people, people.count());
          part.part = true;
          drafts.add(part);
        }
        at = people.end();
        at += parts.comma(at) ? 1 : 0;
        at += parts.is(at, "and") ? 1 : 0;
      }
    }
  }

  private static @Nullable Draft lastBefore(List<Draft> drafts, int token) {
    Draft last = null;
    for (Draft draft : drafts) {
      last = draft.end <= token && (last == null || draft.first > last.first) ? draft : last;
    }
    return last;
  }

  /**
   * "three in one town and two in another were killed", "five died on Monday, seven on Tuesday".
   */
  private void spread(List<Draft> before) {
    for (People people : parts.people) {
      Estimate count = people.count();
      boolean bare = people.head() == Head.NUMBER || people.head() == Head.OTHERS;
      if (count == null
          || !bare
          || !people.told()
          || !place(people.end())
          || !free(people, before)) {
        continue;
      }
      Draft like = null;
      boolean linked = parts.is(people.first() - 1, "and") || parts.comma(people.first() - 1);
      for (Draft draft : before) {
        boolean earlier = linked && draft.end <= people.first() && people.first() - draft.end < 12;
        boolean later =
            draft.first >= people.end()
                && draft.first - people.end() < 7
                && draft.head == Head.NUMBER
                && place(draft.end);
        like = (earlier || later) && !draft.part ? draft : like;
      }
      if (like != null) {
        Draft other = new Draft(parts.sentence, "violence.spread", like.measure, people, count);
        other.groups.addAll(like.groups);
        drafts.add(other);
      }
    }
  }

  private boolean place(int i) {
    return parts.is(i, "in") || parts.is(i, "on") || parts.is(i, "at") || parts.is(i, "near");
  }

  /** "up from 17", "against 185 during 2023": the same measure in another period. */
  private void compared(List<Draft> before) {
    List<Draft> told = new ArrayList<>(before);
    told.addAll(drafts);
    for (People people : parts.people) {
      Estimate count = people.count();
      int i = people.first() - 1;
      boolean from = parts.is(i, "from") && upOrDown(i - 1);
      boolean against =
          parts.is(i, "against")
              || (parts.is(i, "with") && parts.is(i - 1, "compared"))
              || (parts.is(i, "to") && parts.is(i - 1, "compared"));
      if (count == null
          || people.head() != Head.NUMBER
          || !(from || against)
          || !free(people, told)) {
        continue;
      }
      Draft same = null;
      for (Draft draft : told) {
        boolean earlier = draft.end <= people.first() && (same == null || draft.first > same.first);
        same = earlier && !draft.part && (from || !act(draft)) ? draft : same;
      }
      if (same != null) {
        Draft other = new Draft(parts.sentence, "violence.compared", same.measure, people, count);
        other.groups.addAll(same.groups);
        other.method = same.method;
        drafts.add(other);
      }
    }
  }

  /** "up from", "down 12 per cent from". */
  private boolean upOrDown(int at) {
    for (int i = at; parts.inside(i) && i > at - 6; i--) {
      if (parts.is(i, "up") || parts.is(i, "down")) {
        return true;
      }
    }
    return false;
  }

  /** "attacks rose from 40 to 62", "the number of deaths fell to 12". */
  private void trend(List<Draft> before) {
    List<Draft> told = new ArrayList<>(before);
    told.addAll(drafts);
    int i = parts.sentence.first();
    while (i < parts.sentence.end()) {
      PhraseIndex.Match<Act> act = ACTS.at(parts.tokens, i, parts.sentence.end());
      HarmUse harm = parts.harmAt(i);
      boolean noun = harm != null && harm.harm().frame() == Harm.Frame.NOUN;
      if (act == null && !noun) {
        i++;
        continue;
      }
      Measure measure =
          act != null ? act.value().measure() : Objects.requireNonNull(harm).harm().measure();
      Method method = act != null ? act.value().method() : null;
      i = act != null ? act.end() : Objects.requireNonNull(harm).end();
      i = numbers(i, measure, method, told);
    }
  }

  private int numbers(int from, Measure measure, @Nullable Method method, List<Draft> told) {
    boolean moved = false;
    for (int k = from; parts.inside(k) && k < from + 16; k++) {
      String word = parts.token(k).lower();
      if (word.equals(";") || ACTS.at(parts.tokens, k, parts.sentence.end()) != null) {
        return k;
      }
      moved |= RISING.contains(word);
      boolean joined = word.equals("from") || word.equals("to") || word.equals("at");
      People people = moved && joined ? parts.startingAt(k + 1) : null;
      if (people != null
          && people.head() == Head.NUMBER
          && people.count() != null
          && free(people, told)) {
        Draft draft =
            new Draft(
                parts.sentence,
                "violence.trend",
                measure,
                people,
                Objects.requireNonNull(people.count()));
        draft.method = method;
        drafts.add(draft);
        told.add(draft);
      }
    }
    return from;
  }

  private static boolean act(Draft draft) {
    return draft.measure == Measure.ATTACKS
        || draft.measure == Measure.OPERATIONS
        || draft.measure == Measure.INCIDENTS;
  }

  private @Nullable Measure ofThose() {
    int first = parts.sentence.first();
    for (int i = first; parts.inside(i) && i < first + 6; i++) {
      boolean of =
          parts.is(i, "of")
              && (parts.is(i + 1, "the") || parts.is(i + 1, "those") || parts.is(i + 1, "these"));
      if (!of) {
        continue;
      }
      for (int k = i + 2; k < i + 7; k++) {
        HarmUse harm = parts.harmAt(k);
        if (harm != null) {
          return harm.harm().measure();
        }
        if (parts.is(k, "victims")) {
          return Measure.KILLED;
        }
      }
    }
    return null;
  }

  /** "99 attacks", "41 operations", "no arrests". */
  private void acts() {
    int i = parts.sentence.first();
    while (i < parts.sentence.end()) {
      PhraseIndex.Match<Act> act = ACTS.at(parts.tokens, i, parts.sentence.end());
      if (act == null) {
        i++;
        continue;
      }
      PhraseIndex.Match<Act> joint = joint(act);
      act(joint);
      i = joint.end();
    }
  }

  /** "attacks and operations" together are incidents. */
  private PhraseIndex.Match<Act> joint(PhraseIndex.Match<Act> act) {
    if (!parts.is(act.end(), "and")) {
      return act;
    }
    for (int i = act.end() + 1; parts.inside(i) && i < act.end() + 3; i++) {
      PhraseIndex.Match<Act> other = ACTS.at(parts.tokens, i, parts.sentence.end());
      if (other != null) {
        boolean same = other.value().measure() == act.value().measure();
        Measure both = same ? act.value().measure() : Measure.INCIDENTS;
        return new PhraseIndex.Match<>(act.first(), other.end(), new Act(both, null));
      }
      if (!parts.token(i).isWord() || Grammar.of(parts.token(i)) != null) {
        break;
      }
    }
    return act;
  }

  private void act(PhraseIndex.Match<Act> act) {
    int from = Math.max(parts.sentence.first(), act.first() - 6);
    for (int k = act.first() - 1; k >= from; k--) {
      Token token = parts.token(k);
      if (parts.is(k, "single") && parts.is(k - 1, "a") && parts.is(k - 2, "not")) {
        count(act, k - 2, Estimate.exact(0));
        return;
      }
      if (token.isPunctuation()
          || Grammar.is(token, Word.PREP)
          || Grammar.is(token, Word.AUX)
          || Grammar.is(token, Word.CLAUSE)
          || Grammar.is(token, Word.RELATIVE)
          || parts.harmAt(k) != null) {
        return;
      }
      Quantity quantity = Quantities.at(parts.tokens, k, parts.sentence.end());
      if (quantity != null && quantity.end() <= act.first() && quantity.number() >= k) {
        Quantity whole = quantity;
        for (int b = k - 1; b >= Math.max(parts.sentence.first(), k - 3); b--) {
          Quantity longer = Quantities.at(parts.tokens, b, parts.sentence.end());
          if (longer != null && longer.end() == quantity.end()) {
            whole = longer;
          }
        }
        boolean many =
            quantity.estimate().best() > 1
                && times.covering(parts.sentence, quantity.number()) == null;
        if (many) {
          count(act, whole.first(), whole.estimate());
        }
        return;
      }
      boolean single =
          k == act.first() - 1 && Victim.INDEX.at(parts.tokens, k, act.first()) != null;
      if (single && !Modifiers.any(token)) {
        return;
      }
    }
  }

  /** Whom attacks are "on", "against" or "targeting". */
  private Set<VictimGroup> targets(int at) {
    boolean on = parts.is(at, "on") || parts.is(at, "against") || parts.is(at, "targeting");
    People people = on ? parts.startingAt(at + 1) : null;
    return people == null || people.count() != null ? Set.of() : people.groups();
  }

  private void count(PhraseIndex.Match<Act> act, int first, Estimate estimate) {
    People people =
        new People(
            first, act.end(), estimate, true, targets(act.end()), Head.HARM, false, false, null);
    Draft draft =
        new Draft(parts.sentence, "violence.acts", act.value().measure(), people, estimate);
    draft.method = act.value().method();
    drafts.add(draft);
  }
}
