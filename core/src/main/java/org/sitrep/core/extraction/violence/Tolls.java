package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;

/** The rules for tolls, and for those counted out of a toll. */
final class Tolls {

  /** How far behind a speaker "said" may stand. */
  private static final int SPEAKER = 8;

  private final SentenceParts parts;
  private final List<Draft> drafts = new ArrayList<>();

  Tolls(SentenceParts parts) {
    this.parts = parts;
  }

  /** What people not yet counted by these drafts tell. */
  List<Draft> beside(List<Draft> before) {
    toll(before);
    putAt(before);
    numbered(before);
    victims(before);
    shares(before);
    partsOfToll(before);
    return drafts;
  }

  /** "bringing the death toll to 61", "the number of wounded rose to nine". */
  private void toll(List<Draft> before) {
    for (int i = parts.sentence.first(); i < parts.sentence.end(); i++) {
      Token token = parts.token(i);
      boolean toll = token.is("toll") || token.is("tally");
      boolean number = (token.is("number") || token.is("count")) && parts.is(i + 1, "of") && !toll;
      boolean put = parts.is(i - 1, "the") && parts.is(i - 2, Cue.PUTTING);
      put |= parts.inside(i - 1) && parts.token(i - 1).isPossessive() && puts(i - 2);
      put |= parts.is(i - 1, "the") && parts.is(i - 2, Word.CONJ) && putBefore(i);
      HarmUse dead = put ? parts.harmAt(i) : null;
      number |= parts.is(i, "that") && parts.is(i + 1, "of") && putBefore(i);
      if (!toll && !number && dead == null) {
        continue;
      }
      Measure measure = toll ? Measure.KILLED : dead == null ? null : dead.harm().measure();
      People of = null;
      boolean acts = false;
      for (int k = i + 1; parts.inside(k) && k < i + 26; k++) {
        HarmUse harm = parts.harmAt(k);
        PhraseIndex.Match<Act> act = Act.INDEX.at(parts.tokens, k, parts.sentence.end());
        if (harm != null && measure == null) {
          measure = harm.harm().measure();
        } else if (act != null && measure == null) {
          measure = act.value().measure();
          acts = true;
        }
        People people = parts.startingAt(k);
        if (people != null && people.count() == null && of == null) {
          of = people;
        }
        if (parts.is(k, Word.MODAL)) {
          break;
        }
        boolean joins = parts.is(k, Cue.TOLL_NUMBER);
        if (joins && measure != null) {
          People count = parts.startingAt(k + 1);
          if (count != null && count.count() != null && count.free(before) && count.free(drafts)) {
            People known = of == null || acts ? count : count.withGroups(of.groups(), count.end());
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

  /** "put the dead at three and": whether a number was put before. */
  private boolean putBefore(int at) {
    for (int i = parts.sentence.first(); i < at; i++) {
      if (parts.is(i, Cue.PUTTING) || parts.is(i, "gives")) {
        return true;
      }
    }
    return false;
  }

  /** "gives its rivals' dead as 131". */
  private boolean puts(int from) {
    for (int i = from; parts.inside(i) && i > from - 4; i--) {
      if (parts.is(i, Cue.PUTTING) || parts.is(i, "gives")) {
        return true;
      }
    }
    return false;
  }

  /** "She put at 58 the number of soldiers killed". */
  private void putAt(List<Draft> before) {
    for (People people : parts.people) {
      int i = people.first();
      Estimate count = people.count();
      boolean to = parts.is(i - 1, "at") || parts.is(i - 1, "to");
      boolean put = to && parts.is(i - 2, Cue.PUTTING);
      boolean number = parts.is(people.end(), "the") && parts.is(people.end() + 1, Cue.TOTAL);
      if (count == null || !put || !number || !people.free(before)) {
        continue;
      }
      People of = null;
      for (int k = people.end() + 2; parts.inside(k) && k < people.end() + 14; k++) {
        HarmUse harm = parts.harmAt(k);
        of = of == null ? parts.startingAt(k) : of;
        if (harm != null) {
          People known = of == null ? people : people.withGroups(of.groups(), people.end());
          drafts.add(
              new Draft(parts.sentence, "violence.toll", harm.harm().measure(), known, count));
          break;
        }
      }
    }
  }

  /** "Terrorists neutralised in 2022 were 187". */
  private void numbered(List<Draft> before) {
    for (HarmUse use : parts.harms) {
      People who = parts.endingAt(use.first());
      boolean past = use.harm().frame() == Harm.Frame.VERB && !use.harm().doubtful();
      if (who == null || who.count() != null || who.one() || !past) {
        continue;
      }
      for (int i = use.end(); parts.inside(i) && i < use.end() + 8; i++) {
        People count = parts.is(i, Word.AUX) ? parts.startingAt(i + 1) : null;
        if (parts.harmAt(i) != null || parts.comma(i)) {
          break;
        }
        if (count != null
            && count.head() == Head.NUMBER
            && count.count() != null
            && count.free(before)) {
          People known = count.withGroups(who.groups(), count.end());
          drafts.add(
              new Draft(
                  parts.sentence,
                  "violence.toll",
                  use.harm().measure(),
                  known,
                  Objects.requireNonNull(count.count())));
          break;
        }
      }
    }
  }

  /** "There were 310 victims in May", where nothing else tells what befell them. */
  private void victims(List<Draft> before) {
    for (People people : parts.people) {
      Estimate count = people.count();
      boolean victims = people.told() && parts.is(people.end() - 1, "victims");
      int i = people.first() - 1;
      boolean all = parts.is(people.first(), "all");
      boolean counted = all || parts.is(i, "were") || parts.is(i, "with") || parts.is(i, "claimed");
      if (count != null && victims && counted && people.free(before)) {
        People who = all ? parts.startingAt(parts.skip(people.end())) : null;
        People known = who == null ? people : people.withGroups(who.groups(), people.end());
        drafts.add(new Draft(parts.sentence, "violence.victims", Measure.KILLED, known, count));
      }
    }
  }

  /** "Rebels were responsible for 371 of the deaths", "children made up 31 of the dead". */
  private void shares(List<Draft> before) {
    People subject = null;
    for (People people : parts.people) {
      Estimate count = people.count();
      Measure own = people.own();
      if (people.head() != Head.OF_VICTIMS) {
        subject = people.count() == null ? people : subject;
        continue;
      }
      int i = people.first() - 1;
      boolean more = !drafts.isEmpty() && drafts.getLast().rule.equals("violence.share");
      boolean shared = parts.is(i, Cue.SHARING) || (more && parts.is(i, Word.CONJ));
      if (count == null || own == null || !shared || !people.free(before)) {
        continue;
      }
      boolean who = !parts.is(i, "for");
      People known =
          who && subject != null ? people.withGroups(subject.groups(), people.end()) : people;
      drafts.add(new Draft(parts.sentence, "violence.share", own, known, count));
    }
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
          || speaks(people)
          || !people.free(before)
          || !people.free(drafts)
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

  /** "a doctor at the hospital said that four of the injured": who tells is no part. */
  private boolean speaks(People people) {
    if (people.told()) {
      return false;
    }
    for (int i = people.end(); parts.inside(i) && i < people.end() + SPEAKER; i++) {
      if (parts.is(i, Cue.TELLING)) {
        return true;
      }
      if (parts.is(i, Word.AUX) || parts.is(i, Word.CONJ) || parts.harmAt(i) != null) {
        return false;
      }
    }
    return false;
  }

  private @Nullable Measure ofThose() {
    int first = parts.sentence.first();
    for (int i = first; parts.inside(i) && i < first + 6; i++) {
      boolean of =
          parts.is(i, "of")
              && (parts.is(i + 1, "the") || parts.is(i + 1, "those") || parts.is(i + 1, "these"));
      boolean begins = i == first || !parts.token(i - 1).isWord() || parts.is(i - 1, "and");
      if (!of || !begins) {
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
}
