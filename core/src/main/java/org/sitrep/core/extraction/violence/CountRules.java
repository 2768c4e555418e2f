package org.sitrep.core.extraction.violence;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.core.extraction.time.Times;

/** The rules for numbers that stand apart from harm words, in the order that they are tried. */
final class CountRules {

  private final SentenceParts parts;
  private final Times times;

  CountRules(SentenceParts parts, Times times) {
    this.parts = parts;
    this.times = times;
  }

  /** The counts that these rules find beside those found before. */
  List<Draft> apply(List<Draft> before) {
    List<Draft> found = new ArrayList<>(new Tolls(parts).beside(before));
    List<Draft> wholes = new ArrayList<>(before);
    wholes.addAll(found);
    found.addAll(new Breakdowns(parts).of(wholes));
    found.addAll(new CountedActs(parts, times).all());
    List<Draft> told = new ArrayList<>(before);
    told.addAll(found);
    found.addAll(new Captives(parts).beside(told));
    found.addAll(new Trends(parts).beside(told));
    return found;
  }
}
