package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.Harm.Frame;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.VictimGroup;

/** The rules that join harm words of a sentence to the people they befell. */
final class HarmRules {

  private static final int REACH = 32;

  private final SentenceParts parts;
  private final NamedVictims named;
  private final List<Draft> drafts = new ArrayList<>();
  private final Set<People> used = new HashSet<>();

  HarmRules(SentenceParts parts, boolean capitals) {
    this.parts = parts;
    this.named = new NamedVictims(parts, capitals);
  }

  List<Draft> apply() {
    for (People people : parts.people) {
      if (people.own() != null && people.count() != null && people.head() != Head.OF_VICTIMS) {
        counted(people);
      }
    }
    for (HarmUse use : parts.harms) {
      if (!hypothetical(use)) {
        link(use);
      }
    }
    return drafts;
  }

  /** "29 deaths", "five wounded soldiers", "no casualties". */
  private void counted(People people) {
    Measure own = Objects.requireNonNull(people.own());
    People known = people;
    if (people.head() == Head.HARM
        && (parts.is(people.end(), "among") || parts.is(people.end(), "of"))) {
      known = people.withGroups(groupsFrom(people.end() + 1), people.end());
    }
    if (!parts.is(people.end(), "threats") && !parts.is(people.end(), "threat")) {
      add("violence.counted-harm", own, known);
      used.add(people);
    }
  }

  private Set<VictimGroup> groupsFrom(int at) {
    EnumSet<VictimGroup> groups = EnumSet.noneOf(VictimGroup.class);
    int i = at;
    while (parts.inside(i) && i < at + 8) {
      People next = parts.startingAt(i);
      if (next != null && next.count() == null) {
        groups.addAll(next.groups());
        i = next.end();
      } else if (parts.is(i, "and") || parts.comma(i) || parts.is(i, Word.DET)) {
        i++;
      } else {
        break;
      }
    }
    return groups;
  }

  private void link(HarmUse use) {
    boolean flight = use.harm().doubtful() && use.harm().measure() == Measure.DISPLACED;
    if (flight && use.harm().frame() == Frame.VERB && !flees(use.end())) {
      return;
    }
    switch (use.harm().frame()) {
      case VERB -> verb(use);
      case PASSIVE -> subjects(use, "violence.passive");
      case DIED -> subjects(use, "violence.intransitive");
      case STATE -> state(use);
      case GERUND, PRESENT, OF -> objects(use, "violence.active");
      case NOUN -> {
        // counted by its own number only
      }
    }
  }

  /** "forced 900 people to flee", "drove them from their homes". */
  private boolean flees(int from) {
    for (int i = from; parts.inside(i) && i < from + 14; i++) {
      if (parts.is(i, "flee")
          || parts.is(i, "homes")
          || parts.is(i, "leave")
          || parts.is(i, "abandon")) {
        return true;
      }
    }
    return false;
  }

  private void verb(HarmUse use) {
    int before = parts.skipBack(use.first() - 1);
    boolean auxiliary =
        before < use.first() - 1 && parts.is(lastLight(before + 1, use.first()), Word.AUX);
    People next = next(use.end());
    boolean among =
        parts.is(before, "among") || (parts.is(before, Word.DET) && parts.is(before - 1, "among"));
    if (among) {
      among(use, before);
      return;
    }
    if (parts.is(before, "the") || parts.is(before, "those")) {
      return;
    }
    if (auxiliary
        || next == null
        || (next.head() == Head.NAME && !next.told() && parts.endingAt(use.first()) != null)) {
      subjects(use, "violence.passive");
    } else {
      objects(use, "violence.active");
    }
  }

