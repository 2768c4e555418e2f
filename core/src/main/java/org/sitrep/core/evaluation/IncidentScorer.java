package org.sitrep.core.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.extraction.CodedArticle;
import org.sitrep.core.extraction.Coder;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.incident.Incident;
import org.sitrep.core.incident.IncidentMap;
import org.sitrep.core.incident.Report;
import org.sitrep.core.incident.ReportSplitter;
import org.sitrep.core.incident.ReportedClaim;
import org.sitrep.core.incident.ReportingArticle;
import org.sitrep.core.story.StoryMap;
import org.sitrep.core.violence.CodedClaim;
import tools.jackson.databind.JsonNode;

/**
 * Scores how claims are joined to incidents. The claims of an article are paired with those of gold
 * as facts are, by measure and best; only claims with a pair count.
 */
public final class IncidentScorer {

  private static final Set<String> NO_FIELDS = Set.of("id", "measure", "best", "incident");

  private IncidentScorer() {}

  /** An article with its facts. */
  private record Coded(ArticleLine line, CodedArticle facts) {}

  /** Codes the articles, joins their claims, and compares the incidents with gold. */
  public static Grouping score(IncidentFile gold, List<ArticleLine> articles, Coder coder) {
    List<Coded> coded = new ArrayList<>();
    for (ArticleLine line : articles) {
      coded.add(new Coded(line, coder.code(line.article())));
    }
    Map<String, List<String>> incidents = incidents(coded);
    Map<String, String> wanted = new LinkedHashMap<>();
    Map<String, String> found = new LinkedHashMap<>();
    for (Coded one : coded) {
      String id = one.line().id();
      List<JsonNode> golds = gold.claims().getOrDefault(id, List.of());
      List<JsonNode> systems = new ArrayList<>();
      GoldForm.node(id, one.facts()).get("violence").forEach(systems::add);
      int[] pairs = pairs(golds, systems);
      for (int i = 0; i < pairs.length; i++) {
        JsonNode incident = golds.get(i).get("incident");
        if (pairs[i] >= 0 && !incident.isNull()) {
          wanted.put(id + "#" + i, incident.asString());
          found.put(id + "#" + i, incidents.getOrDefault(id, List.of()).get(pairs[i]));
        }
      }
    }
    return Grouping.of(wanted, found);
  }

  /** By article, the incident of each claim; a total is in none but its own. */
  private static Map<String, List<String>> incidents(List<Coded> articles) {
    ReportSplitter splitter = new ReportSplitter(Gazetteer.builtIn());
    IncidentMap map = new IncidentMap(Gazetteer.builtIn(), new AtomicLong()::getAndIncrement);
    StoryMap stories = new StoryMap();
    List<Coded> inOrder =
        articles.stream()
            .sorted(
                Comparator.comparing(
                    (Coded one) -> one.line().article().published(),
                    Comparator.nullsLast(Comparator.naturalOrder())))
            .toList();
    Map<String, List<String>> incidents = new HashMap<>();
    Map<Long, List<String>> byClaim = new HashMap<>();
    long claims = 0;
    long number = 0;
    for (Coded one : inOrder) {
      ReportingArticle article =
          new ReportingArticle(
              number,
              number++,
              stories.add(one.line().article().text()).story(),
              one.line().article().source(),
              one.line().article().published(),
              one.line().article().title(),
              one.line().article().dateline());
      List<ReportedClaim> reported = new ArrayList<>();
      List<String> groups = new ArrayList<>();
      for (Mention<CodedClaim> mention : one.facts().violence()) {
        groups.add("total-" + claims);
        byClaim.put(claims, groups);
        reported.add(new ReportedClaim(claims++, mention.fact()));
      }
      incidents.put(one.line().id(), groups);
      map.add(splitter.reports(article, reported));
    }
    for (Incident incident : map.incidents()) {
      for (Report report : incident.reports()) {
        for (ReportedClaim claim : report.claims()) {
          List<String> groups = byClaim.getOrDefault(claim.id(), List.of());
          groups.replaceAll(
              group -> group.equals("total-" + claim.id()) ? "incident-" + incident.id() : group);
        }
      }
    }
    return incidents;
  }

  private record Candidate(long equalFields, int gold, int system) {}

  /** For each claim of gold the number of its pair, or -1. */
  private static int[] pairs(List<JsonNode> golds, List<JsonNode> systems) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < golds.size(); i++) {
      for (int j = 0; j < systems.size(); j++) {
        JsonNode gold = golds.get(i);
        JsonNode system = systems.get(j);
        if (FieldMatch.equal("measure", gold, system) && FieldMatch.equal("best", gold, system)) {
          long equal =
              told(gold).stream().filter(field -> FieldMatch.equal(field, gold, system)).count();
          candidates.add(new Candidate(equal, i, j));
        }
      }
    }
    candidates.sort(
        Comparator.comparingLong((Candidate c) -> -c.equalFields())
            .thenComparingInt(Candidate::gold)
            .thenComparingInt(Candidate::system));
    int[] pairs = new int[golds.size()];
    Arrays.fill(pairs, -1);
    Set<Integer> used = new TreeSet<>();
    for (Candidate candidate : candidates) {
      if (pairs[candidate.gold()] < 0 && used.add(candidate.system())) {
        pairs[candidate.gold()] = candidate.system();
      }
    }
    return pairs;
  }

  /** The further fields of a line of gold. */
  private static Set<String> told(@Nullable JsonNode gold) {
    Set<String> fields = new TreeSet<>();
    if (gold != null) {
      gold.properties().forEach(field -> fields.add(field.getKey()));
    }
    fields.removeAll(NO_FIELDS);
    return fields;
  }
}
