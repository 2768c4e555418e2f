package org.sitrep.reports.violence;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.reports.query.Claim;
import org.sitrep.reports.query.IncidentCount;

/** Whose act a figure is of, so that attacks stay apart from operations of a state. */
enum Side {
  ATTACKS("attacks", "by groups and persons who are no state's forces"),
  OPERATIONS("security operations", "by a state's forces"),
  NOT_STATED("not stated", "by somebody whom the text does not name");

  private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

  private final String label;
  private final String meaning;

  Side(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  String label() {
    return label;
  }

  String meaning() {
    return meaning;
  }

  static Side of(Claim claim) {
    return of(claim.perpetrator(), claim.perpetratorStatus(), claim.method());
  }

  static Side of(IncidentCount incident) {
    return of(incident.perpetrator(), incident.perpetratorStatus(), incident.method());
  }

  /** By the doer's name, a state's code or another; else by a method that only one side has. */
  private static Side of(@Nullable String doer, @Nullable String status, @Nullable String method) {
    // Who is blamed and denies it may not have done it.
    if (doer != null && !"denied".equals(status)) {
      return STATE.matcher(doer).matches() ? OPERATIONS : ATTACKS;
    }
    if ("raid".equals(method)) {
      return OPERATIONS;
    }
    return "suicide_bombing".equals(method) ? ATTACKS : NOT_STATED;
  }
}
