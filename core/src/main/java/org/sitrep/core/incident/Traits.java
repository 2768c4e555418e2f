package org.sitrep.core.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.actor.Group;
import org.sitrep.core.violence.CodedClaim;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Method;
import org.sitrep.core.violence.Scope;

/**
 * What of a report is compared with other reports.
 *
 * @param article the article that it stands in
 * @param claims its claims
 * @param country ISO code, or null
 * @param places the places that its claims name
 * @param words its headline and its sentences as words, where the places of others may be named
 * @param told when it was, as told
 * @param when when it was; of news on an event told before some days back, or null where not even
 *     the article has a date
 * @param methods how it was done
 * @param groups armed groups known by name that did it
 * @param counts figures above zero by measure
 * @param followUp whether it goes back to an event told before
 * @param total whether its claims were coded as totals
 */
record Traits(
    ReportingArticle article,
    List<CodedClaim> claims,
    @Nullable String country,
    Set<Locality> places,
    String words,
    @Nullable When told,
    @Nullable When when,
    Set<Method> methods,
    Set<String> groups,
    Map<Measure, List<CodedClaim>> counts,
    boolean followUp,
    boolean total) {

  static Traits of(Report report, Gazetteer gazetteer) {
    ReportingArticle article = report.article();
    List<CodedClaim> claims = report.claims().stream().map(ReportedClaim::claim).toList();
    Set<Locality> places = new LinkedHashSet<>();
    Set<Method> methods = EnumSet.noneOf(Method.class);
    Set<String> groups = new TreeSet<>();
    Map<Measure, List<CodedClaim>> counts = new HashMap<>();
    String dateline = article.dateline() == null ? "" : Locality.key(article.dateline());
    Set<String> sentences = new LinkedHashSet<>(List.of(Locality.key(article.title())));
    String country = null;
    for (CodedClaim claim : claims) {
      country = country == null ? claim.country() : country;
      if (claim.place() != null) {
        places.add(Locality.of(claim.place(), claim.country(), gazetteer));
      }
      if (claim.method() != null && claim.method() != Method.OTHER) {
        methods.add(claim.method());
      }
      String group = named(claim.perpetrator(), gazetteer);
      if (group != null) {
        groups.add(group);
      }
      if (claim.estimate().best() > 0) {
        counts.computeIfAbsent(claim.measure(), _ -> new ArrayList<>(1)).add(claim);
      }
      String sentence = Locality.key(claim.quote());
      sentences.add(
          !dateline.isEmpty() && sentence.startsWith(dateline + " ")
              ? sentence.substring(dateline.length())
              : sentence);
    }
    String words = " " + String.join(" ", sentences) + " ";
    boolean followUp = Cues.followUp(words);
    return new Traits(
        article,
        claims,
        country,
        places,
        words,
        when(claims, article.published(), false),
        when(claims, article.published(), followUp),
        methods,
        groups,
        counts,
        followUp,
        claims.stream().allMatch(claim -> claim.scope() == Scope.AGGREGATE));
  }

  private static @Nullable String named(@Nullable String perpetrator, Gazetteer gazetteer) {
    Group group = perpetrator == null ? null : gazetteer.group(perpetrator);
    return group == null ? null : group.name();
  }

  /** The best known and then the commonest period of the claims. */
  private static @Nullable When when(
      Collection<CodedClaim> claims, @Nullable LocalDate published, boolean followUp) {
    Map<When, Integer> told = new HashMap<>();
    When best = null;
    for (CodedClaim claim : claims) {
      When when = When.of(claim, published, followUp);
      if (when != null) {
        int times = told.merge(when, 1, Integer::sum);
        if (best == null
            || when.exact().compareTo(best.exact()) < 0
            || (when.exact() == best.exact() && times > told.getOrDefault(best, 0))) {
          best = when;
        }
      }
    }
    return best;
  }

  /** Whether a place is taken from the dateline only, which need not be where it happened. */
  boolean assumes(Locality place) {
    return article.dateline() != null
        && place.key().equals(Locality.key(article.dateline()))
        && !names(place);
  }

  boolean names(Locality place) {
    return words.contains(" " + place.key() + " ");
  }

  int most(Measure measure) {
    return counts.getOrDefault(measure, List.of()).stream()
        .mapToInt(claim -> claim.estimate().best())
        .max()
        .orElse(0);
  }
}
