package org.sitrep.core.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.actor.PlaceName.Kind;
import org.sitrep.core.violence.CodedClaim;
import org.sitrep.core.violence.Method;
import org.sitrep.core.violence.PerpetratorStatus;
import org.sitrep.core.violence.Scope;

/**
 * An incident in one row: of each field what most of its claims say, the exacter first.
 *
 * @param country ISO code, or null
 * @param place the smallest place that most reports name, or null
 * @param from first day, or null where no report has a date
 * @param to last day, or null
 * @param method how it was done, or null
 * @param perpetrator who did it, who claims it before who is blamed, or null
 * @param tolls killed and injured, of all victims and of each group
 * @param sources independent sources
 * @param reports articles that tell of it, copies among them
 * @param firstReport day of the first one, or null
 * @param lastReport day of the last one, or null
 * @param counted the claims to add up: of each measure those of one report
 * @param total whether all of its claims were coded as totals: nobody tells of it as an event
 */
public record Summary(
    @Nullable String country,
    @Nullable String place,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Method method,
    @Nullable String perpetrator,
    List<Toll> tolls,
    int sources,
    int reports,
    @Nullable LocalDate firstReport,
    @Nullable LocalDate lastReport,
    Set<Long> counted,
    boolean total) {

  /** Copies the list and the set. */
  public Summary {
    tolls = List.copyOf(tolls);
    counted = Set.copyOf(counted);
  }

  /** The row of an incident's reports; takes the gazetteer that places are looked up in. */
  public static Summary of(Collection<Report> reports, Gazetteer gazetteer) {
    List<Report> independent = TollRule.independent(reports);
    List<CodedClaim> claims = new ArrayList<>();
    List<When> days = new ArrayList<>();
    for (Report report : independent) {
      report.claims().forEach(claim -> claims.add(claim.claim()));
      When when = Traits.of(report, gazetteer).when();
      if (when != null) {
        days.add(when);
      }
    }
    When.Exactness exactest =
        days.stream().map(When::exact).min(Comparator.naturalOrder()).orElse(null);
    When when = most(days, day -> day.exact() == exactest ? day : null);
    List<LocalDate> published =
        reports.stream()
            .map(report -> report.article().published())
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    String place = most(claims, claim -> small(claim, gazetteer) ? claim.place() : null);
    return new Summary(
        most(claims, CodedClaim::country),
        place == null ? most(claims, CodedClaim::place) : place,
        when == null ? null : when.from(),
        when == null ? null : when.to(),
        most(claims, CodedClaim::method),
        perpetrator(claims),
        TollRule.tolls(reports),
        independent.size(),
        (int) reports.stream().map(report -> report.article().id()).distinct().count(),
        published.isEmpty() ? null : published.getFirst(),
        published.isEmpty() ? null : published.getLast(),
        TollRule.counted(reports),
        claims.stream().allMatch(claim -> claim.scope() == Scope.AGGREGATE));
  }

  private static boolean small(CodedClaim claim, Gazetteer gazetteer) {
    if (claim.place() == null) {
      return false;
    }
    Kind kind = Locality.of(claim.place(), claim.country(), gazetteer).kind();
    return kind == null || kind.compareTo(Kind.DIVISION) > 0;
  }

  private static @Nullable String perpetrator(List<CodedClaim> claims) {
    for (PerpetratorStatus status : List.of(PerpetratorStatus.CLAIMED, PerpetratorStatus.STATED)) {
      String named =
          most(claims, claim -> claim.perpetratorStatus() == status ? claim.perpetrator() : null);
      if (named != null) {
        return named;
      }
    }
    return most(claims, CodedClaim::perpetrator);
  }

  /** The value that most have, the first of those that are equally common. */
  private static <T, V> @Nullable V most(List<T> all, Function<T, @Nullable V> value) {
    Map<V, Integer> times = new LinkedHashMap<>();
    for (T one : all) {
      V found = value.apply(one);
      if (found != null) {
        times.merge(found, 1, Integer::sum);
      }
    }
    V best = null;
    int most = 0;
    for (Map.Entry<V, Integer> entry : times.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }
}
