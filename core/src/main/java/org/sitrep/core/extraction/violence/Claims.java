package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.extraction.names.Names;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.PhraseIndex;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.time.Period;
import org.sitrep.core.extraction.time.TimeMention.Precision;
import org.sitrep.core.extraction.time.Times;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.CodedClaim;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Method;
import org.sitrep.core.violence.Scope;

/** Makes claims of drafts: adds their circumstances and merges repeated ones. */
final class Claims {

  private final Document document;
  private final When when;
  private final Where where;
  private final List<Entry> entries = new ArrayList<>();
  private @Nullable Method lastMethod;

  /** A claim in the making. */
  static final class Entry {
    final Draft draft;
    final When.Moment moment;
    final Where.Spot spot;
    @Nullable Method method;
    Scope scope;

    Entry(Draft draft, When.Moment moment, Where.Spot spot, @Nullable Method method, Scope scope) {
      this.draft = draft;
      this.moment = moment;
      this.spot = spot;
      this.method = method;
      this.scope = scope;
    }
  }

  Claims(Document document, Times times, Names names) {
    this.document = document;
    this.when = new When(document, times);
    this.where = new Where(document, names);
  }

  List<Mention<CodedClaim>> of(List<Draft> drafts) {
    for (Draft draft : drafts) {
      Entry entry = entry(draft, drafts);
      if (!Merging.into(entries, entry)) {
        entries.add(entry);
      }
    }
    List<Mention<CodedClaim>> mentions = new ArrayList<>();
    for (Entry entry : Merging.finished(entries)) {
      mentions.add(mention(entry));
    }
    return mentions;
  }

  private Entry entry(Draft draft, List<Draft> drafts) {
    Sentence sentence = draft.sentence;
    int from = Math.min(draft.first, draft.harmFirst < 0 ? draft.first : draft.harmFirst);
    int to = Math.max(draft.end, draft.harmEnd);
    boolean act = act(draft.measure);
    When.Moment moment = when.of(sentence, from, to, act);
    Where.Spot spot = where.of(sentence, sentence.first(), sentence.end());
    Method method = draft.method == null ? method(sentence) : draft.method;
    if (method == null) {
      method = lastMethod;
    } else if (!sentence.title()) {
      lastMethod = method;
    }
    return new Entry(draft, moment, spot, method, scope(draft, moment, drafts));
  }

  private static boolean act(Measure measure) {
    return measure == Measure.ATTACKS
        || measure == Measure.OPERATIONS
        || measure == Measure.INCIDENTS;
  }

  private @Nullable Method method(Sentence sentence) {
    Method best = null;
    int weight = 0;
    for (PhraseIndex.Match<Methods.Word> match : Methods.INDEX.in(document, sentence)) {
      if (match.value().weight() > weight) {
        weight = match.value().weight();
        best = match.value().method();
      }
    }
    return best;
  }

  private static Scope scope(Draft draft, When.Moment moment, List<Draft> drafts) {
    for (Draft other : drafts) {
      if (other.sentence.equals(draft.sentence)
          && act(other.measure)
          && other.estimate.best() != 1) {
        return Scope.AGGREGATE;
      }
    }
    Precision precision = moment.precision();
    Period period = moment.period();
    if (precision == null || period == null) {
      return Scope.INCIDENT;
    }
    return switch (precision) {
      case SINCE, YEAR -> Scope.AGGREGATE;
      case SPAN ->
          moment.told() && period.to().toEpochDay() - period.from().toEpochDay() > 7
              ? Scope.AGGREGATE
              : Scope.INCIDENT;
      default -> Scope.INCIDENT;
    };
  }

  private Mention<CodedClaim> mention(Entry entry) {
    Draft draft = entry.draft;
    Period period = entry.moment.period();
    CodedClaim claim =
        new CodedClaim(
            document.text(draft.sentence),
            draft.measure,
            draft.estimate,
            draft.groups,
            null,
            null,
            entry.method,
            entry.spot.country(),
            entry.spot.place(),
            period == null ? null : period.from(),
            period == null ? null : period.to(),
            entry.scope,
            null);
    return new Mention<>(claim, draft.sentence.span(), draft.rule);
  }

  static boolean named(Draft draft) {
    return draft.head == Head.NAME;
  }
}
