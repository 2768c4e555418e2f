package org.sitrep.core.extraction.cooperation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventStatus;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Field;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.cooperation.PartialDate;
import org.sitrep.core.extraction.cooperation.FrameLexicon.Hit;
import org.sitrep.core.extraction.text.Document;
import org.sitrep.core.extraction.text.Sentence;

/** Reads one article's acts, sentence by sentence. Used once. */
final class ArticleReader {

  private static final Set<String> OCCASION = Set.of("at", "during", "told");

  private static final Set<EventType> SAID =
      EnumSet.of(
          EventType.SUPPORT,
          EventType.ACCUSE,
          EventType.REJECT,
          EventType.THREATEN,
          EventType.REQUEST,
          EventType.AGREE);

  private static final Set<String> TOPICAL =
      Set.of(
          "in", "on", "about", "of", "including", "regarding", "concerning", "around", "over", "");
  private static final int LEAD = 3;
  private static final Pattern CONCLUDED = Pattern.compile("\\.(sign|found)\\.|agree\\.noun");
  private static final Set<String> TURNS =
      Set.of(
          "after",
          "before",
          "when",
          "while",
          "because",
          "although",
          "though",
          "despite",
          "amid",
          "following",
          "hours",
          "days",
          "where",
          "ahead",
          "whose",
          "but");

  private final Document document;
  private final Knowledge knowledge;
  private final NamedParties names;
  private final Dates dates;
  private final Attribution attribution;
  private final List<Line> lines = new ArrayList<>();
  private final Discourse discourse;
  private @Nullable Set<Field> theme;
  private final Occasions occasions = new Occasions();

