package org.sitrep.core.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.violence.CodedClaim;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Scope;
import org.sitrep.core.violence.VictimGroup;

/**
 * The killed and injured of an incident. Copies of a story speak once, and of a newspaper only the
 * latest report; among these the latest one of the most direct source gives best, all of them
 * together give low and high. In each report the largest figure of a group is taken. All victims
 * are the whole that it tells, with the militants of other sentences beside it, or the sum of the
 * groups where that is more. "Two more died" tells no whole.
 */
final class TollRule {

  private static final List<Measure> MEASURES = List.of(Measure.KILLED, Measure.INJURED);

  private TollRule() {}

  /** A figure of a report. */
  private record Figure(Report report, Directness source, int low, int best, int high) {
    static Figure of(Report report, CodedClaim claim) {
      Integer low = claim.estimate().low();
      Integer high = claim.estimate().high();
      int best = claim.estimate().best();
      return new Figure(
          report,
          Directness.of(claim.attribution()),
          low == null ? 0 : low,
          best,
          high == null ? best : high);
    }

    Figure plus(@Nullable Figure other) {
      return other == null
          ? this
          : new Figure(report, source, low + other.low, best + other.best, high + other.high);
    }
  }

  /** The tolls of an incident's reports. */
  static List<Toll> tolls(Collection<Report> reports) {
    List<Report> independent = independent(reports);
    List<Toll> tolls = new ArrayList<>();
    for (Measure measure : MEASURES) {
      List<Figure> all = new ArrayList<>();
      Map<VictimGroup, List<Figure>> groups = new EnumMap<>(VictimGroup.class);
      for (Report report : independent) {
        Map<VictimGroup, Figure> parts = parts(report, measure);
        parts.forEach(
            (group, figure) -> groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(figure));
        Figure whole = whole(report, measure, parts);
        if (whole != null) {
          all.add(whole);
        }
      }
      if (!all.isEmpty()) {
        tolls.add(toll(measure, null, all));
      }
      groups.forEach((group, figures) -> tolls.add(toll(measure, group, figures)));
    }
    return tolls;
  }

