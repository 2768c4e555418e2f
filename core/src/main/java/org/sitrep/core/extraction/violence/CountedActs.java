package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sitrep.core.extraction.number.Quantities;
import org.sitrep.core.extraction.number.Quantity;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.Times;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.VictimGroup;

/** The rules for counted acts, such as attacks, operations and arrests. */
final class CountedActs {

  private final SentenceParts parts;
  private final Times times;
  private final List<Draft> drafts = new ArrayList<>();

  CountedActs(SentenceParts parts, Times times) {
    this.parts = parts;
    this.times = times;
  }

  /** "99 attacks", "41 operations", "no arrests". */
  List<Draft> all() {
    int i = parts.sentence.first();
    while (i < parts.sentence.end()) {
      PhraseIndex.Match<Act> act = Act.INDEX.at(parts.tokens, i, parts.sentence.end());
      if (act == null) {
        i++;
        continue;
      }
      PhraseIndex.Match<Act> joint = joint(act);
      act(joint);
      i = joint.end();
    }
    return drafts;
  }

  /** "attacks and operations" together are incidents. */
  private PhraseIndex.Match<Act> joint(PhraseIndex.Match<Act> act) {
    if (!parts.is(act.end(), "and")) {
      return act;
    }
    for (int i = act.end() + 1; parts.inside(i) && i < act.end() + 3; i++) {
      PhraseIndex.Match<Act> other = Act.INDEX.at(parts.tokens, i, parts.sentence.end());
      if (other != null) {
        boolean same = other.value().measure() == act.value().measure();
        Measure both = same ? act.value().measure() : Measure.INCIDENTS;
        return new PhraseIndex.Match<>(act.first(), other.end(), new Act(both, null, true));
      }
      if (!parts.token(i).isWord() || Grammar.of(parts.token(i)) != null) {
        break;
      }
    }
    return act;
  }

  private void act(PhraseIndex.Match<Act> act) {
    int from = Math.max(parts.sentence.first(), act.first() - 6);
    int of = -1;
    for (int k = act.first() - 1; k >= from; k--) {
      Token token = parts.token(k);
      if (parts.is(k, "single") && parts.is(k - 1, "a") && parts.is(k - 2, "not")) {
        count(act, k - 2, Estimate.exact(0));
        return;
      }
      of = parts.is(k, "of") ? k : of;
      boolean ofThe = parts.is(k, "of") && Grammar.is(parts.token(k + 1), Word.DET);
      if (token.isPunctuation()
          || (Grammar.is(token, Word.PREP) && !ofThe)
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
        boolean apart = of >= 0 && quantity.end() != of;
        boolean many =
            quantity.estimate().best() > 1
                && !apart
                && act.value().plural()
                && times.covering(parts.sentence, quantity.number()) == null;
        if (many && !foiled(whole.first())) {
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

  /** "thwarted 40 attacks", "planned at least 40 attacks". */
  private boolean foiled(int first) {
    int i = first - 1;
    while (parts.is(i, Word.ADVERB) || parts.is(i, "to") || parts.is(i, "out")) {
      i--;
    }
    return parts.is(i, Cue.FOILED) && !parts.is(i - 1, Word.AUX);
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
