package org.sitrep.core.extraction.cooperation;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventStatus;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Field;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.cooperation.PartialDate;

/** An act as one sentence tells it, before it is put into its occasion and merged. */
final class Act {

  final String rule;
  EventType type;
  final Line line;
  final Set<String> parties = new LinkedHashSet<>();
  final Set<Field> fields = EnumSet.noneOf(Field.class);
  @Nullable Form form;
  @Nullable String initiator;
  @Nullable PartialDate date;
  EventStatus status = EventStatus.DONE;
  @Nullable String attribution;

  /** Whether its sentence names those who act only as "they" or "the two sides". */
  boolean refers;

  /** Whether its words tell whom it is for, without naming a party. */
  boolean forOthers;

  /** Whether its other side is still to be found among those with whom the one side deals. */
  boolean open;

  /** Who witnessed or guaranteed it. */
  final Set<String> witnesses = new LinkedHashSet<>();

  /** Whether it is an event only with a date of its own. */
  boolean dated;

  /** Whether its sentence only recalls it: "since the last dialogue". */
  boolean recalled;

  /** Whether an official does it, rather than the state or organisation that speaks. */
  boolean personal;

  /** Whether it is said in the text itself rather than on an occasion that the text tells. */
  boolean aloud;

  /** Whether the word for it tells no form of its own: talks are held on any occasion. */
  boolean talks;

  /** How many act in it. */
  int initiators;

  /** Whether a text was concluded. */
  boolean concluded;

  /** The words of the act. */
  final int from;

  /** Whether the text names both sides, so that its sentence states the act well. */
  boolean explicit;

  Act(String rule, EventType type, Line line, int from) {
    this.rule = rule;
    this.type = type;
    this.line = line;
    this.from = from;
  }

  /** Whether dates behind its words are those of what is to come. */
  boolean promises() {
    return type == EventType.AGREE || type == EventType.REQUEST || type == EventType.THREATEN;
  }

  int sentence() {
    return line.sentence().index();
  }

  int paragraph() {
    return line.sentence().paragraph();
  }
}
