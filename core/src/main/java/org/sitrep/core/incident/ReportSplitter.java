package org.sitrep.core.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.incident.Rulings.Ruling;
import org.sitrep.core.incident.When.Exactness;
import org.sitrep.core.violence.CodedClaim;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Method;
import org.sitrep.core.violence.Scope;
import org.sitrep.core.violence.VictimGroup;

/**
 * Finds the events of which one article tells: claims of one day and place, up to words such as "in
 * a separate incident".
 */
public final class ReportSplitter {

  private final Gazetteer gazetteer;
  private final Rulings rulings;

  /** Takes the gazetteer that places are looked up in. */
  public ReportSplitter(Gazetteer gazetteer) {
    this(gazetteer, Rulings.NONE);
  }

  /** Claims of an article are one or apart where somebody has ruled so. */
  public ReportSplitter(Gazetteer gazetteer, Rulings rulings) {
    this.gazetteer = gazetteer;
    this.rulings = rulings;
  }

  /**
   * The reports of an article.
   *
   * @param claims in the order of the text; totals are left out, but for those of one day in one
   *     place, which may be an event after all
   */
  public List<Report> reports(ReportingArticle article, List<ReportedClaim> claims) {
    List<List<ReportedClaim>> groups = new ArrayList<>();
    String sentence = "";
    for (ReportedClaim claim : claims) {
      if (ofOneEvent(claim.claim())) {
        String quote = claim.claim().quote();
        boolean fresh = !quote.equals(sentence) && !groups.isEmpty() && Cues.otherEvent(quote);
        List<ReportedClaim> group = ruled(claim, groups);
        if (group == null && !fresh) {
          group = group(article, claim, groups);
        }
        if (group == null) {
          group = new ArrayList<>();
          groups.add(group);
        }
        group.add(claim);
        sentence = quote;
      }
    }
    return groups.stream().map(group -> new Report(article, group)).toList();
  }

  private static boolean ofOneEvent(CodedClaim claim) {
    return claim.scope() == Scope.INCIDENT
        || (claim.measure() == Measure.KILLED
            && claim.place() != null
            && claim.from() != null
            && claim.from().equals(claim.to()));
  }

  private @Nullable List<ReportedClaim> ruled(
      ReportedClaim claim, List<List<ReportedClaim>> groups) {
    for (List<ReportedClaim> group : groups) {
      if (rulings.among(List.of(claim), group) == Ruling.SAME) {
        return group;
      }
    }
    return null;
  }

  private @Nullable List<ReportedClaim> group(
      ReportingArticle article, ReportedClaim claim, List<List<ReportedClaim>> groups) {
    for (int i = groups.size() - 1; i >= 0; i--) {
      boolean last = i == groups.size() - 1;
      if (rulings.among(List.of(claim), groups.get(i)) != Ruling.APART
          && fits(article, claim.claim(), new Report(article, groups.get(i)), last)) {
        return groups.get(i);
      }
    }
    return null;
  }

  private boolean fits(ReportingArticle article, CodedClaim claim, Report report, boolean last) {
    Traits one = Traits.of(new Report(article, List.of(new ReportedClaim(0, claim))), gazetteer);
    Traits other = Traits.of(report, gazetteer);
    return one.total() == other.total()
        && oneTime(one, other, last)
        && onePlace(one, other, last)
        && !pursuit(claim, report)
        && report.claims().stream().allMatch(told -> goTogether(told.claim(), claim));
  }

  private static boolean oneTime(Traits claim, Traits report, boolean last) {
    When one = claim.told();
    When other = report.told();
    if (one == null || other == null) {
      return last;
    }
    boolean dated = one.exact() != Exactness.GUESSED && other.exact() != Exactness.GUESSED;
    return dated ? one.from().equals(other.from()) && one.to().equals(other.to()) : last;
  }

  private static boolean onePlace(Traits claim, Traits report, boolean last) {
    if (claim.country() != null
        && report.country() != null
        && !claim.country().equals(report.country())) {
      return false;
    }
    if (claim.places().isEmpty() || report.places().isEmpty()) {
      return last;
    }
    return claim.places().stream()
        .allMatch(
            place ->
                report.places().stream()
                    .anyMatch(
                        other ->
                            switch (place.to(other)) {
                              case SAME -> true;
                              case WITHIN -> last;
                              case POSSIBLE -> last && (report.names(place) || claim.names(other));
                              case APART -> false;
                            }));
  }

  /**
   * Whether two figures can be of one event: one sentence that counts the dead twice by one voice,
   * neither being a part of the other, tells of two.
   */
  private static boolean goTogether(CodedClaim told, CodedClaim next) {
    if (told.measure() != next.measure()
        || told.estimate().best() == next.estimate().best()
        || !told.quote().equals(next.quote())
        || !Objects.equals(told.attribution(), next.attribution())
        || !told.victims().isEmpty()
        || Cues.increment(told.quote())
        || Cues.followUp(told.quote())) {
      return true;
    }
    boolean part = !next.victims().isEmpty() && next.estimate().best() < told.estimate().best();
    return part || next.victims().contains(VictimGroup.MILITANTS);
  }

  /** Whether one is an attack and the other the operation against its authors. */
  private static boolean pursuit(CodedClaim claim, Report report) {
    boolean raid = raid(claim);
    return report.claims().stream()
        .allMatch(
            other ->
                raid != raid(other.claim())
                    && other.claim().method() != null
                    && claim.method() != null
                    && other.claim().method() != Method.CLASH
                    && claim.method() != Method.CLASH);
  }

  private static boolean raid(CodedClaim claim) {
    return claim.method() == Method.RAID && claim.victims().contains(VictimGroup.MILITANTS);
  }
}
