package org.sitrep.core.extraction.violence;

import java.util.List;
import java.util.Set;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.text.Token;
import org.sitrep.core.extraction.time.TimeMention;
import org.sitrep.core.extraction.time.Times;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.VictimGroup;

/**
 * The rule for reports on harm to civilians: those of whom they tell nothing are civilians, but not
 * the victims of one day's attack, of whom a report might tell more.
 */
final class CivilianReport {

  /** Casualties that a report is about rather than one event. */
  private static final int MANY = 100;

  /** Victims of a period rather than of one attack. */
  private static final int LARGE = 30;

  /** The sentences behind a headline that tell what a report is about. */
  private static final int LEAD = 2;

  private final Document document;
  private final Times times;
  private final TimeCues cues;

  CivilianReport(Document document, Times times) {
    this.document = document;
    this.times = times;
    this.cues = new TimeCues(document);
  }

  /** Gives the counts of such a report their group. */
  void groups(List<Draft> drafts) {
    boolean about = drafts.stream().noneMatch(CivilianReport::fighters) && about();
    boolean report = false;
    for (Draft draft : drafts) {
      boolean civilians = draft.groups.equals(Set.of(VictimGroup.CIVILIANS));
      report |= draft.measure == Measure.CASUALTIES && civilians && draft.estimate.best() >= MANY;
      boolean bare = harmed(draft) && draft.groups.isEmpty();
      boolean told = report || (about && draft.estimate.best() >= LARGE);
      if (bare && ((told && !ofOneDay(draft.sentence)) || worst(draft))) {
        draft.groups.add(VictimGroup.CIVILIANS);
      }
    }
  }

  private static boolean harmed(Draft draft) {
    return draft.measure == Measure.KILLED
        || draft.measure == Measure.INJURED
        || draft.measure == Measure.CASUALTIES;
  }

  private static boolean fighters(Draft draft) {
    return harmed(draft)
        && (draft.groups.contains(VictimGroup.SECURITY_FORCES)
            || draft.groups.contains(VictimGroup.MILITANTS));
  }

  /** "Civilian harm rose in May": what the headline or the first sentences are about. */
  private boolean about() {
    int body = 0;
    for (Sentence sentence : document.sentences()) {
      body += sentence.title() ? 0 : 1;
      if (body > LEAD) {
        return false;
      }
      for (int i = sentence.first(); i + 1 < sentence.end(); i++) {
        if (document.token(i).is("civilian") && harm(i + 1, sentence.end())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean harm(int at, int limit) {
    Token token = document.token(at);
    PhraseIndex.Match<Harm> harm = Harm.INDEX.at(document.tokens(), at, limit);
    boolean noun = harm != null && harm.value().frame() == Harm.Frame.NOUN;
    return noun || token.is("harm") || token.is("toll");
  }

  private boolean ofOneDay(Sentence sentence) {
    for (TimeMention mention : times.withDeeds(sentence)) {
      if (mention.precision() == TimeMention.Precision.DAY && !cues.other(sentence, mention)) {
        return true;
      }
    }
    return false;
  }

  /** "the deadliest month for civilians, with 238 killed". */
  private boolean worst(Draft draft) {
    boolean most = false;
    for (int i = document.bodyStart(draft.sentence); i + 1 < draft.first; i++) {
      Token token = document.token(i);
      most |= token.is("worst") || token.is("deadliest") || token.is("bloodiest");
      if (most && token.is("for") && document.token(i + 1).is("civilians")) {
        return true;
      }
    }
    return false;
  }
}
