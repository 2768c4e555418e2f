package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.violence.Grammar.Word;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;

/**
 * The rules for numbers that leave out what they count, since a sentence before told it: "The north
 * accounted for 1,616 of them and the south for 782".
 */
final class Ellipses {

  /** Sentences that a count stays known. */
  private static final int REACH = 2;

  /** Tokens between numbers of one list: "351 in 2020, 426 in 2021 and 812". */
  private static final int SERIES = 6;

  /** Fewer are no figures of a report. */
  private static final int FIGURE = 5;

  private List<Draft> last = List.of();
  private @Nullable Draft whole;

  /** What numbers of a sentence not yet counted tell. */
  List<Draft> beside(SentenceParts parts, List<Draft> before) {
    List<Draft> found = new ArrayList<>();
    List<Draft> told = new ArrayList<>(before);
    for (People people : parts.people) {
      Estimate count = people.count();
      boolean counted = parts.is(people.first() - 1, Cue.RECORDED) && told.isEmpty();
      boolean another = people.head() == Head.OTHERS && parts.is(people.first(), "another");
      boolean bare = people.head() == Head.NUMBER || people.head() == Head.PART;
      bare |= another && counted;
      if (count == null || !bare || !people.told() || !people.free(told)) {
        continue;
      }
      Draft like = ends(parts, people.end()) ? like(parts, people, told) : null;
      if (like != null) {
        Draft draft = new Draft(parts.sentence, "violence.elliptic", like.measure, people, count);
        if (like.groups.size() == 1) {
          draft.groups.addAll(like.groups);
        }
        draft.method = like.method;
        found.add(draft);
        told.add(draft);
      }
    }
    boolean near = whole != null && whole.sentence.index() >= parts.sentence.index() - REACH;
    if (near && whole != null && found.isEmpty()) {
      found.addAll(new Predicates(parts, whole).beside(told));
    }
    remember(before);
    return found;
  }

  private void remember(List<Draft> before) {
    List<Draft> figures = new ArrayList<>();
    Draft largest = null;
    for (Draft draft : before) {
      boolean dead = draft.measure == Measure.KILLED;
      boolean people =
          dead || draft.measure == Measure.INJURED || draft.measure == Measure.ABDUCTED;
      boolean whole = people && !draft.part && draft.estimate.best() > 1;
      largest =
          whole && (largest == null || (dead && largest.measure != Measure.KILLED))
              ? draft
              : largest;
      if (draft.told && draft.estimate.best() >= FIGURE && !draft.part && !draft.earlier) {
        figures.add(draft);
      }
    }
    figures.sort((a, b) -> Integer.compare(a.first, b.first));
    last = figures.isEmpty() ? last : figures;
    whole = largest == null ? whole : largest;
  }

  /** The first count of the sentence before that so many can be among. */
  private @Nullable Draft before(SentenceParts parts, int count, boolean part) {
    for (Draft draft : last) {
      boolean near = draft.sentence.index() >= parts.sentence.index() - REACH;
      if (near && (!part || draft.estimate.best() >= count)) {
        return draft;
      }
    }
    return null;
  }

  private static boolean ends(SentenceParts parts, int i) {
    return !parts.inside(i)
        || parts.token(i).isPunctuation()
        || parts.is(i, Word.CONJ)
        || parts.is(i, "in")
        || parts.is(i, "by")
        || parts.is(i, "during")
        || parts.is(i, "respectively");
  }

