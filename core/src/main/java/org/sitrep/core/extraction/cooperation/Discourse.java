package org.sitrep.core.extraction.cooperation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventType;

/** What the sentences so far have told about who is who. */
final class Discourse {

  private static final int PEOPLE_KEPT = 400;

  /** Surnames, and offices without a state, to their party. */
  private final Map<String, String> cast = new HashMap<>();

  /** The state in which the article was written, for offices without a state. */
  private final @Nullable String home;

  /** Who "we" is. */
  private Set<String> speaker;

  private final Set<String> groups = new HashSet<>();
  private final boolean official;
  private int bodyParagraph = -1;
  private Set<String> person = Set.of();
  private Set<String> body = Set.of();
  private Set<String> organisation = Set.of();
  private Set<String> together = Set.of();

  Discourse(Setting setting) {
    home = setting.home();
    official = setting.official();
    speaker = setting.speaker();
  }

  /** Takes over the people that another reading met. */
  void learn(Discourse scout) {
    cast.putAll(scout.cast);
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
    return home;
  }

  Set<String> speaker() {
    return speaker;
  }

  /** Says who "we" is from here on. */
  void speaker(Set<String> parties) {
    speaker = Set.copyOf(parties);
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

  /** Who "the two sides" are. */
  Set<String> together() {
    return together;
  }

  /** Takes note of a party in the order of the text. */
  void mentioned(Party party, boolean subject, int paragraph) {
    if (party.parties().size() > 1) {
      if (party.kind() != Party.Kind.PRONOUN && subject) {
        together = party.parties();
      }
      return;
    }
    if (party.parties().isEmpty() || party.kind() == Party.Kind.PRONOUN) {
      return;
    }
    String name = party.parties().iterator().next();
    if (groups.contains(name)) {
      return;
    }
    if (name.length() > 2) {
      organisation = party.parties();
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
    if (act.parties.size() > 1 && !aside) {
      together = Set.copyOf(act.parties);
    }
  }
}
