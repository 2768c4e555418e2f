package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Method;
import org.sitrep.core.violence.VictimGroup;

/** The rules for numbers that tell how a count moved from one period to another. */
final class Trends {

  private static final int COMPARISON = 12;

  private final SentenceParts parts;
  private final List<Draft> drafts = new ArrayList<>();

  Trends(SentenceParts parts) {
    this.parts = parts;
  }

  /** What people not yet counted by these drafts tell. */
  List<Draft> beside(List<Draft> before) {
    compared(before);
    trend(before);
    compared(before); // with what moved
    bracketed(before);
    recorded(before);
    return drafts;
  }

  /** "up from 17", "against 185 during 2023": the same measure in another period. */
  private void compared(List<Draft> before) {
    List<Draft> told = new ArrayList<>(before);
    told.addAll(drafts);
    for (People people : parts.people) {
      Estimate count = people.count();
      int i = people.first() - 1;
      boolean from = parts.is(i, "from") && (upOrDown(i - 1) || parts.is(i - 1, Cue.CHANGE));
      boolean against =
          parts.is(i, "against")
              || (parts.is(i, "with") && parts.is(i - 1, "compared"))
              || (parts.is(i, "to") && parts.is(i - 1, "compared"));
      if (count == null
          || people.head() != Head.NUMBER
          || !(from || against)
          || !people.free(told)) {
        continue;
      }
      People second = second(people);
      Draft last = second == null ? null : before(people, told, true);
      Draft first = last == null ? null : before(last, told);
      if (second != null && last != null && first != null && first.measure != last.measure) {
        other(people, count, first);
        if (second.free(told)) {
          other(second, Objects.requireNonNull(second.count()), last);
        }
        told.addAll(drafts);
        continue;
      }
      Draft same = before(people, told, from);
      same = same == null ? before(people, told, true) : same;
      if (same != null) {
        other(people, count, same);
      }
    }
  }

  /** "fewer than in January (280)", "three times the figure for the rebels (41)". */
  private void bracketed(List<Draft> before) {
    List<Draft> told = new ArrayList<>(before);
    told.addAll(drafts);
    for (People people : parts.people) {
      Estimate count = people.count();
      int open = people.first() - 1;
      boolean alone =
          people.head() == Head.NUMBER
              && parts.inside(people.end())
              && parts.token(people.end()).text().equals(")")
              && parts.inside(open)
              && parts.token(open).text().equals("(");
      if (count == null || !alone || !people.free(told) || !compares(open)) {
        continue;
      }
      Draft same = before(people, told, true);
      if (same != null) {
        other(people, count, same);
        told.addAll(drafts);
      }
    }
  }

  /** Whether a comparison stands in the clause before a bracket. */
  private boolean compares(int open) {
    for (int i = open - 1; parts.inside(i) && i > open - COMPARISON; i--) {
      boolean word = parts.is(i, "than") || parts.is(i, "times") || parts.is(i, "figure");
      if (word || parts.is(i, "as") || parts.is(i, Cue.TOTAL)) {
        return true;
      }
      if (parts.comma(i) || parts.token(i).text().equals(";")) {
        return false;
      }
    }
    return false;
  }

  private void other(People people, Estimate count, Draft same) {
    Draft other = new Draft(parts.sentence, "violence.compared", same.measure, people, count);
    other.groups.addAll(same.groups);
    other.method = same.method;
    other.earlier = true;
    drafts.add(other);
  }

  /** "60 attacks and 98 deaths, up from 41 and 52": the second number, or null. */
  private @Nullable People second(People people) {
    People next = parts.is(people.end(), "and") ? parts.startingAt(people.end() + 1) : null;
    boolean bare = next != null && next.head() == Head.NUMBER && next.count() != null;
    boolean moved = next != null && parts.is(next.end(), Cue.MOVE);
    return bare && !moved ? next : null;
  }

  /** The count before another one in a sentence, or null. */
  private static @Nullable Draft before(Draft last, List<Draft> told) {
    Draft found = null;
    for (Draft draft : told) {
      boolean earlier = draft.end <= last.first && !draft.part;
      found = earlier && (found == null || draft.first > found.first) ? draft : found;
    }
    return found;
  }

  private static @Nullable Draft before(People people, List<Draft> told, boolean acts) {
    Draft same = null;
    for (Draft draft : told) {
      boolean earlier = draft.end <= people.first() && (same == null || draft.first > same.first);
      same = earlier && !draft.part && (acts || !act(draft)) ? draft : same;
    }
    return same;
  }

  /** "up from", "down 12 per cent from". */
  private boolean upOrDown(int at) {
    for (int i = at; parts.inside(i) && i > at - 6; i--) {
      if (parts.is(i, "up") || parts.is(i, "down") || moved(i)) {
        return true;
      }
    }
    return false;
  }

  /** "rose to 73 in February from 55". */
  private boolean moved(int i) {
    boolean to = parts.is(i + 1, "to") && parts.inside(i + 2) && parts.token(i + 2).isNumber();
    return to && parts.is(i, Cue.MOVE);
  }