  ArticleReader(Document document, Knowledge knowledge) {
    this.document = document;
    this.knowledge = knowledge;
    this.names = NamedParties.of(document, knowledge.finder());
    this.dates = new Dates(document);
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
      if (!hits.isEmpty() && !groups.isEmpty() && !line.sentence().title()) {
        for (Act act :
            new ActReader(new Arguments(line, groups, hits), occasions, discourse).read()) {
          complete(act, line, hits, groups);
          occasions.add(act);
          discourse.acted(act);
        }
      }
      for (Group group : groups) {
        discourse.mentioned(group.party(), group.subject(), line.sentence().paragraph());
      }
    }
    LocalDate published = document.article().published();
    return occasions.merged(
        published == null || !discourse.official() ? null : PartialDate.of(published));
  }

  /** Learns everybody's state first: a text may name the state behind the name. */
  private void meetPeople() {
    Discourse scout = new Discourse(Setting.NONE);
    for (Line line : lines) {
      groups(line, scout);
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
    List<Party> found = finder.find(line, names.in(line), known);
    for (Party party : found) {
      line.party(party.from(), party.to());
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
    act.fields.addAll(fields(act, line, from, to));
    if (!discourse.official()) {
      act.attribution = attribution.of(act, groups);
    }
    addRegion(act, groups, to);
    act.date = date(act, line, from, to);
    Form form = knowledge.forms().of(act.type, line, act.from, to);
    if (act.type == EventType.REQUEST
        && act.form == Form.OTHER
        && knowledge.forms().declared(line)) {
      act.form = Form.STATEMENT;
    }
    boolean bound = act.type == EventType.CONSULT && act.form != Form.MEETING && act.form != null;
    act.form = form == null || bound ? act.form : form;
    if (act.form == null || act.form == Form.STATEMENT) {
      Form place = formOfPlace(line, hits, act);
      act.form = place == null ? act.form : place;
    }
  }

  /** What the words about an act tell, else its sentence, else the one before, else the theme. */
  private Set<Field> fields(Act act, Line line, int from, int to) {
    int turn = turn(line, act.from, to);
    Set<Field> fields = knowledge.fields().in(line, from, turn);
    if (fields.isEmpty()) {
      fields = knowledge.fields().hinted(line, from, turn);
    }
    if (fields.isEmpty() && turn < to) {
      fields = knowledge.fields().in(line, turn, to);
    }
    if (!fields.isEmpty() && !fields.equals(EnumSet.of(Field.OTHER))) {
      return fields;
    }
    if (act.rule.endsWith("condole.verb") && fields.isEmpty()) {
      return theme();
    }
    boolean ties = !fields.isEmpty();
    if (ties && act.type != EventType.REJECT && act.type != EventType.ACCUSE) {
      return fields;
    }
    fields = knowledge.fields().in(line, 0, line.size());
    Act given = act.type == EventType.AID ? occasions.lastOf(EventType.AID) : null;
    if (fields.isEmpty() && given != null) {
      return given.fields;
    }
    int index = line.sentence().index();
    if (fields.isEmpty() && index > 0) {
      Line before = lines.get(index - 1);
      if (before.sentence().paragraph() == line.sentence().paragraph()) {
        fields = knowledge.fields().in(before, 0, before.size());
      }
    }
    if (fields.isEmpty()) {
      fields = knowledge.fields().hinted(line, 0, line.size());
    }
    boolean general = discourse.official() && act.type != EventType.AID;
    return !fields.isEmpty() || general ? fields : theme();
  }

  /** Where the words behind an act turn to its circumstances. */
  private static int turn(Line line, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (TURNS.contains(line.at(i)) && i > from + 3) {
        return i;
      }
    }
    return to;
  }

  /** What the headline and the first paragraphs speak of most. */
  private Set<Field> theme() {
    if (theme != null) {
      return theme;
    }
    Map<Field, Integer> votes = new EnumMap<>(Field.class);
    for (Line line : lines) {
      if (line.sentence().title()
          || line.sentence().paragraph() < lines.getFirst().sentence().paragraph() + LEAD) {
        knowledge.fields().count(line, line.sentence().title() ? 2 : 1, votes);
      }
    }
    votes.keySet().removeAll(EnumSet.of(Field.OTHER, Field.REGIONAL));
    int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    theme = EnumSet.noneOf(Field.class);
    for (Map.Entry<Field, Integer> vote : votes.entrySet()) {
      if (vote.getValue() == most) {
        theme.add(vote.getKey());
      }
    }
    return theme;
  }

  /** Talks that turn to a third state are about the region. */
  private void addRegion(Act act, List<Group> groups, int to) {
    if (act.type != EventType.CONSULT) {
      return;
    }
    for (Group group : groups) {
      boolean topic =
          group.from() > act.from
              && group.to() <= to
              && TOPICAL.contains(group.preposition())
              && group.party().kind() != Party.Kind.OFFICE
              && group.party().kind() != Party.Kind.SEAT
              && group.parties().stream().noneMatch(act.parties::contains)
              && group.parties().stream().allMatch(party -> party.length() == 2);
      if (topic) {
        act.fields.add(Field.REGIONAL);
      }
    }
  }

  /** "told the summit", "at a meeting": the form of the occasion that the sentence names. */
  private static @Nullable Form formOfPlace(Line line, List<Hit> hits, Act act) {
    if (act.type == EventType.CONSULT || act.type == EventType.AID) {
      return null;
    }
    for (Hit hit : hits) {
      if (hit.frame().noun() && hit.frame().type() == EventType.CONSULT && named(line, hit)) {
        return hit.frame().form();
      }
    }
    return null;
  }

  private static boolean named(Line line, Hit hit) {
    for (int i = hit.from() - 1; i >= Math.max(0, hit.from() - 4); i--) {
      if (OCCASION.contains(line.at(i))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable PartialDate date(Act act, Line line, int from, int to) {
    boolean said = SAID.contains(act.type);
    int end = act.promises() && !act.concluded ? Math.min(to, act.from + 5) : to;
    PartialDate date = dates.near(line, act.from, from, end, said);
    if (date == null) {
      date = dates.near(line, act.from, 0, from, said);
    }
    LocalDate published = document.article().published();
    if (date == null || published == null) {
      return date;
    }
    boolean past = date.lastDay().isBefore(published);
    boolean future = date.firstDay().isAfter(published);
    boolean fits = act.status == EventStatus.PLANNED ? !past : !future;
    return fits ? date : null;
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
      if (clauseBegins(line, i)) {
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
