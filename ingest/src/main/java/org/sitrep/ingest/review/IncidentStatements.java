package org.sitrep.ingest.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.review.ReviewColumns;
import org.sitrep.core.review.ReviewColumns.Reference;
import org.sitrep.ingest.review.ReviewOutcome.NewRuling;

/** Reads what rows say on incidents: that two are one, or that a report is of another one. */
class IncidentStatements {

  private final NumberedIncidents numbered;
  private final IncidentLookup incidents;

  IncidentStatements(NumberedIncidents numbered, IncidentLookup incidents) {
    this.numbered = numbered;
    this.incidents = incidents;
  }

  /** Of a row of an incident: it is the same as another one. */
  List<NewRuling> merges(ReviewRow row, List<BadCell> bad) {
    String text = row.sheet().text(row.row(), ReviewColumns.SAME_AS);
    Reference reference = Statement.reference(row, ReviewColumns.INCIDENT_FACT, bad);
    if (text == null || reference == null) {
      return List.of();
    }
    Long own = incident(row, ReviewColumns.INCIDENT_FACT, reference.fact(), bad);
    Long other = numbered(row, ReviewColumns.SAME_AS, text, bad);
    return own == null || other == null || own.equals(other)
        ? List.of()
        : List.of(new NewRuling(true, incidents.claims(own), incidents.claims(other)));
  }

  /** Of a row of a claim: its report is of another incident, or of one of its own. */
  List<NewRuling> moves(ReviewRow row, String fact, List<BadCell> bad) {
    String text = row.sheet().text(row.row(), ReviewColumns.OTHER_INCIDENT);
    if (text == null) {
      return List.of();
    }
    if (!fact.startsWith("v")) {
      bad.add(bad(row, ReviewColumns.OTHER_INCIDENT, "only violence records tell of incidents"));
      return List.of();
    }
    Long own = incident(row, ReviewColumns.OTHER_INCIDENT, fact, bad);
    boolean alone = text.equalsIgnoreCase(ReviewColumns.ALONE);
    boolean fresh = alone || text.equalsIgnoreCase(ReviewColumns.NEW);
    Long other = fresh ? null : numbered(row, ReviewColumns.OTHER_INCIDENT, text, bad);
    if (own == null || own.equals(other) || (!fresh && other == null)) {
      return List.of();
    }
    List<Long> ones = alone ? incidents.claims(own, fact) : incidents.report(own, fact);
    List<Long> rest = new ArrayList<>(incidents.claims(own));
    rest.removeAll(ones);
    List<NewRuling> rulings = new ArrayList<>();
    if (!rest.isEmpty()) {
      rulings.add(new NewRuling(false, ones, rest));
    }
    if (other != null) {
      rulings.add(new NewRuling(true, ones, incidents.claims(other)));
    }
    return rulings;
  }

  private @Nullable Long incident(ReviewRow row, String header, String fact, List<BadCell> bad) {
    Optional<Long> found = incidents.of(fact);
    if (found.isEmpty()) {
      bad.add(
          bad(
              row,
              header,
              "what the row tells of is no incident by now: make the workbook anew and decide there"));
    }
    return found.orElse(null);
  }

  private @Nullable Long numbered(ReviewRow row, String header, String text, List<BadCell> bad) {
    Long number = NumberedIncidents.number(text);
    if (number == null) {
      bad.add(
          bad(
              row,
              header,
              header.equals(ReviewColumns.SAME_AS)
                  ? "'%s' is no number of an incident".formatted(text)
                  : "'%s' is no number of an incident, nor new or alone".formatted(text)));
      return null;
    }
    Optional<String> fact = numbered.fact(number);
    if (fact.isEmpty()) {
      bad.add(bad(row, header, "the workbook has no incident %d".formatted(number)));
      return null;
    }
    return incident(row, header, fact.get(), bad);
  }

  private static BadCell bad(ReviewRow row, String header, String why) {
    return new BadCell(row.sheet().column(header), why);
  }
}
