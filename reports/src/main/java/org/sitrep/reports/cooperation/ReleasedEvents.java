package org.sitrep.reports.cooperation;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.QuadClass;
import org.sitrep.reports.query.Event;
import org.sitrep.reports.query.ReleasedFact;

/** What a workbook's figures take of an event, for the next workbook to compare with. */
final class ReleasedEvents {

  private ReleasedEvents() {}

  static ReleasedFact of(Event event) {
    Integer counted = Dyads.isCounted(event) ? 1 : null;
    return new ReleasedFact(
        ReleasedFact.Kind.EVENT,
        event.id(),
        event.origin().article(),
        new ReleasedFact.Cell(
            event.type(),
            MonthlyActs.month(event),
            MonthlyActs.label(QuadClass.of(EventType.valueOf(event.type())))),
        counted,
        counted,
        counted,
        event.origin().reprint(),
        event.act(),
        event.review().number(),
        said(event));
  }

  private static String said(Event event) {
    StringJoiner said = new StringJoiner("; ");
    said.add(event.type() + " " + event.form().replace('_', ' '));
    said.add(String.join(", ", event.parties()));
    add(said, "by", event.initiator());
    add(said, "on", event.date());
    said.add(event.status());
    said.add("about " + String.join(", ", event.fields()));
    add(said, "told by", event.attribution());
    return said.toString();
  }

  private static void add(StringJoiner said, String field, @Nullable String value) {
    if (value != null) {
      said.add(field + " " + value);
    }
  }
}
