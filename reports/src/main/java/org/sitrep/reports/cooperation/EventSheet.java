package org.sitrep.reports.cooperation;

import org.sitrep.reports.query.Event;
import org.sitrep.reports.sheet.ContentSheet;
import org.sitrep.reports.sheet.Family;

/** A sheet that takes every cooperation event, in the order of {@code Facts}. */
public interface EventSheet extends ContentSheet {

  /** Takes an event; one that is rejected, a copy or only planned too, which it may pass over. */
  void add(Event event);

  @Override
  default Family family() {
    return Family.COOPERATION;
  }
}
