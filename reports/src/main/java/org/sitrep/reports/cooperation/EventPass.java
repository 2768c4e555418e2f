package org.sitrep.reports.cooperation;

import java.util.List;
import java.util.function.Consumer;
import org.sitrep.reports.query.Facts;
import org.sitrep.reports.query.ReleasedFact;
import org.sitrep.reports.query.Scope;

/** One reading of the events for all sheets that take them. */
public final class EventPass {

  private EventPass() {}

  /**
   * Gives each event to every sheet.
   *
   * @param released is told what figures take of each event
   */
  public static void read(
      Facts facts, Scope scope, List<EventSheet> sheets, Consumer<ReleasedFact> released) {
    facts
        .ofEvents()
        .all(
            scope,
            event -> {
              sheets.forEach(sheet -> sheet.add(event));
              released.accept(ReleasedEvents.of(event));
            });
  }
}
