package org.sitrep.core.extraction.violence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.extraction.names.Name;
import org.sitrep.core.extraction.names.Names;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.extraction.time.Period;
import org.sitrep.core.extraction.time.TimeMention;
import org.sitrep.core.extraction.time.Times;
import org.sitrep.core.extraction.violence.Actors.Author;
import org.sitrep.core.extraction.violence.People.Head;
import org.sitrep.core.violence.CodedClaim;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Method;
import org.sitrep.core.violence.Scope;
import org.sitrep.core.violence.VictimGroup;

/** Makes claims of drafts: adds their circumstances and merges repeated ones. */
final class Claims {

  private static final int DISTANT = 30;
  private static final int CROWD = 1000;

  /** More arrests than are made for one attack. */
  private static final int MANY_ARRESTS = 20;

  /** Days within which a total is of one scene. */
  private static final int BRIEF = 4;

  private final Document document;
  private final When when;
  private final Where where;
  private final Names names;
  private final Totals totals;
  private final Attribution attribution;
  private final Events events = new Events();
  private final How how;

  /** A claim in the making. */
  static final class Entry {
    final Draft draft;
    final Event event;
    final When.Moment moment;
    final Where.Spot spot;
    @Nullable Method method;
    Scope scope;
    final @Nullable String attribution;

    Entry(
        Draft draft,
        Event event,
        When.Moment moment,
        Where.Spot spot,
        @Nullable Method method,
        Scope scope,
        @Nullable String attribution) {
      this.draft = draft;
      this.event = event;
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
    this.totals = new Totals(document, times);
    this.how = new How(document);
    this.attribution = new Attribution(document, names);
  }

  List<Mention<CodedClaim>> of(List<Draft> drafts) {
    totals.read(drafts);
    Merging merging = new Merging();
    for (Draft draft : drafts) {
      Entry entry = entry(draft);
      if (!distant(entry.moment)) {
        merging.add(entry);
      }
    }
    List<Entry> entries = merging.finished();
    Perpetrators perpetrators = new Perpetrators(document, names, victims(drafts));
    List<@Nullable Author> authors =
        new Authors(document, entries, perpetrators).all(new Claimants(document, names).all());
    List<Mention<CodedClaim>> mentions = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      mentions.add(mention(entries.get(i), authors.get(i)));
    }
    return mentions;
  }

  /** The tokens that tell whom something befell. */
  private static BitSet victims(List<Draft> drafts) {
    BitSet victims = new BitSet();
    for (Draft draft : drafts) {
      boolean people = draft.measure != Measure.ATTACKS && draft.measure != Measure.OPERATIONS;
      if (people) {
        victims.set(draft.first, draft.end);
      }
    }
    return victims;
  }

  /** Over thirty years before the article: told as background only. */
  private boolean distant(When.Moment moment) {
    LocalDate published = document.article().published();
    Period period = moment.period();
    return moment.told()
        && period != null
        && published != null
        && period.to().isBefore(published.minusYears(DISTANT));
  }

  private Entry entry(Draft draft) {
    Sentence sentence = draft.sentence;
    int from = Math.min(draft.first, draft.harmFirst < 0 ? draft.first : draft.harmFirst);
    int to = Math.max(draft.end, draft.harmEnd);
    boolean held = draft.measure == Measure.ARRESTED || draft.measure == Measure.SURRENDERED;
    if (draft.groups.isEmpty() && ((held && suspected(draft)) || armed(draft))) {
      draft.groups.add(VictimGroup.MILITANTS);
    }
    if (draft.groups.isEmpty() && lost(draft)) {
      VictimGroup side = losing(draft);
      if (side != null) {
        draft.groups.add(side);
      }
    }
    Where.Spot told = where.of(sentence, from, to);
    When.Moment moment = when.of(draft, from, to);
    moment = totals.ongoing(draft, moment);
    moment = known(moment, told);
    Event event = events.of(sentence, moment, told);
    Where.Spot known = event.spot();
    Where.Spot spot =
        told != null
            ? told
            : known == null
                ? where.before(sentence)
                : new Where.Spot(known.country(), known.place(), false, known.around());
    Scope scope = totals.scope(draft, moment, spot.told());
    Method method = how.of(draft, scope, event);
    if (scope == Scope.AGGREGATE && !spot.told()) {
      Period days = moment.period();
      boolean brief = days != null && days.days() <= BRIEF;
      spot = brief ? new Where.Spot(spot.country(), null, false) : where.ofTotal(sentence);
    }
    String source = attribution.of(sentence, draft.first, scope == Scope.AGGREGATE);
    return new Entry(draft, event, moment, spot, method, scope, source);
  }

  /** The time of the event at the place that a sentence without a time tells. */
  private When.Moment known(When.Moment moment, Where.@Nullable Spot told) {
    Period there = moment.told() || told == null ? null : events.at(told);
    return there == null || !there.oneDay()
        ? moment
        : new When.Moment(there, TimeMention.Precision.DAY, false);
  }

  /** Whether those held are suspects: crowds, and people of whom nothing is said, are not. */
  private boolean suspected(Draft draft) {
    boolean people = false;
    for (int i = draft.first; i < draft.end; i++) {
      people |= Cue.ANYBODY.is(document.token(i));
    }
    boolean crowd = draft.head == Head.NUMBER && draft.estimate.best() >= CROWD;
    crowd |= draft.head == Head.HARM && draft.estimate.best() > MANY_ARRESTS;
    if (!people && !crowd) {
      return true;
    }
    for (int i = draft.sentence.first(); i < draft.sentence.end(); i++) {
      if (Cue.SUSPICION.is(document.token(i))) {
        return true;
      }
    }
    return false;
  }

  /** "lost five men", "suffered no losses": a side's own losses. */
  private boolean lost(Draft draft) {
    boolean word = draft.harmFirst >= 0 && draft.harmEnd <= draft.harmFirst + 2;
    boolean verb = word && document.token(draft.harmFirst).lower().startsWith("los");
    boolean none = draft.measure != Measure.ATTACKS && draft.head == Head.HARM;
    for (int i = draft.first - 1; none && i > draft.first - 4 && i >= draft.sentence.first(); i--) {
      if (Cue.SUFFER.is(document.token(i))) {
        return true;
      }
    }
    return verb;
  }

  /** The side named last before a count, soldiers or an armed group, or null. */
  private @Nullable VictimGroup losing(Draft draft) {
    int end = draft.harmFirst < 0 ? draft.first : Math.min(draft.first, draft.harmFirst);
    for (int i = end - 1; i >= document.bodyStart(draft.sentence); i--) {
      Name name = names.at(i);
      if (document.token(i).text().equals(";")) {
        return null;
      }
      if (name != null && name.group() != null) {
        return VictimGroup.MILITANTS;
      }
      boolean state = document.token(i).is("government") || (name != null && name.isState());
      if (state && Cue.FORCE.is(document.token(draft.end - 1))) {
        return VictimGroup.SECURITY_FORCES; // "Ankara lost 12 men"
      }
      VictimGroup group = Modifiers.group(document.token(i));
      if (group == VictimGroup.SECURITY_FORCES || group == VictimGroup.MILITANTS) {
        return group;
      }
    }
    return null;
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
    for (int i = draft.end; of && i < to; i++) {
      if (Cue.BANNED.is(document.token(i))) {
        return true;
      }
    }
    return false;
  }

  private Mention<CodedClaim> mention(Entry entry, @Nullable Author author) {
    Draft draft = entry.draft;
    Period period = entry.moment.period();
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
