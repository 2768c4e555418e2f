package org.sitrep.reports.query;

import java.util.Map;

/** A figure of a workbook as it is now. */
final class Figure {

  private final Cell cell;
  private long sum;
  private long facts;

  private Figure(Cell cell) {
    this.cell = cell;
  }

  /** Where it stands. */
  record Cell(ReleasedFact.Kind kind, ReleasedFact.Cell of) {}

  /** Adds what figures take of a fact. */
  static void add(Map<Cell, Figure> figures, ReleasedFact fact) {
    Integer best = fact.best();
    if (best != null) {
      Figure figure = figures.computeIfAbsent(new Cell(fact.kind(), fact.cell()), Figure::new);
      figure.sum += best;
      figure.facts++;
    }
  }

  Cell cell() {
    return cell;
  }

  /** What the facts count together. */
  long sum() {
    return sum;
  }

  /** How many they are. */
  long facts() {
    return facts;
  }
}
