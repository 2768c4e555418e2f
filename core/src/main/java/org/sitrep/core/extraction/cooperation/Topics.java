package org.sitrep.core.extraction.cooperation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventStatus;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Field;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.extraction.text.WordList;

/** Tells what the acts of an article are about. */
final class Topics {

  private static final Set<String> TOPICAL =
      Set.of(
          "in", "on", "about", "of", "including", "regarding", "concerning", "around", "over", "");

  private static final int LEAD = 3;

  /** How many matters of security an act is about at most by the theme of its text. */
  private static final int MATTERS = 2;

  /** Fields of one realm: what is done in one of them is done for the others. */
  private static final Set<Field> SECURITY =
      EnumSet.of(
          Field.COUNTER_TERRORISM,
          Field.SECURITY,
          Field.INTELLIGENCE,
          Field.BORDER,
          Field.LAW_ENFORCEMENT,
          Field.TERRORIST_FINANCING);

  private static final WordList TURNS =
      WordList.of(
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

  private final List<Line> lines;
  private final FieldLexicon lexicon;
  private final Discourse discourse;
  private final Occasions occasions;
  private @Nullable Set<Field> theme;

  Topics(List<Line> lines, FieldLexicon lexicon, Discourse discourse, Occasions occasions) {
    this.lines = lines;
    this.lexicon = lexicon;
    this.discourse = discourse;
    this.occasions = occasions;
  }

  /** What an act is about; words on one matter of security are about the text's own too. */
  Set<Field> fields(Act act, Line line, int from, int to) {
    Set<Field> own = told(act, line, from, to);
    boolean deed = act.type == EventType.COOPERATE || act.type == EventType.AID;
    if (deed || own.size() != 1 || !SECURITY.containsAll(own)) {
      return own;
    }
    Set<Field> fields = EnumSet.copyOf(own);
    Set<Field> main = EnumSet.copyOf(theme());
    main.retainAll(SECURITY);
    fields.addAll(main);
    return fields.size() > MATTERS ? own : fields;
  }

  /** What the words about an act tell, else its sentence, else the one before, else the theme. */
  private Set<Field> told(Act act, Line line, int from, int to) {
    int turn = turn(line, act.from, to);
    Set<Field> fields = lexicon.in(line, from, turn);
    boolean group = act.parties.stream().noneMatch(discourse::armed);
    if (group && line.armed(from, turn)) {
      fields.add(Field.COUNTER_TERRORISM);
    }
    if (fields.isEmpty()) {
      fields = lexicon.hinted(line, from, turn);
    }
    if (fields.isEmpty() && turn < to) {
      fields = lexicon.in(line, turn, to);
    }
    if (!fields.isEmpty() && !fields.equals(EnumSet.of(Field.OTHER))) {
      return fields;
    }
    if (act.rule.contains("condole.verb") && fields.isEmpty()) {
      return mourned();
    }
    boolean trip = act.form == Form.VISIT && act.status == EventStatus.PLANNED;
    if (fields.isEmpty() && (trip || act.rule.contains("congratulate"))) {
      return fields;
    }
    boolean ties = !fields.isEmpty();
    if (ties && act.type != EventType.REJECT && act.type != EventType.ACCUSE) {
      return fields;
    }
    fields = lexicon.in(line, 0, line.size());
    Act given = act.type == EventType.AID ? occasions.lastOf(EventType.AID) : null;
    if (fields.isEmpty() && given != null) {
      return given.fields;
    }
    int index = line.sentence().index();
    if (fields.isEmpty() && index > 0) {
      Line before = lines.get(index - 1);
      if (before.sentence().paragraph() == line.sentence().paragraph()) {
        fields = lexicon.in(before, 0, before.size());
      }
    }
    if (fields.isEmpty()) {
      fields = lexicon.hinted(line, 0, line.size());
    }
    if (fields.isEmpty()) {
      fields = lexicon.domains(act.parties);
    }
    boolean general = discourse.official() && act.type != EventType.AID;
    return !fields.isEmpty() || general ? fields : theme();
  }

  /** Where the words behind an act turn to its circumstances. */
  private static int turn(Line line, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (line.is(i, TURNS) && i > from + 3) {
        return i;
      }
    }
    return to;
  }

  /** What brought the deaths: an attack or a disaster. */
  private Set<Field> mourned() {
    Map<Field, Integer> votes = new EnumMap<>(Field.class);
    for (Line line : lines) {
      lexicon.count(line, 1, votes);
    }
    int terror = votes.getOrDefault(Field.COUNTER_TERRORISM, 0);
    int disaster = votes.getOrDefault(Field.HUMANITARIAN, 0);
    if (terror == 0 && disaster == 0) {
      return theme();
    }
    return EnumSet.of(terror >= disaster ? Field.COUNTER_TERRORISM : Field.HUMANITARIAN);
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
        lexicon.count(line, line.sentence().title() ? 2 : 1, votes);
      }
    }
    votes.keySet().removeAll(EnumSet.of(Field.OTHER, Field.REGIONAL));
    int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    theme = EnumSet.noneOf(Field.class);
    for (Map.Entry<Field, Integer> vote : votes.entrySet()) {
      if (vote.getValue() == most || (most > 2 && 3 * vote.getValue() >= 2 * most)) {
        theme.add(vote.getKey());
      }
    }
    return theme;
  }

  /** Talks that turn to a third state are about the region. */
  void addRegion(Act act, List<Group> groups, int to) {
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
}
