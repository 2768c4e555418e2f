package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;

/** The rules for counts that break another count down, by who they are or by place. */
final class Breakdowns {

  private static final int LONGEST = 10;

  static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014");

  /** Words between people and "unhurt". */
  private static final int UNHURT = 9;

  private final SentenceParts parts;
  private final List<Draft> drafts = new ArrayList<>();

  Breakdowns(SentenceParts parts) {
    this.parts = parts;
  }

  /** The parts of these drafts, told by people not yet counted. */
  List<Draft> of(List<Draft> before) {
    parts(before);
    ofWhom(before);
    listed(before);
    roll(before);
    asWell(before);
    new Spread(parts, drafts).add(before);
    victims(before);
    unhurt(before);
    return drafts;
  }

  /** "19 people died there, 10 of them civilians", "27 wounded, among them five children". */
  private void parts(List<Draft> before) {
    for (People people : parts.people) {
      Estimate count = people.count();
      int i = people.first() - 1;
      boolean included =
          parts.is(i, Cue.INCLUDING) || (parts.is(i, "them") && parts.is(i - 1, "among"));
      boolean among = parts.is(people.end(), "among") && parts.is(people.end() + 1, "them");
      boolean ofThem = people.head() == Head.PART && aside(people.first() - 1);
      if (count == null || !(included || among || ofThem) || !people.free(before)) {
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
        int more = next(people.end());
        boolean enumerates = people.head() == Head.PART || (included && people.told());
        if (enumerates && more > people.end()) {
          list(more, "violence.part", whole.measure, whole.estimate.best(), before);
        }
      }
    }
  }

  /** Adds the people of a list, told by who they are, as parts of so many at most. */
  private void list(int from, String rule, Measure measure, int most, List<Draft> before) {
    int at = from;
    for (int n = 0; n < LONGEST && parts.inside(at); n++) {
      People people = parts.startingAt(at);
      Estimate count = people == null ? null : people.count();
      if (people == null || count == null || !people.free(before) || !people.free(drafts)) {
        return;
      }
      if (people.head() == Head.NOUN && people.own() == null && count.best() <= most) {
        Draft part = new Draft(parts.sentence, rule, measure, people, count);
        part.part = true;
        drafts.add(part);
      }
      at = next(people.end());
    }
  }

  /** Behind a comma and "and". */
  private int next(int end) {
    int at = parts.comma(end) ? end + 1 : end;
    return parts.is(at, "and") ? at + 1 : at;
  }

  /** "The dead comprised five soldiers and three drivers". */
  private void roll(List<Draft> before) {
    for (int i = parts.sentence.first(); i < parts.sentence.end(); i++) {
      boolean among = parts.is(i - 2, "among");
      boolean those = !among && (parts.is(i - 1, "the") || parts.is(i - 1, "those"));
      HarmUse harm = those || i == parts.sentence.first() ? parts.harmAt(i) : null;
      harm = those || (harm != null && harm.harm().frame() == Harm.Frame.NOUN) ? harm : null;
      boolean victims = those && parts.is(i, "victims");
      if (harm == null && !victims) {
        continue;
      }
      int end = harm == null ? i + 1 : harm.end();
      int at = parts.is(end, Cue.ROLL) || parts.is(end, Word.AUX) ? end + 1 : end;
      at = parts.is(at, "of") || parts.is(at, "all") ? at + 1 : at;
      if (at > end) {
        Measure measure = harm == null ? Measure.KILLED : harm.harm().measure();
        list(at, "violence.roll", measure, Integer.MAX_VALUE, before);
      }
    }
  }

  /** "of whom 149 were civilians and 119 belonged to the police". */
  private void ofWhom(List<Draft> before) {
    for (int i = parts.sentence.first() + 1; i < parts.sentence.end(); i++) {
      boolean whom = parts.is(i - 1, "of") && parts.is(i, Cue.OF_WHOM);
      Draft whole = whom ? lastBefore(before, i) : null;
      if (whole == null || whole.part) {
        continue;
      }
      int at = i + 1;
      for (int n = 0; n < LONGEST && parts.inside(at); n++) {
        People people = parts.startingAt(at);
        Estimate count = people == null ? null : people.count();
        boolean bare = people != null && people.head() == Head.NUMBER;
        if (people == null || count == null || !bare || !people.free(before)) {
          break;
        }
        People who = predicate(people);
        if (who == null && located(people.end()) && count.best() <= whole.estimate.best()) {
          Draft place = new Draft(parts.sentence, "violence.spread", whole.measure, people, count);
          place.groups.addAll(whole.groups);
          drafts.add(place);
          at = following(people.end());
          continue;
        }
        if (who == null || count.best() > whole.estimate.best()) {
          break;
        }
        Draft part =
            new Draft(
                parts.sentence,
                "violence.part",
                whole.measure,
                people.withGroups(who.groups(), people.end()),
                count);
        part.part = true;
        drafts.add(part);
        at = next(who.end());
        People more = parts.startingAt(at);
        while (more != null && more.count() == null) {
          at = next(more.end());
          more = parts.startingAt(at);
        }
      }
    }
  }