  /** "attacks rose from 40 to 62", "the number of deaths fell to 12". */
  private void trend(List<Draft> before) {
    List<Draft> told = new ArrayList<>(before);
    told.addAll(drafts);
    int i = parts.sentence.first();
    while (i < parts.sentence.end()) {
      PhraseIndex.Match<Act> act = Act.INDEX.at(parts.tokens, i, parts.sentence.end());
      HarmUse harm = parts.harmAt(i);
      boolean noun = harm != null && harm.harm().frame() == Harm.Frame.NOUN;
      if (act == null && !noun) {
        i++;
        continue;
      }
      Measure measure =
          act != null ? act.value().measure() : Objects.requireNonNull(harm).harm().measure();
      Method method = act != null ? act.value().method() : null;
      Set<VictimGroup> groups = act != null ? Set.of() : groups(i, Objects.requireNonNull(harm));
      i = act != null ? act.end() : Objects.requireNonNull(harm).end();
      i = numbers(i, measure, method, groups, told);
    }
  }

  /** "Attacks fell from July, when 54 had been recorded": a number of what was told before. */
  private void recorded(List<Draft> before) {
    List<Draft> told = new ArrayList<>(before);
    told.addAll(drafts);
    for (People people : parts.people) {
      Estimate count = people.count();
      int at = parts.skip(people.end());
      boolean bare = people.head() == Head.NUMBER && people.told();
      if (count == null || !bare || at == people.end() || !parts.is(at, Cue.RECORDED)) {
        continue;
      }
      Measure measure = measureBefore(people.first());
      if (measure != null && people.free(told)) {
        Draft draft = new Draft(parts.sentence, "violence.recorded", measure, people, count);
        draft.earlier = parts.is(people.first() - 1, "when");
        drafts.add(draft);
      }
    }
  }

  private @Nullable Measure measureBefore(int token) {
    Measure measure = null;
    for (int i = parts.sentence.first(); i < token; i++) {
      PhraseIndex.Match<Act> act = Act.INDEX.at(parts.tokens, i, token);
      HarmUse harm = parts.harmAt(i);
      if (act != null) {
        measure = act.value().measure();
      } else if (harm != null && harm.harm().frame() == Harm.Frame.NOUN) {
        measure = harm.harm().measure();
      }
    }
    return measure;
  }

  /** Whose deaths: "civilian deaths", "losses among soldiers". */
  private Set<VictimGroup> groups(int noun, HarmUse harm) {
    VictimGroup modifier = parts.inside(noun - 1) ? Modifiers.group(parts.token(noun - 1)) : null;
    if (modifier != null) {
      return Set.of(modifier);
    }
    boolean among = parts.is(harm.end(), "among") || parts.is(harm.end(), "of");
    People who =
        among
            ? parts.startingAt(
                parts.is(harm.end() + 1, Grammar.Word.DET)
                        && parts.startingAt(harm.end() + 1) == null
                    ? harm.end() + 2
                    : harm.end() + 1)
            : null;
    return who == null || who.count() != null ? Set.of() : who.groups();
  }

  private int numbers(
      int from,
      Measure measure,
      @Nullable Method method,
      Set<VictimGroup> groups,
      List<Draft> told) {
    boolean moved = false;
    for (int k = from; parts.inside(k) && k < from + 16; k++) {
      Token token = parts.token(k);
      if (token.text().equals(";") || Act.INDEX.at(parts.tokens, k, parts.sentence.end()) != null) {
        return k;
      }
      moved |= Cue.MOVE.is(token);
      boolean reached = token.is("totalled") || token.is("totaled") || token.is("numbered");
      boolean joined = reached || token.is("from") || token.is("to") || token.is("at");
      People people = moved && joined ? parts.startingAt(k + 1) : null;
      Draft known = people == null ? null : starting(people, told);
      if (known != null && !act(known)) {
        return k; // "the number of people killed in attacks rose to 73 from 55"
      }
      if (people != null
          && (people.head() == Head.NUMBER || (people.head() == Head.NOUN && people.told()))
          && people.own() == null
          && people.count() != null
          && people.free(told)) {
        Draft draft =
            new Draft(
                parts.sentence,
                "violence.trend",
                measure,
                people,
                Objects.requireNonNull(people.count()));
        draft.method = method;
        draft.groups.addAll(groups);
        draft.earlier = token.is("from");
        drafts.add(draft);
        told.add(draft);
      }
    }
    return from;
  }

  private static @Nullable Draft starting(People people, List<Draft> told) {
    for (Draft draft : told) {
      if (draft.first == people.first()) {
        return draft;
      }
    }
    return null;
  }

  private static boolean act(Draft draft) {
    return draft.measure == Measure.ATTACKS
        || draft.measure == Measure.OPERATIONS
        || draft.measure == Measure.INCIDENTS;
  }
}
