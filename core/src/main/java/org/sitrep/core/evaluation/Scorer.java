package org.sitrep.core.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Scores coded facts against gold by the codebook's section 4: the facts of one article are paired
 * one to one, best pairs first, and counted over the whole file.
 */
public final class Scorer {

  private static final Set<String> COUNTER_TERRORISM =
      Set.of(
          "counter_terrorism",
          "security",
          "intelligence",
          "border",
          "law_enforcement",
          "terrorist_financing");

  private static final Kind VIOLENCE =
      new Kind(
          "violence",
          List.of("measure", "best"),
          List.of("low", "high", "victims", "country", "from", "to", "scope"),
          List.of(
              "quote",
              "low",
              "high",
              "qualifier",
              "victims",
              "perpetrator",
              "perpetrator_status",
              "method",
              "country",
              "place",
              "from",
              "to",
              "scope",
              "attribution"));

  private static final Kind COOPERATION =
      new Kind(
          "cooperation",
          List.of("type", "parties"),
          List.of("form", "fields", "date", "status"),
          List.of("quote", "form", "initiator", "fields", "date", "status", "attribution"));

  private Scorer() {}

  /**
   * Scores a whole file.
   *
   * @throws IllegalArgumentException where the system has an article that gold has not
   */
  public static Scores score(GoldFile gold, GoldFile system) {
    for (String id : system.articles().keySet()) {
      if (!gold.articles().containsKey(id)) {
        throw new IllegalArgumentException("article " + id + " is not in the gold file");
      }
    }
    Tally violence = tally(VIOLENCE, gold, system);
    Tally cooperation = tally(COOPERATION, gold, system);
    Map<String, Score> totals = new LinkedHashMap<>();
    totals.put("violence_core", violence.core());
    totals.put("violence_full", violence.full());
    totals.put("cooperation_core", cooperation.core());
    totals.put("cooperation_full", cooperation.full());
    totals.put("counter_terrorism_core", cooperation.counterTerrorism());
    return new Scores(totals, violence.shares(), cooperation.shares());
  }

  private static Tally tally(Kind kind, GoldFile gold, GoldFile system) {
    Tally tally = new Tally(kind);
    gold.articles()
        .forEach(
            (id, facts) -> {
              JsonNode coded = system.articles().get(id);
              tally.add(facts(facts, kind), coded == null ? List.of() : facts(coded, kind));
            });
    return tally;
  }

  private static List<JsonNode> facts(JsonNode article, Kind kind) {
    List<JsonNode> facts = new ArrayList<>();
    article.get(kind.name()).forEach(facts::add);
    return facts;
  }

  /**
   * A kind of fact.
   *
   * @param core fields that make a pair
   * @param full further fields that must be equal in a full pair
   * @param scored fields whose share of equal values is told; the more of them, the better a pair
   */
  private record Kind(String name, List<String> core, List<String> full, List<String> scored) {
    boolean pairs(JsonNode gold, JsonNode system) {
      return core.stream().allMatch(field -> FieldMatch.equal(field, gold, system));
    }
  }

  private record Candidate(int equalFields, int gold, int system) {}

  /** Counts of one kind of fact over a file. */
  private static final class Tally {
    private final Kind kind;
    private final Map<String, Integer> equal = new LinkedHashMap<>();
    private int gold;
    private int system;
    private int paired;
    private int fullyPaired;
    private int goldOnTerrorism;
    private int systemOnTerrorism;
    private int pairedOnTerrorism;

    Tally(Kind kind) {
      this.kind = kind;
      kind.scored().forEach(field -> equal.put(field, 0));
    }

    void add(List<JsonNode> golds, List<JsonNode> systems) {
      gold += golds.size();
      system += systems.size();
      goldOnTerrorism += (int) golds.stream().filter(Tally::onTerrorism).count();
      systemOnTerrorism += (int) systems.stream().filter(Tally::onTerrorism).count();
      Set<Integer> usedGold = new HashSet<>();
      Set<Integer> usedSystem = new HashSet<>();
      for (Candidate candidate : candidates(golds, systems)) {
        if (!usedGold.contains(candidate.gold()) && !usedSystem.contains(candidate.system())) {
          usedGold.add(candidate.gold());
          usedSystem.add(candidate.system());
          pair(golds.get(candidate.gold()), systems.get(candidate.system()));
        }
      }
    }

    private List<Candidate> candidates(List<JsonNode> golds, List<JsonNode> systems) {
      List<Candidate> candidates = new ArrayList<>();
      for (int i = 0; i < golds.size(); i++) {
        for (int j = 0; j < systems.size(); j++) {
          JsonNode a = golds.get(i);
          JsonNode b = systems.get(j);
          if (kind.pairs(a, b)) {
            int same =
                (int) kind.scored().stream().filter(field -> FieldMatch.equal(field, a, b)).count();
            candidates.add(new Candidate(same, i, j));
          }
        }
      }
      candidates.sort(
          Comparator.comparingInt((Candidate c) -> -c.equalFields())
              .thenComparingInt(Candidate::gold)
              .thenComparingInt(Candidate::system));
      return candidates;
    }

    private void pair(JsonNode a, JsonNode b) {
      paired++;
      if (kind.full().stream().allMatch(field -> FieldMatch.equal(field, a, b))) {
        fullyPaired++;
      }
      if (onTerrorism(a) && onTerrorism(b)) {
        pairedOnTerrorism++;
      }
      equal.replaceAll((field, count) -> FieldMatch.equal(field, a, b) ? count + 1 : count);
    }

    private static boolean onTerrorism(JsonNode fact) {
      return FieldMatch.set(fact.get("fields")).stream().anyMatch(COUNTER_TERRORISM::contains);
    }

    Score core() {
      return Score.of(paired, gold, system);
    }

    Score full() {
      return Score.of(fullyPaired, gold, system);
    }

    Score counterTerrorism() {
      return Score.of(pairedOnTerrorism, goldOnTerrorism, systemOnTerrorism);
    }

    Map<String, @Nullable Double> shares() {
      Map<String, @Nullable Double> shares = new LinkedHashMap<>();
      equal.forEach(
          (field, count) ->
              shares.put(field, paired == 0 ? null : Score.rounded((double) count / paired)));
      return shares;
    }
  }
}
