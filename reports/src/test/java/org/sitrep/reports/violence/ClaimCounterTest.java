package org.sitrep.reports.violence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitrep.reports.query.Claim;
import org.sitrep.reports.query.Origin;
import org.sitrep.reports.query.Review;

class ClaimCounterTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  private final List<Claim> article = new ArrayList<>();
  private Review review = Review.none("v");

  @Test
  void countsAPartOnlyUnderItsOwnGroup() {
    killed(10);
    killed(3, "security_forces");

    assertThat(counted()).containsExactly("7 not stated", "3 security forces");
  }

  @Test
  void findsTheWholeThatIsToldAfterItsParts() {
    killed(6, "security_forces");
    killed(4, "civilians");
    killed(10, "civilians", "security_forces");

    assertThat(counted()).containsExactly("6 security forces", "4 civilians", "0 several groups");
  }

  @Test
  void countsAPartOfAPartOnce() {
    killed(10);
    killed(8, "civilians", "security_forces");
    killed(5, "security_forces");

    assertThat(counted()).containsExactly("2 not stated", "3 several groups", "5 security forces");
  }

  @Test
  void takesNoPartFromAWholeThatIsSmaller() {
    killed(2);
    killed(3, "militants");

    assertThat(counted()).containsExactly("2 not stated", "3 militants");
  }

  @Test
  void takesNoPartFromAnotherDay() {
    killed(10);
    add(claim(1, "killed", 3, DAY.minusDays(1), "incident", false, List.of("militants")));

    assertThat(counted()).containsExactly("10 not stated", "3 militants");
  }

  @Test
  void takesNoPartFromAnotherMeasure() {
    killed(10);
    add(claim(1, "injured", 3, DAY, "incident", false, List.of("militants")));

    assertThat(counted()).containsExactly("10 not stated", "3 militants");
  }

  @Test
  void takesNoPartFromAnotherArticle() {
    killed(10);
    add(claim(2, "killed", 3, DAY, "incident", false, List.of("militants")));

    assertThat(counted()).containsExactly("10 not stated", "3 militants");
  }

  @Test
  void countsNoTotalAndNoCopy() {
    add(claim(1, "killed", 203, DAY, "aggregate", false, List.of()));
    add(claim(1, "killed", 5, DAY, "incident", true, List.of()));

    assertThat(counted()).containsExactly("null not stated", "null not stated");
  }

  @Test
  void countsNothingThatAnAnalystRejectedAndTakesItFromNoWhole() {
    killed(10);
    review = new Review("v", 1L, "reject", "ann", null, "key", List.of(), null);
    killed(3, "militants");

    assertThat(counted()).containsExactly("10 not stated", "null militants");
  }

  @Test
  void keepsLowBestAndHighInOrder() {
    article.add(claim(1, null, 10, null));
    killed(3, "militants");

    List<CountedClaim> counted = count();
    assertThat(counted.getFirst().low()).isZero();
    assertThat(counted.getFirst().best()).isEqualTo(7);
    assertThat(counted.getFirst().high()).isEqualTo(7);
  }

  private void killed(int best, String... victims) {
    add(claim(1, "killed", best, DAY, "incident", false, List.of(victims)));
  }

  private void add(Claim claim) {
    article.add(claim);
  }

  private List<String> counted() {
    return count().stream().map(c -> c.best() + " " + c.group().label()).toList();
  }

  private List<CountedClaim> count() {
    List<CountedClaim> counted = new ArrayList<>();
    ClaimCounter counter = new ClaimCounter(counted::add);
    article.forEach(counter);
    counter.end();
    return counted;
  }

  private Claim claim(
      long article,
      String measure,
      int best,
      LocalDate day,
      String scope,
      boolean copy,
      List<String> victims) {
    return claim(article, measure, best, best, best, day, scope, copy, victims);
  }

  private Claim claim(long article, @Nullable Integer low, int best, @Nullable Integer high) {
    return claim(article, "killed", low, best, high, DAY, "incident", false, List.of());
  }

  private Claim claim(
      long article,
      String measure,
      @Nullable Integer low,
      int best,
      @Nullable Integer high,
      LocalDate day,
      String scope,
      boolean copy,
      List<String> victims) {
    Origin origin =
        new Origin(
            article, day, "Daily", "Title", null, "a.jsonl", "a.jsonl", 0, copy, false, "Quote.", 0,
            6, "rule", "1");
    return new Claim(
        1,
        null,
        origin,
        review,
        measure,
        low,
        best,
        high,
        "exact",
        victims,
        null,
        null,
        null,
        "PK",
        "Northtown",
        day,
        day,
        scope,
        null);
  }
}