  private int lastLight(int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (!parts.is(i, Word.ADVERB)) {
        return i;
      }
    }
    return from;
  }

  private void state(HarmUse use) {
    int before = use.first() - 1;
    if (parts.is(before, "the") || parts.is(before, "those") || parts.is(before, "of")) {
      boolean among = parts.is(before - 1, "among") || parts.is(before, "among");
      if (among) {
        among(use, before);
      }
      return;
    }
    if (use.harm().measure() == Measure.MISSING
        && parts.startingAt(use.end()) != null
        && !parts.is(parts.skipBack(before), Word.AUX)) {
      objects(use, "violence.state");
      return;
    }
    subjects(use, "violence.state");
  }

  /** "Among the dead were six children", "Six children were among the dead". */
  private void among(HarmUse use, int before) {
    int start = before;
    while (parts.is(start, "the")
        || parts.is(start, "those")
        || parts.is(start, "among")
        || parts.is(start, "of")) {
      start--;
    }
    int after = use.end();
    while (parts.inside(after) && after < use.end() + 10 && !parts.is(after, Word.AUX)) {
      after++;
    }
    if (parts.is(after, Word.AUX)) {
      int at = parts.skip(after);
      int size = drafts.size();
      chain(use, at, "violence.among", true);
      if (drafts.size() > size) {
        return;
      }
    }
    int back = parts.skipBack(start);
    People subject = parts.endingAt(back + 1);
    if (subject != null && subject.count() != null && !used.contains(subject)) {
      add("violence.among", use, subject, false).part = true;
    }
  }

  /** Whether the word tells of what might happen, or was meant to. */
  private boolean hypothetical(HarmUse use) {
    int i = use.first() - 1;
    while (parts.is(i, Word.ADVERB) || parts.is(i, "be")) {
      i--;
    }
    if (!parts.inside(i)) {
      return false;
    }
    if (parts.is(i, "have") && parts.is(i - 1, Word.MODAL)) {
      return true;
    }
    if (parts.is(i, Word.MODAL)) {
      return true;
    }
    Frame frame = use.harm().frame();
    if (parts.is(i, "to") && happened(i - 1)) {
      return false;
    }
    if (parts.is(i, "to") && (frame == Frame.PRESENT || parts.is(use.first() - 1, "be"))) {
      return true;
    }
    if (frame == Frame.GERUND) {
      return parts.is(i, "of") && intent(i - 1);
    }
    return frame == Frame.PRESENT && (parts.is(i, "not") || parts.is(i, "didn't"));
  }

  private boolean happened(int i) {
    return parts.is(i, "managed") || parts.is(i, "possible") || parts.is(i, "able");
  }

  private boolean intent(int i) {
    return parts.is(i, "accused")
        || parts.is(i, "suspected")
        || parts.is(i, "convicted")
        || parts.is(i, "goal")
        || parts.is(i, "aim")
        || parts.is(i, "intention")
        || parts.is(i, "dream");
  }

  private @Nullable People next(int at) {
    int i = at;
    while (parts.is(i, Word.ADVERB) || parts.is(i, "up") || parts.is(i, "off")) {
      i++;
    }
    return parts.startingAt(i);
  }

  private void objects(HarmUse use, String rule) {
    int i = use.end();
    while (parts.is(i, Word.ADVERB)) {
      i++;
    }
    People person = named.after(use);
    if (person != null) {
      add("violence.named", use, person, true);
      return;
    }
    chain(use, i, rule, false);
  }

  /** People joined by commas and "and" from a token on. */
  private void chain(HarmUse use, int from, String rule, boolean isPart) {
    int i = from;
    boolean part = isPart;
    List<Draft> chain = new ArrayList<>();
    for (int n = 0; n < 12; n++) {
      People people = parts.startingAt(i);
      if (people == null || used.contains(people) || (n > 0 && subjectOfOther(people, use))) {
        break;
      }
      if (use.harm().doubtful()
          && (people.head() == Head.NUMBER || people.head() == Head.UNKNOWN)) {
        break;
      }
      if (known(people) != null && people.head() != Head.OF_VICTIMS) {
        Draft draft = add(rule, use, people, true);
        draft.part = part || people.head() == Head.PART;
        chain.add(draft);
      }
      i = afterBracket(people.end());
      int link = i;
      boolean comma = parts.comma(link);
      link += comma ? 1 : 0;
      if (parts.is(link, "including") || (parts.is(link, "among") && parts.is(link + 1, "them"))) {
        part = true;
        i = parts.is(link, "including") ? link + 1 : link + 2;
        continue;
      }
      if (parts.is(link, "and") || parts.is(link, "or") || parts.is(link, "plus")) {
        i = link + 1;
      } else if (parts.is(link, "as") && parts.is(link + 1, "well") && parts.is(link + 2, "as")) {
        i = link + 3;
      } else if (parts.is(link, "along") && parts.is(link + 1, "with")) {
        i = link + 2;
      } else if (comma) {
        i = link;
      } else {
        break;
      }
    }
    tidy(chain);
  }

  private int afterBracket(int at) {
    if (!parts.inside(at) || !parts.token(at).text().equals("(")) {
      return at;
    }
    for (int i = at; parts.inside(i) && i < at + 12; i++) {
      if (parts.token(i).text().equals(")")) {
        return i + 1;
      }
    }
    return at;
  }

  /** Whether another harm word follows that these people are the subject of. */
  private boolean subjectOfOther(People people, HarmUse use) {
    int at = parts.skip(people.end());
    HarmUse other = parts.harmAt(at);
    if (other == null || other.equals(use)) {
      return false;
    }
    Frame frame = other.harm().frame();
    return frame == Frame.DIED
        || frame == Frame.STATE
        || frame == Frame.PASSIVE
        || frame == Frame.VERB;
  }

  /** People before the word, nearest first, joined by commas and "and". */
  private void subjects(HarmUse use, String rule) {
    People person = named.before(use);
    if (person != null) {
      add("violence.named", use, person, false);
      return;
    }
    int floor = Math.max(parts.sentence.first(), use.first() - REACH);
    int i = parts.skipBack(use.first() - 1);
    People subject = null;
    while (i >= floor && subject == null) {
      subject = parts.token(i).text().equals(")") ? null : subject(i + 1);
      if (subject == null) {
        if (barrier(i, use)) {
          return;
        }
        i = beforeBracket(i) - 1;
      }
    }
    if (subject == null) {
      return;
    }
    if (subject.head() == Head.PRONOUN) {
      return;
    }
    List<Draft> chain = new ArrayList<>();
    People at = subject;
    while (at != null && !used.contains(at)) {
      if (use.harm().doubtful() && at.head() == Head.NUMBER) {
        break;
      }
      boolean included = included(at.first() - 1);
      if (known(at) != null && at.head() != Head.OF_VICTIMS) {
        Draft draft = add(rule, use, at, false);
        draft.part = included || at.head() == Head.PART || amongThem(at.end());
        chain.addFirst(draft);
      }
      at = previous(at);
    }
    tidy(chain);
  }

  /** People that end before a token, unless they are the object of a verb: "guarding them". */
  private @Nullable People subject(int end) {
    People people = parts.endingAt(end);
    boolean object =
        people != null
            && people.head() == Head.PRONOUN
            && (parts.is(end - 1, "them") || parts.is(end - 1, "him"));
    return object ? null : people;
  }

  /** The opening bracket of one that closes here, else the same token. */
  private int beforeBracket(int at) {
    if (!parts.token(at).text().equals(")")) {
      return at;
    }
    for (int i = at; parts.inside(i) && i > at - 14; i--) {
      if (parts.token(i).text().equals("(")) {
        return i;
      }
    }
    return at;
  }

  private boolean included(int i) {
    return parts.is(i, "including") || (parts.is(i, "them") && parts.is(i - 1, "among"));
  }

  private boolean amongThem(int i) {
    return parts.is(i, "among") && (parts.is(i + 1, "them") || parts.is(i + 1, "whom"));
  }

  private @Nullable People previous(People at) {
    int i = at.first() - 1;
    boolean part = included(i) || at.head() == Head.PART || amongThem(at.end());
    if (parts.is(i, "including")) {
      i--;
    } else if (included(i)) {
      i -= 2;
    }
    boolean linked = part;
    if (parts.is(i, "and") || parts.is(i, "or") || parts.is(i, "plus")) {
      i--;
      linked = true;
    }
    if (parts.comma(i)) {
      i--;
      linked = true;
    }
    if (!linked) {
      return null;
    }
    People previous = parts.endingAt(i + 1);
    if (previous == null && part) {
      for (int k = i; k > i - 10 && previous == null && parts.inside(k); k--) {
        previous = parts.endingAt(k + 1);
      }
    }
    if (previous == null && !part) {
      previous = beforeName(i);
    }
    return previous == null || object(previous) ? null : previous;
  }

  /** Who a name between commas belongs to: "a man, identified as Ali Khan, and". */
  private @Nullable People beforeName(int from) {
    for (int i = from; parts.inside(i) && i > from - 12; i--) {
      People people = parts.endingAt(i + 1);
      if (people != null) {
        return people;
      }
      Token token = parts.token(i);
      boolean name =
          token.capitalised()
              || !token.isWord()
              || token.is("identified")
              || token.is("as")
              || token.is("named")
              || token.is("aged")
              || token.is("alias");
      if (!name) {
        return null;
      }
    }
    return null;
  }

  /** Whether an active harm word stands right before these people. */
  private boolean object(People people) {
    int i = people.first() - 1;
    for (HarmUse use : parts.harms) {
      if (use.end() == i + 1
          && use.harm().frame() != Frame.DIED
          && use.harm().frame() != Frame.STATE
          && use.harm().frame() != Frame.NOUN) {
        return true;
      }
    }
    return false;
  }

  /** What parts a harm word from a subject before it. */
  private boolean barrier(int i, HarmUse use) {
    Token token = parts.token(i);
    if (token.text().equals(";")
        || Grammar.is(token, Word.CLAUSE)
        || token.is("after")
        || token.is("before")) {
      return true;
    }
    for (HarmUse other : parts.harms) {
      if (other.first() <= i && i < other.end() && !other.equals(use)) {
        return other.harm().frame() == Frame.GERUND
            || other.harm().frame() == Frame.OF
            || (!parts.is(i + 1, "by") && use.first() - i > 12);
      }
    }
    return false;
  }

  /** Sums single people of one group; drops the names that only spell out a count. */
  private void tidy(List<Draft> chain) {
    if (chain.size() < 2) {
      return;
    }
    Draft head = chain.getFirst();
    long singles =
        chain.stream().skip(1).filter(d -> !d.told && d.estimate.best() == 1 && !d.part).count();
    if (head.told && head.estimate.best() == singles && singles == chain.size() - 1) {
      drafts.removeAll(chain.subList(1, chain.size()));
      return;
    }
    for (int i = 0; i < chain.size(); i++) {
      Draft first = chain.get(i);
      if (first.told || first.part || first.estimate.best() != 1) {
        continue;
      }
      for (int k = i + 1; k < chain.size(); k++) {
        Draft other = chain.get(k);
        boolean single =
            !other.told && !other.part && other.estimate.best() == 1 && drafts.contains(other);
        boolean same =
            other.groups.equals(first.groups)
                || (other.head == Head.NAME && other.groups.isEmpty())
                || kin(first, other);
        if (single && same) {
          first.estimate = Estimate.exact(first.estimate.best() + 1);
          if (kin(first, other)) {
            first.groups = EnumSet.noneOf(VictimGroup.class);
          }
          drafts.remove(other);
        }
      }
    }
  }

  /** "A man and his son": the second is known by the first. */
  private boolean kin(Draft first, Draft other) {
    Token token = parts.token(other.first);
    return first.groups.isEmpty() && (token.is("his") || token.is("her"));
  }

  private void add(String rule, Measure measure, People people) {
    Estimate count = Objects.requireNonNull(people.count());
    drafts.add(new Draft(parts.sentence, rule, measure, people, count));
  }

  private Draft add(String rule, HarmUse use, People people, boolean active) {
    People known = Objects.requireNonNull(known(people));
    Estimate count = Objects.requireNonNull(known.count());
    Draft draft =
        new Draft(parts.sentence, rule, use.harm().measure(), known, count).of(use, active);
    drafts.add(draft);
    used.add(people);
    return draft;
  }

  /** People with a count: "the mayor" is one, and so is who "him" points back to. */
  private @Nullable People known(People people) {
    if (people.count() != null) {
      return people;
    }
    if (people.one()) {
      return people.with(Estimate.exact(1));
    }
    boolean him =
        people.head() == Head.PRONOUN
            && (parts.is(people.first(), "him") || parts.is(people.first(), "her"));
    if (!him) {
      return null;
    }
    People before = null;
    for (People other : parts.people) {
      if (other.first() >= people.first()) {
        break;
      }
      boolean single = other.single() || other.one();
      before = single ? other : before;
    }
    return before == null ? null : before.with(Estimate.exact(1));
  }
}
