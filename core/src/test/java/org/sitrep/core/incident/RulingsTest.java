package org.sitrep.core.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.violence.CodedClaim;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Method;
import org.sitrep.core.violence.Scope;

/** What analysts have ruled goes before what reports are like. */
class RulingsTest {

  private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);

  private final Map<Long, List<Rulings.Stand>> stands = new HashMap<>();
  private final List<List<ReportedClaim>> articles = new ArrayList<>();
  private long claims;
  private long decisions;

  /** An article with claims of places and counts, such as {@code Quetta 5}. */
  private void article(String... told) {
    List<ReportedClaim> own = new ArrayList<>();
    for (String one : told) {
      String[] parts = one.split(" ", -1);
      own.add(
          new ReportedClaim(
              claims++,
              new CodedClaim(
                  "They died.",
                  Measure.KILLED,
                  Estimate.exact(Integer.parseInt(parts[1])),
                  Set.of(),
                  null,
                  null,
                  Method.BOMBING,
                  "PK",
                  parts[0],
                  MONDAY,
                  MONDAY,
                  Scope.INCIDENT,
                  null)));
    }
    articles.add(own);
  }

  private void ruled(boolean same, List<Integer> ones, List<Integer> others) {
    long decision = decisions++;
    ones.forEach(claim -> stand(claim, new Rulings.Stand(decision, same, 1)));
    others.forEach(claim -> stand(claim, new Rulings.Stand(decision, same, 2)));
  }

  private void stand(int claim, Rulings.Stand stand) {
    stands.computeIfAbsent((long) claim, _ -> new ArrayList<>()).add(stand);
  }

  /** The claims of each incident, in whichever order the articles come. */
  private Set<Set<Long>> incidents(int... order) {
    Rulings rulings = new Rulings(stands);
    ReportSplitter splitter = new ReportSplitter(Gazetteer.builtIn(), rulings);
    IncidentMap map =
        new IncidentMap(Gazetteer.builtIn(), new AtomicLong()::getAndIncrement, rulings);
    Arrays.stream(order)
        .forEach(
            at ->
                map.add(
                    splitter.reports(
                        new ReportingArticle(at, at, at, "paper " + at, MONDAY, "Attack", null),
                        articles.get(at))));
    return map.incidents().stream()
        .map(
            incident ->
                incident.reports().stream()
                    .flatMap(report -> report.claims().stream())
                    .map(ReportedClaim::id)
                    .collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }

  @Test
  void reportsAreOneThoughNothingElseSpeaksForIt() {
    article("Quetta 5");
    article("Karachi 9");
    assertThat(incidents(0, 1)).hasSize(2);
    ruled(true, List.of(0), List.of(1));
    assertThat(incidents(0, 1)).containsExactly(Set.of(0L, 1L));
    assertThat(incidents(1, 0)).containsExactly(Set.of(0L, 1L));
  }

  @Test
  void reportsStayApartThoughAThirdIsLikeBoth() {
    article("Quetta 5");
    article("Quetta 5");
    article("Quetta 5");
    assertThat(incidents(0, 1, 2)).hasSize(1);
    ruled(false, List.of(0), List.of(1));
    assertThat(incidents(0, 1, 2)).hasSize(2);
    assertThat(incidents(2, 1, 0)).hasSize(2);
    assertThat(incidents(1, 2, 0)).hasSize(2);
  }

  @Test
  void theLatestRulingHolds() {
    article("Quetta 5");
    article("Quetta 5");
    ruled(false, List.of(0), List.of(1));
    ruled(true, List.of(1), List.of(0));
    assertThat(incidents(0, 1)).hasSize(1);
    ruled(false, List.of(1), List.of(0));
    assertThat(incidents(0, 1)).hasSize(2);
  }

  @Test
  void claimsOfOneSideAreNotRuledOn() {
    article("Quetta 5");
    article("Karachi 5");
    article("Lahore 5");
    ruled(true, List.of(0, 1), List.of(2));
    assertThat(incidents(0, 1)).hasSize(2);
    assertThat(incidents(0, 1, 2)).hasSize(1);
  }

  @Test
  void whatOneArticleTellsTogetherIsPartedAndWhatItTellsApartIsJoined() {
    article("Quetta 5", "Quetta 5");
    article("Quetta 5", "Karachi 9");
    article("Quetta 5");
    assertThat(incidents(0)).hasSize(1);
    assertThat(incidents(1, 2)).containsExactlyInAnyOrder(Set.of(2L, 4L), Set.of(3L));
    ruled(false, List.of(0), List.of(1));
    ruled(true, List.of(2), List.of(3));
    assertThat(incidents(0)).containsExactlyInAnyOrder(Set.of(0L), Set.of(1L));
    assertThat(incidents(1, 2)).containsExactly(Set.of(2L, 3L, 4L));
  }

  @Test
  void twoIncidentsBecomeOneWhereALaterReportIsRuledToBeOfBoth() {
    article("Quetta 5");
    article("Karachi 9");
    article("Lahore 7");
    ruled(true, List.of(2), List.of(0));
    ruled(true, List.of(2), List.of(1));
    assertThat(incidents(0, 1, 2)).containsExactly(Set.of(0L, 1L, 2L));
    ruled(false, List.of(0), List.of(1));
    assertThat(incidents(0, 1, 2)).hasSize(2);
  }
}