  /** "were in Mali", "in Mali": where a number of those were. */
  private boolean located(int end) {
    int at = parts.is(end, Word.AUX) ? end + 1 : end;
    return parts.is(at, "in") && parts.inside(at + 1);
  }

  /** The next number of a list of places: "and 40 (in Mali)". */
  private int following(int end) {
    for (int i = end; parts.inside(i) && i < end + LONGEST; i++) {
      if (parts.is(i, "and") || parts.comma(i)) {
        return next(i);
      }
    }
    return parts.sentence.end();
  }

  /** Who "were civilians" or "belonged to the police" says that these are, or null. */
  private @Nullable People predicate(People people) {
    int at = people.end();
    if (!parts.is(at, Word.AUX) && !parts.is(at, Cue.ROLL)) {
      return null;
    }
    for (int i = at + 1; parts.inside(i) && i < at + 5; i++) {
      People who = parts.startingAt(i);
      if (who != null && !who.groups().isEmpty() && who.count() == null) {
        return who;
      }
    }
    return null;
  }

  /** "21 passengers were murdered before that, as well as four soldiers at a picket". */
  private void asWell(List<Draft> before) {
    for (People people : parts.people) {
      int i = people.first() - 1;
      boolean as = parts.is(i, "as") && parts.is(i - 1, "well") && parts.is(i - 2, "as");
      boolean with =
          parts.is(i, "with") && (parts.is(i - 1, "along") || parts.is(i - 1, "together"));
      Draft like = as || with ? lastBefore(before, i) : null;
      Estimate count = people.count();
      boolean who = people.told() && people.head() == Head.NOUN && people.own() == null;
      if (like != null && count != null && who && people.free(before) && people.free(drafts)) {
        drafts.add(new Draft(parts.sentence, "violence.beside", like.measure, people, count));
      }
    }
  }

  private boolean aside(int before) {
    boolean mark = parts.inside(before) && parts.token(before).isPunctuation();
    return before < parts.sentence.first() || mark || parts.is(before, "and");
  }

  /**
   * "Eight people were killed: five soldiers and three drivers", "19 deaths (six civilians, ...)".
   */
  private void listed(List<Draft> before) {
    for (int i = parts.sentence.first(); i < parts.sentence.end(); i++) {
      String mark = parts.token(i).text();
      boolean opens = mark.equals(":") || mark.equals("(") || DASHES.contains(mark);
      Draft whole = opens ? lastBefore(before, i) : null;
      if (whole == null || whole.part || i - whole.end > 14) {
        continue;
      }
      list(i + 1, "violence.part", whole.measure, whole.estimate.best(), before);
    }
  }

  private static @Nullable Draft lastBefore(List<Draft> drafts, int token) {
    Draft last = null;
    for (Draft draft : drafts) {
      last = draft.end <= token && (last == null || draft.first > last.first) ? draft : last;
    }
    return last;
  }

  /** "Among the victims were 22 women and nine children". */
  private void victims(List<Draft> before) {
    for (int i = parts.sentence.first(); i < parts.sentence.end(); i++) {
      boolean among = parts.is(i, "among") && parts.is(i + 1, Word.DET);
      int at = parts.skip(i + 3);
      if (!among || !parts.is(i + 2, "victims") || at == i + 3) {
        continue;
      }
      list(at, "violence.among", Measure.KILLED, Integer.MAX_VALUE, before);
    }
  }

  /** "Her driver escaped unhurt". */
  private void unhurt(List<Draft> before) {
    for (int i = parts.sentence.first(); i < parts.sentence.end(); i++) {
      if (!parts.is(i, Cue.UNHURT)) {
        continue;
      }
      People who = null;
      for (People people : parts.people) {
        boolean near = people.end() <= i && i - people.end() < UNHURT;
        who = near && people.head() != Head.PRONOUN && people.free(before) ? people : who;
      }
      if (who != null) {
        Estimate none = Estimate.exact(0);
        drafts.add(new Draft(parts.sentence, "violence.unhurt", Measure.INJURED, who, none));
      }
    }
  }
}
