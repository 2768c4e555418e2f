package org.sitrep.core.incident;

import java.util.ArrayList;
import java.util.List;

/** One event with all reports of it. */
public final class Incident {

  private final long id;
  private final List<Report> reports = new ArrayList<>();
  private final List<Traits> traits = new ArrayList<>();

  Incident(long id) {
    this.id = id;
  }

  /** By which whoever asks knows it again. */
  public long id() {
    return id;
  }

  /** Its reports, in the order in which they were added. */
  public List<Report> reports() {
    return List.copyOf(reports);
  }

  List<Traits> traits() {
    return traits;
  }

  void add(Report report, Traits of) {
    reports.add(report);
    traits.add(of);
  }

  void takeOver(Incident other) {
    reports.addAll(other.reports);
    traits.addAll(other.traits);
  }

  boolean tells(ReportingArticle article) {
    return reports.stream().anyMatch(report -> report.article().id() == article.id());
  }

  double likeness(Traits report) {
    double most = Likeness.NEVER;
    for (Traits own : traits) {
      most = Math.max(most, Likeness.of(own, report));
    }
    return most;
  }
}
