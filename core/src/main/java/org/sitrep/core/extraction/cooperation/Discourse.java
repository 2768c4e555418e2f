package org.sitrep.core.extraction.cooperation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventType;

/** What the sentences so far have told about who is who. */
final class Discourse {

  private static final int PEOPLE_KEPT = 400;

  private static final Set<EventType> MUTUAL =
      EnumSet.of(EventType.CONSULT, EventType.AGREE, EventType.COOPERATE, EventType.RETREAT);

  /** Surnames, and offices without a state, to their party. */
  private final Map<String, String> cast = new HashMap<>();

  /** Titles of the offices named with their party, to those parties. */
  private final Map<String, List<String>> holders = new HashMap<>();

  private final Prominence prominence = new Prominence();

  /** The state in which the article was written, for offices without a state. */
  private final @Nullable String home;

  private final @Nullable String topic;
  private final boolean statement;

  /** Who "we" is. */
  private Set<String> speaker;

  private final Set<String> groups = new HashSet<>();
  private final Set<String> organisations = new HashSet<>();

  /** All who were named together. */
  private final Companies companies = new Companies();

  private Set<String> armed = Set.of();
  private final boolean official;

  /** Whether the whole text has been read once. */
  private boolean learned;

  private int bodyParagraph = -1;
  private Set<String> person = Set.of();
  private Set<String> body = Set.of();
  private Set<String> organisation = Set.of();
  private Set<String> together = Set.of();

  Discourse(Setting setting) {
    home = setting.home();
    official = setting.official();
    speaker = setting.speaker();
    topic = setting.topic();
    statement = setting.statement();
  }

  /** The one that an official text's headline names beside its speaker, or null. */
  @Nullable String topic() {
    return topic;
  }

  /** Whether the text is one speaker's statement. */
  boolean statement() {
    return statement;
  }

  /** Takes over the people that another reading met. */
  void learn(Discourse scout) {
    cast.putAll(scout.cast);
    groups.addAll(scout.groups);
    prominence.learn(scout.prominence);
    learned = true;
  }

  /** Counts how often the whole text speaks of a party. */
  void count(String party, int times) {
    prominence.count(party, times);
  }

  /** With whom one side deals where a sentence does not say, or none. */
  Set<String> opposite(Set<String> side) {
    return prominence.opposite(side, groups);
  }

  /** The two of whom the text speaks most beside a side, or none. */
  Set<String> both(Set<String> side) {
    return prominence.both(side, groups);
  }

  /** The two of whom the text speaks most, or none. */
  Set<String> both() {
    return prominence.both(Set.of(), groups);
  }

  /** Keeps a person's or an office's party under a word. */
  void introduce(String word, String party) {
    if (cast.size() < PEOPLE_KEPT) {
      cast.put(word, party);
    }
  }

  @Nullable String known(String word) {
    return cast.get(word);
  }

  /** Keeps whose the holder of an office is: "the ambassador" is from then on that state's. */
  void appoint(List<String> titles, String party) {
    for (String title : titles) {
      if (holders.size() < PEOPLE_KEPT) {
        holders.computeIfAbsent(title, t -> new ArrayList<>()).add(party);
      }
    }
  }

  /**
   * Whose the holder of an office without a state is: the home's where it has one, else the last.
   */
  @Nullable String holder(List<String> titles) {
    for (String title : titles) {
      List<String> parties = holders.get(title);
      if (parties != null) {
        return official && home != null && parties.contains(home) ? home : parties.getLast();
      }
    }
    return null;
  }

  /** Takes note that a name is an armed group's. */
  void group(String name) {
    groups.add(name);
  }

  boolean armed(String name) {
    return groups.contains(name);
  }

  @Nullable String home() {
    return home;
  }

  /** Whether a government or an organisation published the text itself. */
  boolean official() {
    return official;
  }

  /** The state of "the foreign minister": the one the paragraph speaks of, else the home. */
  @Nullable String stateOfOffices(Line line) {
    if (!official && bodyParagraph == line.sentence().paragraph() && body.size() == 1) {
      String state = body.iterator().next();
      if (state.length() == 2) {
        return state;
      }
    }
    return home != null || !learned ? home : prominence.state();
  }

