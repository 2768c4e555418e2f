package org.sitrep.core.extraction.violence;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.text.Sentence;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Method;
import org.sitrep.core.violence.VictimGroup;

/** A count found by a rule, before its circumstances are known. */
final class Draft {

  final Sentence sentence;
  final String rule;
  final Measure measure;
  final int first;
  final int end;
  final People.Head head;
  final boolean told;
  final boolean definite;
  Estimate estimate;
  Set<VictimGroup> groups;
  boolean part;
  boolean listed;
  boolean some;
  boolean earlier;
  int harmFirst = -1;
  int harmEnd = -1;
  boolean active;
  @Nullable Method method;

  Draft(Sentence sentence, String rule, Measure measure, People people, Estimate estimate) {
    this.sentence = sentence;
    this.rule = rule;
    this.measure = measure;
    this.first = people.first();
    this.end = people.end();
    this.head = people.head();
    this.told = people.told();
    this.definite = people.definite();
    this.estimate = estimate;
    this.groups = EnumSet.noneOf(VictimGroup.class);
    this.groups.addAll(people.groups());
  }

  private Draft(Draft from, Measure measure) {
    this.sentence = from.sentence;
    this.rule = from.rule;
    this.measure = measure;
    this.first = from.first;
    this.end = from.end;
    this.head = from.head;
    this.told = from.told;
    this.definite = from.definite;
    this.estimate = from.estimate;
    this.groups = from.groups;
    this.part = from.part;
    this.listed = from.listed;
    this.earlier = from.earlier;
    this.harmFirst = from.harmFirst;
    this.harmEnd = from.harmEnd;
    this.active = from.active;
    this.method = from.method;
  }

  /** The same count of another measure. */
  Draft as(Measure other) {
    return new Draft(this, other);
  }

  Draft of(HarmUse use, boolean isActive) {
    harmFirst = use.first();
    harmEnd = use.end();
    active = isActive;
    method = use.harm().method();
    return this;
  }
}