  /** The latest report of each source, copies of a story left out, the earliest first. */
  static List<Report> independent(Collection<Report> reports) {
    Comparator<Report> order =
        Comparator.comparing(
                (Report report) -> report.article().published(),
                Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparingLong(report -> report.article().rank());
    List<Report> events = reports.stream().filter(report -> !total(report)).toList();
    Map<Long, Report> stories = new LinkedHashMap<>();
    (events.isEmpty() ? reports : events)
        .stream()
            .sorted(order)
            .forEach(report -> stories.putIfAbsent(report.article().story(), report));
    Map<String, Report> sources = new LinkedHashMap<>();
    for (Report report : stories.values()) {
      String source = report.article().source();
      String name = source == null ? "story " + report.article().story() : source;
      Report earlier = sources.get(name);
      sources.put(name, earlier == null || tellsFigures(report) ? report : earlier);
    }
    return sources.values().stream().sorted(order).toList();
  }

  /** Where others tell of the event, what was coded as a total does not speak. */
  private static boolean total(Report report) {
    return report.claims().stream().allMatch(claim -> claim.claim().scope() == Scope.AGGREGATE);
  }

  private static boolean tellsFigures(Report report) {
    return report.claims().stream()
        .map(ReportedClaim::claim)
        .anyMatch(claim -> MEASURES.contains(claim.measure()) && !Cues.increment(claim.quote()));
  }

  private static Map<VictimGroup, Figure> parts(Report report, Measure measure) {
    Map<VictimGroup, Figure> parts = new EnumMap<>(VictimGroup.class);
    for (ReportedClaim reported : report.claims()) {
      CodedClaim claim = reported.claim();
      if (claim.measure() == measure && claim.victims().size() == 1) {
        parts.merge(claim.victims().iterator().next(), Figure.of(report, claim), TollRule::larger);
      }
    }
    return parts;
  }

  private static @Nullable Figure whole(
      Report report, Measure measure, Map<VictimGroup, Figure> parts) {
    Figure whole = null;
    boolean withMilitants = false;
    String quote = "";
    for (ReportedClaim reported : report.claims()) {
      CodedClaim claim = reported.claim();
      if (claim.measure() == measure && claim.victims().size() != 1) {
        Figure figure = Figure.of(report, claim);
        if (whole == null || figure.best() > whole.best()) {
          whole = figure;
          withMilitants = claim.victims().contains(VictimGroup.MILITANTS);
          quote = claim.quote();
        }
      }
    }
    Figure sum = null;
    for (Figure part : parts.values()) {
      sum = part.plus(sum);
    }
    if (whole == null || sum == null) {
      return whole == null ? sum : whole;
    }
    String told = quote;
    boolean beside =
        !withMilitants
            && report.claims().stream()
                .map(ReportedClaim::claim)
                .filter(claim -> claim.measure() == measure)
                .filter(claim -> claim.victims().equals(Set.of(VictimGroup.MILITANTS)))
                .noneMatch(claim -> claim.quote().equals(told));
    return larger(beside ? whole.plus(parts.get(VictimGroup.MILITANTS)) : whole, sum);
  }

  private static Figure larger(Figure one, Figure other) {
    return other.best() > one.best() ? other : one;
  }

  private static Toll toll(Measure measure, @Nullable VictimGroup group, List<Figure> figures) {
    List<Figure> wholes = wholes(figures);
    int best = best(wholes).best();
    int[] bounds = {
      wholes.stream().mapToInt(Figure::low).min().orElse(0),
      best,
      wholes.stream().mapToInt(Figure::high).max().orElse(0)
    };
    Arrays.sort(bounds);
    return new Toll(measure, group, bounds[0], best, bounds[2], wholes.size());
  }

  /** The figures without those that only come on top of others. */
  private static List<Figure> wholes(List<Figure> figures) {
    int most = figures.stream().mapToInt(Figure::best).max().orElse(0);
    return figures.stream().filter(figure -> figure.best() == most || !adds(figure)).toList();
  }

  /** The latest of the most direct source. */
  private static Figure best(List<Figure> wholes) {
    Figure best = wholes.getFirst();
    for (Figure figure : wholes) {
      if (figure.source().compareTo(best.source()) <= 0) {
        best = figure;
      }
    }
    return best;
  }

  /**
   * The claims to add up: for each measure those of one report, that of the best figure; of
   * measures without a toll, the latest one.
   */
  static Set<Long> counted(Collection<Report> reports) {
    Set<Long> counted = new TreeSet<>();
    List<Report> independent = independent(reports);
    for (Measure measure : Measure.values()) {
      List<Figure> figures = new ArrayList<>();
      Report latest = null;
      for (Report report : independent) {
        Figure whole = whole(report, measure, parts(report, measure));
        if (whole != null) {
          figures.add(whole);
          latest = report;
        }
      }
      if (latest != null) {
        Report speaks = MEASURES.contains(measure) ? best(wholes(figures)).report() : latest;
        counted.addAll(counted(speaks, measure));
      }
    }
    return counted;
  }

  private static List<Long> counted(Report report, Measure measure) {
    List<ReportedClaim> claims =
        report.claims().stream().filter(claim -> claim.claim().measure() == measure).toList();
    int most = claims.stream().mapToInt(TollRule::count).max().orElse(0);
    return claims.stream()
        .filter(claim -> count(claim) == most || !Cues.increment(claim.claim().quote()))
        .map(ReportedClaim::id)
        .toList();
  }

  private static int count(ReportedClaim claim) {
    return claim.claim().estimate().best();
  }

  private static boolean adds(Figure figure) {
    return figure.report().claims().stream()
        .filter(claim -> claim.claim().estimate().best() == figure.best())
        .anyMatch(claim -> Cues.increment(claim.claim().quote()));
  }
}
