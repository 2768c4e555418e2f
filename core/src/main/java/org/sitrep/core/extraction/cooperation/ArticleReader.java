package org.sitrep.core.extraction.cooperation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sitrep.core.cooperation.PartialDate;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;

/** Reads one article's acts, sentence by sentence. Used once. */
final class ArticleReader {

  private final Document document;
  private final Knowledge knowledge;
  private final Watch watch;
  private final NamedParties names;
  private final List<Line> lines = new ArrayList<>();
  private final IdentityHashMap<Line, List<NameHit>> named = new IdentityHashMap<>();
  private final Discourse discourse;
  private final Completion completion;

  private final Occasions occasions = new Occasions();
  private final Stems stems = new Stems();
  private final Headline headline = new Headline();

  ArticleReader(Document document, Knowledge knowledge, Watch watch) {
    this.document = document;
    this.watch = watch;
    this.knowledge = knowledge;
    this.names = NamedParties.of(document, knowledge.finder());
    boolean open = false;
    int paragraph = -1;
    for (Sentence sentence : document.sentences()) {
      open = open && sentence.paragraph() == paragraph;
      paragraph = sentence.paragraph();
      Line line = Line.of(document, sentence, open);
      lines.add(line);
      open = line.leavesQuoteOpen();
    }
    this.discourse = new Discourse(Setting.of(names, knowledge.finder()));
    this.completion = new Completion(document, lines, knowledge, discourse, occasions, headline);
  }

  /** All acts, merged, in the order of the text. */
  List<Act> read() {
    meetPeople();
    for (Line line : lines) {
      hear(line);
      List<Group> groups = groups(line, discourse);
      if (line.at(0).equals("we") && line.at(1).equals(",") && groups.size() > 1) {
        discourse.speaker(introduced(line, groups));
        groups = groups(line, discourse);
      }
      List<Hit> hits = knowledge.frames().find(line, groups);
      watch.seen(line, groups, hits);
      if (line.sentence().title()) {
        if (discourse.official() && !hits.isEmpty()) {
          headline.read(
              new ActReader(new Arguments(line, groups, hits, null), new Occasions(), discourse)
                  .read());
        }
      } else if (!hits.isEmpty()) {
        for (Act act :
            new ActReader(new Arguments(line, groups, hits, stems.of(line)), occasions, discourse)
                .read()) {
          completion.of(act, line, hits, groups);
          if (act.dated && act.date == null) {
            continue;
          }
          occasions.add(act);
          discourse.acted(act);
        }
      }
      Act named = headline.in(line, groups, occasions.acts());
      if (named != null) {
        completion.of(named, line, hits, groups);
        occasions.add(named);
        discourse.acted(named);
      }
      stems.read(line, groups);
      Attendance attendance = new Attendance(line, groups);
      occasions.mediated(attendance.mediators(), line.sentence().index());
      if (!line.sentence().title()) {
        boolean open = occasions.awaits(line.sentence().index());
        occasions.attended(attendance.present(open), line.sentence().index());
      }
      for (Group group : groups) {
        discourse.mentioned(group.party(), group.subject(), line.sentence().paragraph());
      }
    }
    LocalDate published = document.article().published();
    occasions.close(discourse);
    return occasions.merged(
        published == null || !discourse.official() ? null : PartialDate.of(published),
        discourse.together());
  }

  /** Learns everybody's state first: a text may name the state behind the name. */
  private void meetPeople() {
    Discourse scout = new Discourse(Setting.NONE);
    for (Line line : lines) {
      int weight = line.sentence().title() ? 2 : 1;
      for (Group group : groups(line, scout)) {
        group.parties().forEach(party -> scout.count(party, weight));
      }
    }
    discourse.learn(scout);
  }

  /** "We, the ministers of Peru and Chile and the envoy of Oman, welcome": all up to the verb. */
  private Set<String> introduced(Line line, List<Group> groups) {
    int verb = line.size();
    for (Hit hit : knowledge.frames().find(line, groups)) {
      if (!hit.frame().noun() && hit.from() < verb) {
        verb = hit.from();
      }
    }
    Set<String> parties = new LinkedHashSet<>();
    for (Group group : groups.subList(1, groups.size())) {
      if (group.to() <= verb && (parties.isEmpty() || group.start() < verb)) {
        parties.addAll(group.parties());
      }
    }
    if (parties.size() > 2) {
      parties.removeAll(Grammar.CLUBS);
    }
    return parties.isEmpty() ? groups.get(1).parties() : parties;
  }

  /** In a paper's quotation "we" is whoever is quoted. */
  private void hear(Line line) {
    if (discourse.official() || !line.quotes()) {
      return;
    }
    discourse.speaker(Set.of());
    for (Group group : groups(line, discourse)) {
      if (!line.quoted(group.from()) && group.subject() && !group.party().weak()) {
        discourse.speaker(group.parties());
        return;
      }
    }
    discourse.speaker(discourse.person());
  }

  /** The names of a line, of which it takes note. */
  private List<NameHit> named(Line line) {
    List<NameHit> hits = names.in(line);
    for (NameHit hit : hits) {
      line.party(hit.from(), hit.to());
      if (hit.kind() == NameHit.Kind.GROUP) {
        line.group(hit.from(), hit.to());
      }
    }
    return hits;
  }

  private List<Group> groups(Line line, Discourse known) {
    PartyFinder finder = knowledge.parties();
    List<Party> found = finder.find(line, named.computeIfAbsent(line, this::named), known);
    for (Party party : found) {
      if (party.kind() == Party.Kind.OFFICE
          && !finder.titles().names(line, party.from(), party.to()).isEmpty()) {
        line.title(party.from(), party.to());
      }
    }
    return Groups.of(line, found, finder.titles(), known);
  }
}
