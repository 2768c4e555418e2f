package org.sitrep.reports.violence;

import org.sitrep.reports.sheet.ContentSheet;
import org.sitrep.reports.sheet.Family;

/** A sheet that takes every violence claim, in the order of {@code Facts}. */
public interface ClaimSheet extends ContentSheet {

  /** Takes a claim; one that is rejected, a copy or a total too, which it may pass over. */
  void add(CountedClaim counted);

  @Override
  default Family family() {
    return Family.VIOLENCE;
  }
}
