package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.extraction.names.Name;
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
import org.sitrep.core.violence.VictimGroup;

/** Makes claims of drafts: adds their circumstances and merges repeated ones. */
final class Claims {

  private final Document document;
  private final When when;
  private final Where where;
  private final Names names;
  private final Set<Integer> counting = new HashSet<>();
  private final Map<Period, Scope> scopes = new HashMap<>();
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
    this.names = names;
  }

  List<Mention<CodedClaim>> of(List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (act(draft.measure) && draft.estimate.best() != 1) {
        counting.add(draft.sentence.index());
      }
    }
    Merging merging = new Merging();
    for (Draft draft : drafts) {
      Entry entry = entry(draft);
      merging.add(entry);
    }
    List<Mention<CodedClaim>> mentions = new ArrayList<>();
    for (Entry entry : merging.finished()) {
      mentions.add(mention(entry));
    }
    return mentions;
  }

  private Entry entry(Draft draft) {
    Sentence sentence = draft.sentence;
    int from = Math.min(draft.first, draft.harmFirst < 0 ? draft.first : draft.harmFirst);
    int to = Math.max(draft.end, draft.harmEnd);
    if (draft.groups.isEmpty() && armed(draft)) {
      draft.groups.add(VictimGroup.MILITANTS);
    }
    When.Moment moment = when.of(sentence, from, to);
    Where.Spot spot = where.of(sentence, sentence.first(), sentence.end());
    Method method = draft.method == null ? method(sentence) : draft.method;
    if (method == null) {
      method = lastMethod;
    } else if (!sentence.title()) {
      lastMethod = method;
    }
    return new Entry(draft, moment, spot, method, scope(draft, moment));
  }

  /** "five members of" an armed group. */
  private boolean armed(Draft draft) {
    if (draft.head != Head.NOUN && draft.head != Head.UNKNOWN) {
      return false;
    }
    boolean of = draft.end + 1 < draft.sentence.end() && document.token(draft.end).is("of");
    int to = Math.min(draft.sentence.end(), of ? draft.end + 6 : draft.end);
    for (Name name : names.in(draft.first, to)) {
      if (name.group() != null) {
        return true;
      }
    }
    return false;
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

  /** A total where several events are counted or told of, or the period is long. */
  private Scope scope(Draft draft, When.Moment moment) {
    boolean several = totalled(draft);
    several |= counting.contains(draft.sentence.index());
    Period period = moment.period();
    Precision precision = moment.precision();
    if (several || period == null || precision == null) {
      Scope scope = several ? Scope.AGGREGATE : Scope.INCIDENT;
      if (period != null && moment.told()) {
        scopes.put(period, scope);
      }
      return scope;
    }
    if (!moment.told() && scopes.containsKey(period)) {
      return scopes.get(period);
    }
    long days = period.to().toEpochDay() - period.from().toEpochDay();
    boolean part = precision == Precision.MONTH || precision == Precision.SPAN;
    boolean total = precision == Precision.SINCE || (part ? days > 32 : days > 9);
    Scope scope = total ? Scope.AGGREGATE : Scope.INCIDENT;
    if (moment.told()) {
      scopes.put(period, scope);
    }
    return scope;
  }

  /** Words near the count that tell of a total: "the war has killed", "so far this year". */
  private boolean totalled(Draft draft) {
    int from = Math.max(draft.sentence.first(), draft.first - 14);
    for (int i = from; i < draft.first; i++) {
      switch (document.token(i).lower()) {
        case "war",
            "insurgency",
            "conflict",
            "campaign",
            "figures",
            "tally",
            "data",
            "attacks",
            "strikes",
            "shootings",
            "bombings",
            "clashes",
            "raids",
            "firefights",
            "operations",
            "massacres",
            "statistics" -> {
          return true;
        }
        default -> {
          // not a word of totals
        }
      }
    }
    return false;
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
}