  Set<String> speaker() {
    return speaker;
  }

  /** Says who "we" is from here on. */
  void speaker(Set<String> parties) {
    speaker = ordered(parties);
  }

  /** Who "he" or "she" is. */
  Set<String> person() {
    return person;
  }

  /** Who "it" is. */
  Set<String> body() {
    return body;
  }

  /** What "the bloc" is. */
  Set<String> organisation() {
    return organisation;
  }

  /** The other side of those who meet, or none where it is not clear. */
  Set<String> otherThan(Set<String> side) {
    if (together.size() != 2) {
      return Set.of();
    }
    Set<String> others = new LinkedHashSet<>(together);
    if (others.removeAll(side) && others.size() == 1) {
      return others;
    }
    others = new LinkedHashSet<>(together);
    return home != null && others.remove(home) ? others : Set.of();
  }

  /** The side that received the other, or none where it is not clear. */
  Set<String> host() {
    return home != null && together.contains(home) ? Set.of(home) : Set.of();
  }

  /** The side that came to the other, or none where it is not clear. */
  Set<String> guest() {
    Set<String> others = new LinkedHashSet<>(together);
    return home != null && others.remove(home) && others.size() == 1 ? others : Set.of();
  }

  /** What "the alliance" or "the fund" is: the one so called that was named last. */
  Set<String> organisation(String word, Set<String> other) {
    List<String> called =
        switch (word) {
          case "alliance" -> List.of("NATO", "CSTO", "Alliance of Sahel States", "AUKUS");
          case "watchdog" ->
              List.of("FATF", "IAEA", "Organisation for the Prohibition of Chemical Weapons");
          case "lender", "fund" ->
              List.of("International Monetary Fund", "World Bank", "Asian Development Bank");
          default -> List.of();
        };
    for (String name : called) {
      if (organisations.contains(name)) {
        return Set.of(name);
      }
    }
    return other;
  }

  /** Who "the two sides" are. */
  Set<String> together() {
    return together;
  }

  /** Who "the three" are in a paragraph: those of as many who are told together there or most. */
  Set<String> together(int number, int paragraph) {
    return number == 0 ? together : companies.of(number, paragraph, together);
  }

  private void together(Set<String> parties, int paragraph) {
    together = parties;
    companies.add(parties, paragraph);
  }

  /** A copy in the same order, so that the same text always gives the same facts. */
  private static Set<String> ordered(Set<String> parties) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(parties));
  }

  /** The armed group named last. */
  Set<String> armedGroup() {
    return armed;
  }

  /** Takes note of a party in the order of the text. */
  void mentioned(Party party, boolean subject, int paragraph) {
    if (party.parties().size() > 1) {
      if (party.kind() != Party.Kind.PRONOUN && subject) {
        together(party.parties(), paragraph);
      }
      return;
    }
    if (party.parties().isEmpty() || party.kind() == Party.Kind.PRONOUN) {
      return;
    }
    String name = party.parties().iterator().next();
    if (groups.contains(name)) {
      armed = party.parties();
      return;
    }
    if (name.length() > 2) {
      organisation = party.parties();
      organisations.add(name);
    }
    if (subject || body.isEmpty()) {
      body = party.parties();
      bodyParagraph = paragraph;
      if (party.kind() == Party.Kind.OFFICE) {
        person = party.parties();
      }
    } else if (party.kind() == Party.Kind.OFFICE && person.isEmpty()) {
      person = party.parties();
    }
  }

  /** Takes note of parties that acted together; an official text stays with its own meeting. */
  void acted(Act act) {
    boolean aside = official && act.type != EventType.CONSULT && together.size() > 1;
    boolean crowd = act.parties.size() > 2 && !MUTUAL.contains(act.type);
    if (act.parties.size() > 1 && !aside && !crowd) {
      together(ordered(act.parties), act.paragraph());
    }
  }
}
