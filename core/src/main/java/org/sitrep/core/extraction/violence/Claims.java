package org.sitrep.core.extraction.violence;

import java.time.LocalDate;
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
  private final Attribution attribution;
  private final Perpetrators perpetrators;
  private final Set<Integer> counting = new HashSet<>();
  private final Map<Period, Scope> scopes = new HashMap<>();
  private @Nullable Method lastMethod;
  private @Nullable String source;
  private int sourceOf = -1;

  /** A claim in the making. */
  static final class Entry {
    final Draft draft;
    final When.Moment moment;
    final Where.Spot spot;
    @Nullable Method method;
    Scope scope;
    final @Nullable String attribution;

    Entry(
        Draft draft,
        When.Moment moment,
        Where.Spot spot,
        @Nullable Method method,
        Scope scope,
        @Nullable String attribution) {
      this.draft = draft;
      this.moment = moment;
      this.spot = spot;
      this.method = method;
      this.scope = scope;
      this.attribution = attribution;
    }
  }

  Claims(Document document, Times times, Names names) {
    this.document = document;
    this.when = new When(document, times);
    this.where = new Where(document, names);
    this.names = names;
    this.attribution = new Attribution(document, names);
    this.perpetrators = new Perpetrators(document, names);
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
    Scope scope = scope(draft, moment);
    Method method = method(draft, scope);
    moment = ongoing(draft, moment);
    if (scope == Scope.AGGREGATE && !spot.told()) {
      spot = new Where.Spot(spot.country(), null, false);
    }
    String source = source(sentence, scope);
    return new Entry(draft, moment, spot, method, scope, source);
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

  private @Nullable Method method(Draft draft, Scope scope) {
    Sentence sentence = draft.sentence;
    Method told = draft.method == null ? method(sentence) : draft.method;
    if (told != null) {
      lastMethod = sentence.title() || scope == Scope.AGGREGATE ? lastMethod : told;
      return told;
    }
    if (scope == Scope.AGGREGATE) {
      return null;
    }
    if (lastMethod == null) {
      List<Sentence> all = document.sentences();
      int limit = Math.min(all.size(), sentence.index() + 4);
      for (int i = sentence.index() + 1; i < limit && lastMethod == null; i++) {
        lastMethod = method(all.get(i));
      }
    }
    return lastMethod;
  }

  /** "The war, which began in 2017, has killed": from then to the article's date. */
  private When.Moment ongoing(Draft draft, When.Moment moment) {
    Period period = moment.period();
    LocalDate published = document.article().published();
    boolean perfect =
        draft.active
            && draft.harmFirst > draft.sentence.first()
            && (document.token(draft.harmFirst - 1).is("has")
                || document.token(draft.harmFirst - 1).is("have"));
    boolean old =
        period != null && published != null && period.to().isBefore(published.minusDays(60));
    if (!perfect || !old || !moment.told() || period == null || published == null) {
      return moment;
    }
    return new When.Moment(new Period(period.from(), published), Precision.SINCE, true);
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
    Scope known = scopes.get(period);
    if (known != null && (!moment.told() || known == Scope.AGGREGATE)) {
      return known;
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
            "violence",
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

  /** Read once a sentence, since a pronoun means the source before. */
  private @Nullable String source(Sentence sentence, Scope scope) {
    if (sourceOf != sentence.index()) {
      sourceOf = sentence.index();
      source = attribution.of(sentence, scope == Scope.AGGREGATE);
    }
    return source;
  }

  /** Whether a time is that of the events which the article is about. */
  private boolean current(@Nullable Period period) {
    LocalDate published = document.article().published();
    return period == null || published == null || period.to().isAfter(published.minusDays(8));
  }

  private Mention<CodedClaim> mention(Entry entry) {
    Draft draft = entry.draft;
    Period period = entry.moment.period();
    boolean background = entry.scope == Scope.AGGREGATE || !current(period);
    Perpetrators.Author author = perpetrators.of(draft, entry.spot.country(), background);
    CodedClaim claim =
        new CodedClaim(
            document.text(draft.sentence),
            draft.measure,
            draft.estimate,
            draft.groups,
            author == null ? null : author.name(),
            author == null ? null : author.status(),
            entry.method,
            entry.spot.country(),
            entry.spot.place(),
            period == null ? null : period.from(),
            period == null ? null : period.to(),
            entry.scope,
            entry.attribution);
    return new Mention<>(claim, draft.sentence.span(), draft.rule);
  }
}
