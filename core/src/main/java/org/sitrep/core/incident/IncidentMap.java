package org.sitrep.core.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.incident.Rulings.Ruling;

/**
 * Incidents in memory, each report joined to the one that it is most like. Two incidents become one
 * where a later report is like both; the older one stays. What one article tells apart stays apart.
 * {@link Rulings} go before all of this.
 *
 * <p>Reports are found by keys: whoever keeps incidents elsewhere gives those that share a {@link
 * #sought} key with what is to be added, and keeps the {@link #kept} keys of what has changed.
 */
public final class IncidentMap {

  /** Likeness of what somebody has ruled to be one. */
  private static final double RULED = Double.POSITIVE_INFINITY;

  private final Gazetteer gazetteer;
  private final LongSupplier ids;
  private final Rulings rulings;
  private final Map<Long, Incident> incidents = new TreeMap<>();
  private final Map<String, Set<Long>> blocks = new LinkedHashMap<>();
  private final Set<Long> changed = new TreeSet<>();
  private final Set<Long> removed = new TreeSet<>();

  /**
   * An empty map.
   *
   * @param gazetteer that places are looked up in
   * @param ids numbers of new incidents, in ascending order
   */
  public IncidentMap(Gazetteer gazetteer, LongSupplier ids) {
    this(gazetteer, ids, Rulings.NONE);
  }

  /** An empty map whose reports are one or apart where somebody has ruled so. */
  public IncidentMap(Gazetteer gazetteer, LongSupplier ids, Rulings rulings) {
    this.gazetteer = gazetteer;
    this.ids = ids;
    this.rulings = rulings;
  }

  private record Choice(int report, long incident, double likeness) {
    boolean ruled() {
      return likeness == RULED;
    }
  }

  /** Puts an incident back that was kept elsewhere. */
  public void restore(long id, Collection<Report> reports) {
    Incident incident = new Incident(id);
    incidents.put(id, incident);
    reports.forEach(report -> put(incident, report, Traits.of(report, gazetteer)));
  }

  /**
   * Adds the reports of one article, which should be later than those added before.
   *
   * @return the incident of each report
   */
  public List<Incident> add(List<Report> reports) {
    List<Traits> traits = reports.stream().map(report -> Traits.of(report, gazetteer)).toList();
    @Nullable Incident[] found = new Incident[reports.size()];
    for (Choice choice : choices(reports, traits)) {
      Incident chosen = incidents.get(choice.incident());
      Incident own = found[choice.report()];
      Report report = reports.get(choice.report());
      if (chosen == null
          || chosen == own
          || rulings.between(List.of(report), chosen.reports()) == Ruling.APART) {
        continue;
      }
      if (own != null) {
        if (choice.ruled() ? !ruledApart(own, chosen) : mayBeOne(own, chosen)) {
          Incident older = own.id() < chosen.id() ? own : chosen;
          merge(older, older == own ? chosen : own);
          Arrays.asList(found).replaceAll(incident -> incident == own ? older : incident);
        }
      } else if (choice.ruled() || !chosen.tells(report.article())) {
        found[choice.report()] = chosen;
        join(chosen, report, traits.get(choice.report()));
      }
    }
    List<Incident> result = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      Incident incident = found[i];
      if (incident == null) {
        incident = new Incident(ids.getAsLong());
        incidents.put(incident.id(), incident);
        join(incident, reports.get(i), traits.get(i));
      }
      result.add(incident);
    }
    return result;
  }

  /** All incidents, the first one first. */
  public List<Incident> incidents() {
    return List.copyOf(incidents.values());
  }

  /** Those that are new or have other reports than when they were put back. */
  public List<Incident> changed() {
    return changed.stream().map(incidents::get).toList();
  }

  /** Numbers of those put back that have become part of another. */
  public Set<Long> removed() {
    return removed;
  }

  /** Keys of which an incident has at least one where a report can be of it. */
  public static Set<String> sought(Report report, Gazetteer gazetteer) {
    return Blocks.sought(Traits.of(report, gazetteer));
  }

  /** Keys under which an incident is found. */
  public Set<String> kept(Incident incident) {
    Set<String> keys = new TreeSet<>();
    incident.traits().forEach(traits -> keys.addAll(Blocks.kept(traits)));
    return keys;
  }

  private List<Choice> choices(List<Report> reports, List<Traits> traits) {
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      List<Report> report = List.of(reports.get(i));
      boolean ruled = rulings.concern(reports.get(i));
      for (Incident incident : ruled ? incidents.values() : candidates(traits.get(i))) {
        double likeness =
            rulings.between(report, incident.reports()) == Ruling.SAME
                ? RULED
                : incident.likeness(traits.get(i));
        if (likeness >= Likeness.SAME_EVENT) {
          choices.add(new Choice(i, incident.id(), likeness));
        }
      }
    }
    choices.sort(
        Comparator.comparingDouble((Choice choice) -> -choice.likeness())
            .thenComparingLong(Choice::incident)
            .thenComparingInt(Choice::report));
    return choices;
  }

  private List<Incident> candidates(Traits report) {
    Set<Long> found = new LinkedHashSet<>();
    for (String key : Blocks.sought(report)) {
      found.addAll(blocks.getOrDefault(key, Set.of()));
    }
    return found.stream().filter(incidents::containsKey).map(incidents::get).toList();
  }

  private void join(Incident incident, Report report, Traits traits) {
    put(incident, report, traits);
    changed.add(incident.id());
  }

  private void put(Incident incident, Report report, Traits traits) {
    incident.add(report, traits);
    block(incident, traits);
  }

  private void block(Incident incident, Traits traits) {
    for (String key : Blocks.kept(traits)) {
      blocks.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(incident.id());
    }
  }

  private boolean ruledApart(Incident one, Incident other) {
    return rulings.between(one.reports(), other.reports()) == Ruling.APART;
  }

  private boolean mayBeOne(Incident one, Incident other) {
    return !ruledApart(one, other)
        && one.reports().stream().noneMatch(report -> other.tells(report.article()))
        && other.traits().stream()
            .allMatch(
                traits ->
                    one.traits().stream()
                        .allMatch(own -> Likeness.of(own, traits) != Likeness.NEVER));
  }

  private void merge(Incident into, Incident other) {
    other.traits().forEach(traits -> block(into, traits));
    into.takeOver(other);
    incidents.remove(other.id());
    changed.remove(other.id());
    changed.add(into.id());
    removed.add(other.id());
  }
}
