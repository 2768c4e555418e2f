package org.sitrep.core.extraction.cooperation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.cooperation.PartialDate;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;

/** Reads one article's acts, sentence by sentence. Used once. */
final class ArticleReader {

  private static final Set<String> OCCASION =
      Set.of("at", "during", "told", "addressing", "closing");
  private static final Set<String> DECLARED = Set.of("declaration", "communique", "communiqué");

  /** What is said in a session rather than to the public. */
  private static final Set<EventType> SESSIONS =
      EnumSet.of(EventType.SUPPORT, EventType.REQUEST, EventType.THREATEN);

  private static final Pattern CONCLUDED =
      Pattern.compile("\\.(sign|found|conclude)\\.|agree\\.noun");

  private final Document document;
  private final Knowledge knowledge;
  private final Watch watch;
  private final NamedParties names;
  private final Timing timing;
  private final Attribution attribution;
  private final List<Line> lines = new ArrayList<>();
  private final Discourse discourse;
  private final Topics topics;

  /** Whether the article begins with a summit, a conference or another session. */
  private final boolean conference;

  private final Occasions occasions = new Occasions();

  ArticleReader(Document document, Knowledge knowledge, Watch watch) {
    this.document = document;
    this.watch = watch;
    this.knowledge = knowledge;
    this.names = NamedParties.of(document, knowledge.finder());
    this.attribution = new Attribution(document);
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
    this.timing = new Timing(document, discourse);
    this.topics = new Topics(lines, knowledge.fields(), discourse, occasions);
    this.conference =
        !lines.isEmpty()
            && lines.stream().limit(2).anyMatch(line -> knowledge.forms().session(line, Set.of()));
  }

  /** All acts, merged, in the order of the text. */
  List<Act> read() {
    meetPeople();
    for (Line line : lines) {
      hear(line);
      List<Group> groups = groups(line, discourse);
      if (line.at(0).equals("we") && line.at(1).equals(",") && groups.size() > 1) {
        discourse.speaker(groups.get(1).parties());
      }
      List<Hit> hits = knowledge.frames().find(line, groups);
      watch.seen(line, groups, hits);
      if (!hits.isEmpty() && !line.sentence().title()) {
        for (Act act :
            new ActReader(new Arguments(line, groups, hits), occasions, discourse).read()) {
          complete(act, line, hits, groups);
          if (act.dated && act.date == null) {
            continue;
          }
          occasions.add(act);
          discourse.acted(act);
        }
      }
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

  private List<Group> groups(Line line, Discourse known) {
    PartyFinder finder = knowledge.parties();
    List<NameHit> hits = names.in(line);
    for (NameHit hit : hits) {
      line.party(hit.from(), hit.to());
      if (hit.kind() == NameHit.Kind.GROUP) {
        line.group(hit.from(), hit.to());
      }
    }
    List<Party> found = finder.find(line, hits, known);
    for (Party party : found) {
      if (party.kind() == Party.Kind.OFFICE
          && !finder.titles().names(line, party.from(), party.to()).isEmpty()) {
        line.title(party.from(), party.to());
      }
    }
    return Groups.of(line, found, finder.titles(), known);
  }

  private void complete(Act act, Line line, List<Hit> hits, List<Group> groups) {
    int from = before(line, hits, act);
    int to = behind(line, hits, act);
    act.concluded =
        act.type == EventType.AGREE
            && (CONCLUDED.matcher(act.rule).find() || knowledge.forms().text(line));
    act.fields.addAll(topics.fields(act, line, from, to));
    if (!discourse.official()) {
      act.attribution = attribution.of(act, groups);
    }
    topics.addRegion(act, groups, to);
    act.date = timing.date(act, line, from, semicolon(line, act.from, to));
    Form form = knowledge.forms().of(act.type, line, act.from, to);
    if (act.type == EventType.REQUEST
        && act.form == Form.OTHER
        && knowledge.forms().declared(line)) {
      act.form = Form.STATEMENT;
    }
    boolean bound = act.type == EventType.CONSULT && act.form != Form.MEETING && act.form != null;
    bound &= form != Form.CALL || act.form == Form.VISIT;
    act.form = form == null || bound ? act.form : form;
    boolean open = act.form == null || act.form == Form.STATEMENT || act.form == Form.OTHER;
    boolean body = act.parties.stream().anyMatch(party -> party.length() > 2);
    boolean session = conference && body && SESSIONS.contains(act.type);
    if (session && open && !knowledge.forms().declared(line)) {
      act.form = Form.DIALOGUE;
    }
    if (act.form == null || act.form == Form.STATEMENT) {
      Form place = formOfPlace(line, hits, act);
      act.form = place == null ? act.form : place;
    }
  }

  /** "told the summit", "at a meeting": the form of the occasion that the sentence names. */
  private @Nullable Form formOfPlace(Line line, List<Hit> hits, Act act) {
    if (act.type == EventType.CONSULT || act.type == EventType.AID) {
      return null;
    }
    for (Hit hit : hits) {
      if (hit.frame().noun() && hit.frame().type() == EventType.CONSULT && named(line, hit)) {
        return conference && hit.frame().form() == Form.MEETING
            ? Form.DIALOGUE
            : hit.frame().form();
      }
    }
    boolean there =
        knowledge.forms().session(line, OCCASION)
            || (conference && DECLARED.stream().anyMatch(line::has));
    return there ? Form.DIALOGUE : null;
  }

  private static boolean named(Line line, Hit hit) {
    for (int i = hit.from() - 1; i >= Math.max(0, hit.from() - 4); i--) {
      if (OCCASION.contains(line.at(i))) {
        return true;
      }
    }
    return false;
  }

  /** Where the words about an act begin: behind the act before, or with its own clause. */
  private static int before(Line line, List<Hit> hits, Act act) {
    int from = 0;
    for (Hit hit : hits) {
      if (hit.to() <= act.from && !hit.frame().noun()) {
        from = hit.to();
      }
    }
    for (int i = act.from - 1; i > from; i--) {
      if (clauseBegins(line, i) || (i == act.from - 1 && line.at(i).equals("and"))) {
        return i;
      }
    }
    return from;
  }

  /** Where the words about an act end: with its clause, or at the next verb joined to its own. */
  private static int behind(Line line, List<Hit> hits, Act act) {
    int end = line.size();
    for (Hit hit : hits) {
      String before = line.at(hit.from() - 1);
      boolean told = !hit.frame().noun() && hit.tense() == Inflection.Tense.PAST;
      if (hit.from() > act.from && told) {
        end = before.equals("and") || before.equals(",") ? hit.from() : clauseEnd(line, act, hit);
        if (end < line.size()) {
          return end;
        }
      }
    }
    return end;
  }

  private static int semicolon(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.at(i).equals(";")) {
        return i;
      }
    }
    return to;
  }

  private static int clauseEnd(Line line, Act act, Hit next) {
    for (int i = act.from; i < next.from(); i++) {
      if (clauseBegins(line, i)) {
        return i;
      }
    }
    return line.size();
  }

  private static boolean clauseBegins(Line line, int i) {
    boolean joins =
        line.at(i).equals("and") || line.at(i).equals("but") || line.at(i).equals("while");
    return line.at(i).equals(";") || (joins && line.at(i - 1).equals(","));
  }
}
