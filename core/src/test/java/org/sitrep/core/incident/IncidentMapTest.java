package org.sitrep.core.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.violence.CodedClaim;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Method;
import org.sitrep.core.violence.Scope;
import org.sitrep.core.violence.VictimGroup;

class IncidentMapTest {

  private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);

  private final ReportSplitter splitter = new ReportSplitter(Gazetteer.builtIn());
  private final IncidentMap map =
      new IncidentMap(Gazetteer.builtIn(), new AtomicLong()::getAndIncrement);
  private long articles;

  private static CodedClaim killed(int count, String place, LocalDate day) {
    return claim("They died.", count, Set.of(), place, day, Method.BOMBING, Scope.INCIDENT, null);
  }

  private static CodedClaim claim(
      String quote,
      int count,
      Set<VictimGroup> victims,
      @Nullable String place,
      LocalDate day,
      Method method,
      Scope scope,
      @Nullable String attribution) {
    return new CodedClaim(
        quote,
        Measure.KILLED,
        Estimate.exact(count),
        victims,
        null,
        null,
        method,
        "PK",
        place,
        day,
        day,
        scope,
        attribution);
  }

  private List<Incident> add(String source, LocalDate published, CodedClaim... claims) {
    return add(articles, source, published, claims);
  }

  private List<Incident> add(long story, String source, LocalDate published, CodedClaim... claims) {
    List<ReportedClaim> reported = new ArrayList<>();
    for (CodedClaim claim : claims) {
      reported.add(new ReportedClaim(reported.size(), claim));
    }
    ReportingArticle article =
        new ReportingArticle(articles, articles++, story, source, published, "Attack", null);
    return map.add(splitter.reports(article, reported));
  }

  @Test
  void aDistrictAndItsProvinceAreOnePlaceWhereTheRestAgrees() {
    add("Daily", MONDAY, killed(8, "North Waziristan", MONDAY));
    add("Wire", MONDAY.plusDays(1), killed(8, "Khyber Pakhtunkhwa", MONDAY));
    add("Post", MONDAY.plusDays(1), killed(8, "Balochistan", MONDAY));
    assertThat(map.incidents()).hasSize(2);
  }

  @Test
  void theDayOfTheReportMayStandForTheDayBefore() {
    add("Daily", MONDAY, killed(8, "Quetta", MONDAY));
    add("Wire", MONDAY.plusDays(1), killed(8, "Quetta", MONDAY.plusDays(1)));
    add("Wire", MONDAY.plusDays(3), killed(8, "Quetta", MONDAY.plusDays(3)));
    assertThat(map.incidents()).hasSize(2);
  }

  @Test
  void whatOneArticleTellsApartStaysApart() {
    CodedClaim other =
        claim(
            "In a separate incident, two died.",
            2,
            Set.of(),
            "Quetta",
            MONDAY,
            Method.BOMBING,
            Scope.INCIDENT,
            null);
    assertThat(add("Daily", MONDAY, killed(8, "Quetta", MONDAY), other)).hasSize(2);
    assertThat(map.incidents()).hasSize(2);
  }

  @Test
  void aTotalIsNoReport() {
    CodedClaim total =
        claim(
            "In March, 90 died.",
            90,
            Set.of(),
            null,
            MONDAY,
            Method.BOMBING,
            Scope.AGGREGATE,
            null);
    assertThat(add("Daily", MONDAY, total)).isEmpty();
  }

  @Test
  void aReportLikeTwoIncidentsMakesThemOne() {
    // The first paper knows the day, the second the toll; the third knows both.
    add("Daily", MONDAY, killed(4, "Quetta", MONDAY));
    add("Wire", MONDAY.plusDays(1), killed(11, "Quetta", MONDAY.plusDays(1)));
    assertThat(map.incidents()).hasSize(2);
    add("Post", MONDAY.plusDays(1), killed(11, "Quetta", MONDAY));
    assertThat(map.incidents()).hasSize(1);
  }

  private Summary summary() {
    assertThat(map.incidents()).hasSize(1);
    return Summary.of(map.incidents().iterator().next().reports(), Gazetteer.builtIn());
  }

  private static CodedClaim by(@Nullable String attribution, int count, VictimGroup... victims) {
    return claim(
        "They died.",
        count,
        Set.of(victims),
        "Quetta",
        MONDAY,
        Method.BOMBING,
        Scope.INCIDENT,
        attribution);
  }

  @Test
  void theLatestReportOfTheMostDirectSourceIsBest() {
    add("Daily", MONDAY, by("police", 5));
    add("Wire", MONDAY.plusDays(1), by("hospital officials", 7));
    add("Post", MONDAY.plusDays(2), by("residents", 9));
    assertThat(summary().tolls()).containsExactly(new Toll(Measure.KILLED, null, 5, 7, 9, 3));
    assertThat(summary().sources()).isEqualTo(3);
    assertThat(summary().firstReport()).isEqualTo(MONDAY);
    assertThat(summary().lastReport()).isEqualTo(MONDAY.plusDays(2));
  }

  @Test
  void copiesAndEarlierReportsOfOnePaperDoNotSpeak() {
    add("Daily", MONDAY, by("police", 5));
    add(0, "Echo", MONDAY, by("police", 5));
    add("Daily", MONDAY.plusDays(1), by("police", 7));
    assertThat(summary().tolls()).containsExactly(new Toll(Measure.KILLED, null, 7, 7, 7, 1));
    assertThat(summary().reports()).isEqualTo(3);
    assertThat(summary().counted()).containsExactly(0L);
  }

  @Test
  void militantsOfASentenceOfTheirOwnAreCountedBesideTheWhole() {
    CodedClaim attackers =
        claim(
            "Three attackers were shot dead.",
            3,
            Set.of(VictimGroup.MILITANTS),
            "Quetta",
            MONDAY,
            Method.BOMBING,
            Scope.INCIDENT,
            null);
    add("Daily", MONDAY, by(null, 10), by(null, 6, VictimGroup.SECURITY_FORCES), attackers);
    assertThat(summary().tolls())
        .containsExactly(
            new Toll(Measure.KILLED, null, 13, 13, 13, 1),
            new Toll(Measure.KILLED, VictimGroup.SECURITY_FORCES, 6, 6, 6, 1),
            new Toll(Measure.KILLED, VictimGroup.MILITANTS, 3, 3, 3, 1));
  }

  @Test
  void thoseWhoDiedLaterAreNoWhole() {
    add("Daily", MONDAY, by("police", 5));
    add(
        "Wire",
        MONDAY.plusDays(1),
        claim(
            "Two more people died in hospital.",
            2,
            Set.of(),
            "Quetta",
            MONDAY,
            Method.BOMBING,
            Scope.INCIDENT,
            "hospital officials"));
    assertThat(summary().tolls()).containsExactly(new Toll(Measure.KILLED, null, 5, 5, 5, 1));
  }
}