  /** The count whose noun a number repeats, or null. */
  private @Nullable Draft like(SentenceParts parts, People people, List<Draft> told) {
    int i = people.first() - 1;
    Draft here = lastBefore(told, people.first());
    boolean joined = parts.is(i, Word.CONJ) || parts.comma(i);
    boolean by = joined && parts.is(people.end(), "by");
    if (by && here != null && !here.part && by(parts, here.end, i)) {
      return here;
    }
    boolean saw = here != null && saw(parts, i) && apart(parts, here, i);
    if (here != null && (saw || put(parts, i))) {
      return here;
    }
    if (here != null && !here.part) {
      boolean again =
          parts.inside(i) && here.first > parts.sentence.first() && same(parts, i, here.first - 1);
      boolean listed =
          here.rule.equals("violence.compared")
              || here.rule.equals("violence.spread")
              || here.rule.equals("violence.elliptic");
      boolean series = joined && people.first() - here.end < SERIES && listed;
      boolean more = joined && here.rule.equals("violence.elliptic") && possessive(parts, i, here);
      return again || series || more ? here : null;
    }
    boolean part = people.head() == Head.PART;
    boolean figure = part ? parts.is(i, "for") : figure(parts, i);
    figure |= people.head() == Head.OTHERS;
    Estimate count = people.count();
    return count != null && figure && told.isEmpty()
        ? before(parts, count.best(), part || parts.is(i, "for"))
        : null;
  }

  /** "while the group put the number at 32". */
  private static boolean put(SentenceParts parts, int i) {
    boolean at = parts.is(i, "at") && (parts.is(i - 1, Cue.TOTAL) || parts.is(i - 1, "toll"));
    return at && (parts.is(i - 2, Cue.PUTTING) || parts.is(i - 3, Cue.PUTTING));
  }

  private static boolean saw(SentenceParts parts, int i) {
    return parts.is(i, "saw");
  }

  /** "with 604 fatalities; the second half saw 457": whether another clause begins in between. */
  private static boolean apart(SentenceParts parts, Draft here, int to) {
    for (int k = here.end; k < to; k++) {
      String text = parts.token(k).text();
      if (text.equals(";") || text.equals(",") || parts.is(k, Word.CONJ)) {
        return !here.part;
      }
    }
    return false;
  }

  /** "for 480 attacks ... and the army for 302": the same preposition before both. */
  private static boolean same(SentenceParts parts, int i, int first) {
    boolean preposition = parts.is(i, "for") || parts.is(i, "with") || parts.is(i, "at");
    return preposition && parts.is(first, parts.token(i).lower());
  }

  /** "26 attacks were claimed by one group and 14 by another". */
  private static boolean by(SentenceParts parts, int from, int to) {
    for (int i = from; i < to; i++) {
      if (parts.is(i, "by")) {
        return true;
      }
    }
    return false;
  }

  /** "Sindh's share was 90, Punjab's 50". */
  private static boolean possessive(SentenceParts parts, int i, Draft here) {
    return parts.inside(i) && i - here.end < 4 && parts.token(i).isPossessive();
  }

  /** "accounted for", "share was", "there were just", "stood at", "the figure of". */
  private static boolean figure(SentenceParts parts, int i) {
    if (parts.is(i, "for") || parts.is(i, "at") || parts.is(i, "to")) {
      return parts.is(i - 1, Cue.FIGURE);
    }
    boolean was = parts.is(i, Word.AUX);
    int subject = parts.is(i - 1, Word.HAVE) ? i - 2 : i - 1;
    boolean noun =
        parts.is(i - 1, Cue.TOTAL) || parts.is(subject, "there") || parts.is(subject, "it");
    boolean of = parts.is(i, "of") && (parts.is(i - 1, Cue.TOTAL) || parts.is(i - 1, Cue.FIGURE));
    return (was && noun && !uncertain(parts))
        || of
        || put(parts, i)
        || (parts.is(i, "with") && parts.is(i - 1, "list"));
  }

  /** "If it was twelve": nobody says that it was. */
  private static boolean uncertain(SentenceParts parts) {
    int first = parts.sentence.first();
    return parts.is(first, "if") || parts.is(first + 1, "if");
  }

  private static @Nullable Draft lastBefore(List<Draft> drafts, int token) {
    Draft last = null;
    for (Draft draft : drafts) {
      last = draft.end <= token && (last == null || draft.first > last.first) ? draft : last;
    }
    return last;
  }
}
