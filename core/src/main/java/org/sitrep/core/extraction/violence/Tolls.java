package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.VictimGroup;

/** The rules for tolls, and for those counted out of a toll. */
final class Tolls {

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
    new TollParts(parts, drafts).add(before);
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
            People known =
                of == null || acts ? side(count, i) : count.withGroups(of.groups(), count.end());
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

  /** "the army's dead", "the rebels' toll": whose they are. */
  private People side(People count, int dead) {
    boolean owned = parts.inside(dead - 2) && parts.token(dead - 1).isPossessive();
    VictimGroup group = owned ? Modifiers.group(parts.token(dead - 2)) : null;
    People owner = owned ? parts.endingAt(dead - 1) : null;
    boolean people = group == null && owner != null && owner.count() == null;
    if (people && owner != null) {
      return count.withGroups(owner.groups(), count.end());
    }
    return group == null ? count : count.withGroups(Set.of(group), count.end());
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
}
