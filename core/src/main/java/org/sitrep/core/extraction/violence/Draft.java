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
  boolean increment;
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

  Draft of(HarmUse use, boolean isActive) {
    harmFirst = use.first();
    harmEnd = use.end();
    active = isActive;
    method = use.harm().method();
    return this;
  }
}
