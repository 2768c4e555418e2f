package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.Harm.Frame;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.Measure;

/** Joins a harm word to the people behind it: "killed two soldiers, a driver and five others". */
final class ObjectChain {

  private static final int LONGEST = 12;
  private static final int CROWD = 1000;
  private static final int ASIDE = 16;

  private final SentenceParts parts;
  private final NamedVictims named;
  private final Tally tally;

  ObjectChain(SentenceParts parts, NamedVictims named, Tally tally) {
    this.parts = parts;
    this.named = named;
    this.tally = tally;
  }

  /** Counts the people, or the one person named, right behind the word. */
  void join(HarmUse use, String rule) {
    int i = parts.object(use.end());
    People person = named.after(use);
    if (person == null) {
      join(use, i, rule, false);
      return;
    }
    List<Draft> chain = new ArrayList<>();
    chain.add(tally.add("violence.named", use, person, true));
    int more = afterName(person.end());
    if (more > 0) {
      join(use, more, rule, false, chain);
    }
  }

  /** "Abu Omar, an expert, and a friend", "Malik and his brother": who else, or -1. */
  private int afterName(int end) {
    int i = afterBracket(end);
    int aside = parts.comma(i) && !parts.is(i + 1, "and") ? asideEnd(i) : i;
    int and = parts.comma(aside) ? aside + 1 : aside;
    boolean with = aside > i && parts.is(and, "with");
    return (parts.is(and, "and") || with) && parts.startingAt(and + 1) != null ? and + 1 : -1;
  }

  /** The comma that ends an aside, or where it begins. */
  private int asideEnd(int comma) {
    for (int i = comma + 1; parts.inside(i) && i < comma + ASIDE; i++) {
      if (parts.comma(i)) {
        return parts.is(i + 1, "and") || parts.is(i + 1, "with") ? i : comma;
      }
      if (parts.harmAt(i) != null || parts.is(i, Word.CLAUSE)) {
        return comma;
      }
    }
    return comma;
  }

  /** "a commander known as Abwakasi", "a kingpin, Kachalla Nagala,": behind a person's name. */
  private int afterNamed(int end) {
    boolean known = parts.is(end, "known") || parts.is(end, "identified");
    boolean called = parts.is(end, "named") || parts.is(end, "called") || parts.is(end, "alias");
    boolean comma = parts.comma(end);
    int from = known && parts.is(end + 1, "as") ? end + 2 : called || comma ? end + 1 : end;
    int i = from;
    while (from > end && parts.inside(i) && name(i)) {
      i++;
    }
    boolean closed = !comma || parts.comma(i);
    return i == from || !closed ? end : i;
  }

  private boolean name(int i) {
    return parts.token(i).isWord()
        && parts.token(i).capitalised()
        && Grammar.of(parts.token(i)) == null
        && parts.startingAt(i) == null;
  }

  /** Counts people joined by commas and "and" from a token on. */
  void join(HarmUse use, int from, String rule, boolean isPart) {
    join(use, from, rule, isPart, new ArrayList<>());
  }

  private void join(HarmUse use, int from, String rule, boolean isPart, List<Draft> chain) {
    int i = from;
    boolean part = isPart;
    for (int n = 0; n < LONGEST; n++) {
      People people = parts.startingAt(i);
      boolean apart = n > 0 && people != null && (subjectOfOther(people, use) || teller(people));
      if (people == null || tally.counts(people) || apart) {
        break;
      }
      if (use.harm().doubtful()
          && !crowd(use, people)
          && !follows(use)
          && (people.head() == Head.NUMBER || people.head() == Head.UNKNOWN)) {
        break;
      }
      if (tally.countable(people) || freed(use, people)) {
        Draft draft = tally.add(rule, use, people, true);
        draft.part = part || people.head() == Head.PART;
        chain.add(draft);
      }
      i = afterBracket(people.end());
      i = people.single() ? afterNamed(i) : i;
      int link = i;
      boolean comma = parts.comma(link);
      link += comma ? 1 : 0;
      if (parts.is(link, Cue.INCLUDING)
          || (parts.is(link, "among") && parts.is(link + 1, "them"))) {
        part = true;
        i = parts.is(link, Cue.INCLUDING) ? link + 1 : link + 2;
        continue;
      }
      if (parts.is(link, "and") || parts.is(link, "or") || parts.is(link, "plus")) {
        i = link + 1;
      } else if (parts.is(link, "as") && parts.is(link + 1, "well") && parts.is(link + 2, "as")) {
        i = link + 3;
      } else if (parts.is(link, "along") && parts.is(link + 1, "with")) {
        i = link + 2;
      } else if (comma && parts.is(link, "with") && i > people.end()) {
        i = link + 1;
      } else if (comma) {
        i = link;
      } else {
        break;
      }
    }
    tally.tidy(chain);
  }

  /** "rescued nine of the victims": those who had been taken. */
  private static boolean freed(HarmUse use, People people) {
    boolean victims = people.head() == Head.OF_VICTIMS && people.count() != null;
    return victims && use.harm().measure() == Measure.RELEASED;
  }

  /** "killing two, the governor said": who tells of it. */
  private boolean teller(People people) {
    return parts.comma(people.first() - 1) && parts.speaks(people);
  }

  /** "forced 8.5 million from their homes": so many can only be people. */
  static boolean crowd(HarmUse use, People people) {
    return use.harm().measure() == Measure.DISPLACED
        && people.count() != null
        && people.count().best() >= CROWD;
  }

  /** "kill three, wound seven": a doubtful word right behind a count that a plain one made. */
  private boolean follows(HarmUse use) {
    int i = use.first() - 1;
    boolean joined = parts.is(i, "and") || parts.comma(i);
    int end = parts.comma(i - 1) ? i - 1 : i;
    People before = joined ? parts.endingAt(end) : null;
    return before != null && tally.counts(before);
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
}
