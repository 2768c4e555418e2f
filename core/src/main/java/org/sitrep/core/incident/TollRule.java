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
import org.jspecify.annotations.Nullable;
import org.sitrep.core.violence.CodedClaim;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.VictimGroup;

/**
 * The killed and injured of an incident. Copies of a story speak once, and of a newspaper only the
 * latest report; among these the latest one of the most direct source gives best, all of them
 * together give low and high. In each report the largest figure of a group is taken. All victims
 * are the whole that it tells, with the militants beside it, or the sum of the groups where that is
 * more. "Two more died" tells no whole.
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
            .thenComparingLong(report -> report.article().id());
    Map<Long, Report> stories = new LinkedHashMap<>();
    reports.stream()
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
    for (ReportedClaim reported : report.claims()) {
      CodedClaim claim = reported.claim();
      if (claim.measure() == measure && claim.victims().size() != 1) {
        Figure figure = Figure.of(report, claim);
        if (whole == null || figure.best() > whole.best()) {
          whole = figure;
          withMilitants = claim.victims().contains(VictimGroup.MILITANTS);
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
    Figure told = withMilitants ? whole : whole.plus(parts.get(VictimGroup.MILITANTS));
    return larger(told, sum);
  }

  private static Figure larger(Figure one, Figure other) {
    return other.best() > one.best() ? other : one;
  }

  private static Toll toll(Measure measure, @Nullable VictimGroup group, List<Figure> figures) {
    int most = figures.stream().mapToInt(Figure::best).max().orElse(0);
    // What died later is no whole.
    List<Figure> wholes =
        figures.stream().filter(figure -> figure.best() == most || !adds(figure)).toList();
    Figure best = wholes.getFirst();
    for (Figure figure : wholes) {
      if (figure.source().compareTo(best.source()) <= 0) {
        best = figure;
      }
    }
    int[] bounds = {
      wholes.stream().mapToInt(Figure::low).min().orElse(0),
      best.best(),
      wholes.stream().mapToInt(Figure::high).max().orElse(0)
    };
    Arrays.sort(bounds);
    return new Toll(measure, group, bounds[0], best.best(), bounds[2], wholes.size());
  }

  private static boolean adds(Figure figure) {
    return figure.report().claims().stream()
        .filter(claim -> claim.claim().estimate().best() == figure.best())
        .anyMatch(claim -> Cues.increment(claim.claim().quote()));
  }
}
