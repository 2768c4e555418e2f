package org.sitrep.ingest.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.core.extraction.Span;

/**
 * What a new coding makes of the facts that articles have.
 *
 * @param same those found again with all their values; place in the article and rule may be new
 * @param changed those recognised, with new values
 * @param gone those not found again
 * @param added those that are new
 */
record Comparison<F>(
    FactKind<F> kind,
    List<Kept<F>> same,
    List<Kept<F>> changed,
    List<StoredFact<F>> gone,
    List<FactRow<F>> added) {

  /** A stored fact and what it is now. */
  record Kept<F>(StoredFact<F> before, FactRow<F> now) {
    boolean isSame() {
      return before.fact().equals(now.fact())
          && before.mention().span().equals(now.mention().span());
    }

    private boolean inOneSentence() {
      return before.mention().span().equals(now.mention().span());
    }

    private boolean meets() {
      Span one = before.mention().span();
      Span other = now.mention().span();
      return before.article() == now.article()
          && one.start() < other.end()
          && other.start() < one.end();
    }
  }

  /**
   * Recognises facts: each stored one is at most one of the new ones, of its article and sentence.
   * The pairs that are most alike go first, in a fixed order.
   */
  static <F> Comparison<F> of(
      FactKind<F> kind, List<StoredFact<F>> stored, List<FactRow<F>> found) {
    List<Kept<F>> same = new ArrayList<>();
    List<Kept<F>> changed = new ArrayList<>();
    Set<StoredFact<F>> gone = new LinkedHashSet<>(stored);
    Set<FactRow<F>> added = new LinkedHashSet<>(found);
    for (Kept<F> pair : pairs(kind, stored, found)) {
      if (gone.contains(pair.before()) && added.contains(pair.now())) {
        gone.remove(pair.before());
        added.remove(pair.now());
        (pair.isSame() ? same : changed).add(pair);
      }
    }
    return new Comparison<>(kind, same, changed, List.copyOf(gone), List.copyOf(added));
  }

  private static <F> List<Kept<F>> pairs(
      FactKind<F> kind, List<StoredFact<F>> stored, List<FactRow<F>> found) {
    Map<Long, List<FactRow<F>>> byArticle = new LinkedHashMap<>();
    found.forEach(row -> byArticle.computeIfAbsent(row.article(), _ -> new ArrayList<>()).add(row));
    List<Kept<F>> pairs = new ArrayList<>();
    for (StoredFact<F> before : stored) {
      for (FactRow<F> now : byArticle.getOrDefault(before.article(), List.of())) {
        Kept<F> pair = new Kept<>(before, now);
        if (pair.meets() && likeness(kind, pair) != FactKind.OTHER) {
          pairs.add(pair);
        }
      }
    }
    pairs.sort(
        Comparator.comparing((Kept<F> pair) -> !pair.isSame())
            .thenComparing(pair -> !pair.inOneSentence())
            .thenComparingInt(pair -> -likeness(kind, pair))
            .thenComparingInt(pair -> Math.abs(pair.before().ordinal() - pair.now().ordinal()))
            .thenComparingLong(pair -> pair.before().article())
            .thenComparingInt(pair -> pair.before().ordinal())
            .thenComparingInt(pair -> pair.now().ordinal()));
    return pairs;
  }

  private static <F> int likeness(FactKind<F> kind, Kept<F> pair) {
    return kind.likeness().applyAsInt(pair.before().fact(), pair.now().fact());
  }

  /** The facts whose values are not stored yet. */
  List<F> unlikeBefore() {
    List<F> facts = new ArrayList<>();
    changed.forEach(kept -> facts.add(kept.now().fact()));
    added.forEach(row -> facts.add(row.fact()));
    return facts;
  }

  /** Articles in which other facts stand than before, or the same ones in another order. */
  Set<Long> touched() {
    Set<Long> articles = new LinkedHashSet<>();
    changed.forEach(kept -> articles.add(kept.now().article()));
    gone.forEach(fact -> articles.add(fact.article()));
    added.forEach(row -> articles.add(row.article()));
    same.stream()
        .filter(kept -> kept.before().ordinal() != kept.now().ordinal())
        .forEach(kept -> articles.add(kept.now().article()));
    return articles;
  }
}
