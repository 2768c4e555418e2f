package org.sitrep.core.incident;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sitrep.core.incident.Locality.Relation;
import org.sitrep.core.incident.When.Exactness;
import org.sitrep.core.violence.CodedClaim;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Method;
import org.sitrep.core.violence.Qualifier;

/**
 * How much speaks for it that two reports tell of one event: points for place, date, method,
 * perpetrator and counts that agree, less points for what does not. Reports from different
 * countries, from places beside each other, or days apart never tell of one.
 */
final class Likeness {

  /** What no two reports of one event have. */
  static final double NEVER = Double.NEGATIVE_INFINITY;

  /** From here on two reports are taken to tell of one event. */
  static final double SAME_EVENT = 5;

  private static final double SAME_PLACE = 3;
  private static final double NAMED_PLACE = 2.5;
  private static final double WITHIN = 1.5;
  private static final double SAME_COUNTRY = 0.5;
  private static final double SAME_DAY = 3;
  private static final double ABOUT_THE_DAY = 1.5;
  private static final double NEXT_DAY = -0.5;
  private static final double SAME_METHOD = 1;
  private static final double OTHER_METHOD = -3;
  private static final double SAME_GROUP = 1;
  private static final double OTHER_GROUP = -1.5;
  private static final double MOST_FOR_A_COUNT = 2.5;
  private static final double GROWN = 0.3;
  private static final double MOST_AGAINST_A_COUNT = -2.5;

  /** Ways of killing that reports of one event may take for each other. */
  private static final List<Set<Method>> KIN =
      List.of(
          EnumSet.of(Method.SUICIDE_BOMBING, Method.BOMBING, Method.VEHICLE),
          EnumSet.of(Method.SHOOTING, Method.CLASH, Method.RAID),
          EnumSet.of(Method.AIR_STRIKE, Method.DRONE_STRIKE, Method.ROCKET, Method.SHELLING),
          EnumSet.of(Method.STABBING, Method.VEHICLE),
          EnumSet.of(Method.ARSON, Method.RAID));

  private Likeness() {}

  /** Points, {@link #NEVER} where the two cannot be one. */
  static double of(Traits a, Traits b) {
    double day = day(a, b);
    double place = day == NEVER ? NEVER : place(a, b);
    if (place == NEVER || ((a.total() || b.total()) && !oneFigure(a, b))) {
      return NEVER;
    }
    return day + place + method(a, b) + group(a, b) + counts(a, b);
  }

  private static double day(Traits a, Traits b) {
    When one = a.when();
    When other = b.when();
    if (one == null || other == null) {
      return NEVER;
    }
    long gap = one.gap(other);
    Exactness worse = one.exact().compareTo(other.exact()) > 0 ? one.exact() : other.exact();
    return switch (worse) {
      case DAYS -> gap == 0 ? SAME_DAY : gap == 1 ? NEXT_DAY : NEVER;
      case SPAN -> gap > 1 ? NEVER : Math.max(one.days(), other.days()) > 31 ? 0 : 1;
      case GUESSED -> gap == 0 ? ABOUT_THE_DAY : NEVER;
    };
  }

  private static double place(Traits a, Traits b) {
    if (a.country() != null && b.country() != null && !a.country().equals(b.country())) {
      return NEVER;
    }
    if (a.places().isEmpty() || b.places().isEmpty()) {
      boolean named =
          a.places().stream().anyMatch(b::names) || b.places().stream().anyMatch(a::names);
      return named ? NAMED_PLACE : Objects.equals(a.country(), b.country()) ? SAME_COUNTRY : 0;
    }
    double most = NEVER;
    for (Locality one : a.places()) {
      for (Locality other : b.places()) {
        double points = place(one.to(other), b.names(one) || a.names(other));
        if (points <= 0 && (a.assumes(one) || b.assumes(other))) {
          points = SAME_COUNTRY;
        }
        most = Math.max(most, points);
      }
    }
    return most;
  }

  private static double place(Relation relation, boolean named) {
    return switch (relation) {
      case SAME -> SAME_PLACE;
      case WITHIN -> named ? NAMED_PLACE : WITHIN;
      case POSSIBLE -> named ? NAMED_PLACE : 0;
      case APART -> named ? 0 : NEVER;
    };
  }

  private static double method(Traits a, Traits b) {
    if (a.methods().isEmpty() || b.methods().isEmpty()) {
      return 0;
    }
    if (!Collections.disjoint(a.methods(), b.methods())) {
      return SAME_METHOD;
    }
    if (a.methods().contains(Method.KIDNAPPING) || b.methods().contains(Method.KIDNAPPING)) {
      return 0;
    }
    boolean kin =
        KIN.stream()
            .anyMatch(
                set ->
                    !Collections.disjoint(set, a.methods())
                        && !Collections.disjoint(set, b.methods()));
    return kin ? SAME_METHOD / 2 : OTHER_METHOD;
  }

  private static double group(Traits a, Traits b) {
    if (a.groups().isEmpty() || b.groups().isEmpty()) {
      return 0;
    }
    return Collections.disjoint(a.groups(), b.groups()) ? OTHER_GROUP : SAME_GROUP;
  }

  /**
   * What was coded as a total is one event only where another article tells the same deaths of one.
   */
  private static boolean oneFigure(Traits a, Traits b) {
    return a.places().stream().anyMatch(one -> b.places().stream().anyMatch(one::exactly))
        && a.most(Measure.KILLED) > 1
        && a.most(Measure.KILLED) == b.most(Measure.KILLED);
  }

  private static double counts(Traits a, Traits b) {
    double sum = 0;
    for (Map.Entry<Measure, List<CodedClaim>> figures : a.counts().entrySet()) {
      List<CodedClaim> others = b.counts().get(figures.getKey());
      if (others != null) {
        double points = counts(figures.getValue(), others);
        if (points < 0 && (a.followUp() || b.followUp())) {
          points *= GROWN;
        }
        sum += figures.getKey() == Measure.KILLED ? points : points * 0.7;
      }
    }
    return sum;
  }

  private static double counts(List<CodedClaim> ones, List<CodedClaim> others) {
    double best = MOST_AGAINST_A_COUNT;
    boolean comparable = false;
    int most = Math.max(most(ones), most(others));
    for (CodedClaim one : ones) {
      for (CodedClaim other : others) {
        if (one.victims().isEmpty()
            || other.victims().isEmpty()
            || !Collections.disjoint(one.victims(), other.victims())) {
          comparable = true;
          best = Math.max(best, count(one, other, most));
        }
      }
    }
    return comparable ? best : -0.5;
  }

  private static int most(List<CodedClaim> claims) {
    return claims.stream().mapToInt(claim -> claim.estimate().best()).max().orElse(0);
  }

  /** Large equal figures are no chance; a toll that grows is no other event. */
  private static double count(CodedClaim one, CodedClaim other, int most) {
    int a = one.estimate().best();
    int b = other.estimate().best();
    if (a == b) {
      double points = Math.min(MOST_FOR_A_COUNT, 0.6 + 0.6 * log2(a));
      return a == most ? points : points * 0.7;
    }
    double ratio = log2(Math.max(a, b) / (double) Math.min(a, b));
    boolean vague = vague(one) || vague(other);
    return Math.max(MOST_AGAINST_A_COUNT, -0.3 - (vague ? 0.25 : 0.5) * ratio);
  }

  private static boolean vague(CodedClaim claim) {
    Qualifier qualifier = claim.estimate().qualifier();
    return qualifier != Qualifier.EXACT && qualifier != Qualifier.RANGE;
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
