package org.sitrep.ingest.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitrep.core.review.CorrectedField;

class CorrectionsTest {

  private final Map<String, @Nullable Object> coded = new HashMap<>();
  private final Map<CorrectedField, @Nullable Object> entered = new LinkedHashMap<>();

  private void figures(@Nullable Integer low, int best, @Nullable Integer high, String qualifier) {
    coded.put("low", low);
    coded.put("best", best);
    coded.put("high", high);
    coded.put("qualifier", qualifier);
  }

  private List<@Nullable Object> values(String... fields) throws Corrections.Contradiction {
    Map<String, @Nullable Object> corrected = Corrections.of(coded, entered);
    assertThat(corrected).containsOnlyKeys(fields);
    return Arrays.stream(fields).<@Nullable Object>map(corrected::get).toList();
  }

  private List<@Nullable Object> figures() throws Corrections.Contradiction {
    return values("low", "best", "high", "qualifier");
  }

  @Test
  void lowAndHighFollowBestAsTheyDidWhenTheyWereCoded() throws Exception {
    entered.put(CorrectedField.BEST, 6);
    figures(5, 5, 5, "exact");
    assertThat(figures()).containsExactly(6, 6, 6, "exact");
    figures(5, 5, 5, "about");
    assertThat(figures()).containsExactly(6, 6, 6, "about");
    figures(5, 5, null, "at_least");
    assertThat(figures()).containsExactly(6, 6, null, "at_least");
    figures(null, 5, 5, "at_most");
    assertThat(figures()).containsExactly(null, 6, 6, "at_most");
    figures(4, 5, 9, "range");
    assertThat(figures()).containsExactly(4, 6, 9, "range");
  }

  @Test
  void aBoundIsTakenAwayAndSet() throws Exception {
    figures(5, 5, 5, "exact");
    entered.put(CorrectedField.HIGH, null);
    assertThat(figures()).containsExactly(5, 5, null, "at_least");
    entered.put(CorrectedField.HIGH, 8);
    assertThat(figures()).containsExactly(5, 5, 8, "range");
    entered.put(CorrectedField.HIGH, null);
    entered.put(CorrectedField.LOW, null);
    assertThatThrownBy(this::figures)
        .hasMessage("a figure has a lower or an upper bound, not neither");
  }

  @Test
  void figuresOutOfOrderAreToldUnderTheFirstThatWasEntered() {
    figures(4, 5, 9, "range");
    entered.put(CorrectedField.HIGH, 3);
    assertThatThrownBy(this::figures)
        .hasMessage("low ≤ best ≤ high does not hold: 4, 5, 3")
        .extracting(e -> ((Corrections.Contradiction) e).field())
        .isEqualTo(CorrectedField.HIGH);
  }

  @Test
  void theLastDayFollowsTheFirstOfOneDayOnly() throws Exception {
    coded.put("from", "2026-03-02");
    coded.put("to", "2026-03-02");
    entered.put(CorrectedField.FROM, "2026-03-01");
    assertThat(values("from", "to")).containsExactly("2026-03-01", "2026-03-01");
    coded.put("to", "2026-03-05");
    assertThat(values("from", "to")).containsExactly("2026-03-01", "2026-03-05");
    entered.put(CorrectedField.TO, "2026-02-01");
    assertThatThrownBy(() -> values("from", "to"))
        .hasMessage("the period ends before it begins: 2026-03-01 to 2026-02-01");
  }

  @Test
  void aPerpetratorHasAStatusAndNobodyHasNone() throws Exception {
    entered.put(CorrectedField.PERPETRATOR, "al-Shabaab");
    assertThat(values("perpetrator", "perpetrator_status")).containsExactly("al-Shabaab", "stated");
    coded.put("perpetrator_status", "claimed");
    assertThat(values("perpetrator", "perpetrator_status"))
        .containsExactly("al-Shabaab", "claimed");
    entered.put(CorrectedField.PERPETRATOR, null);
    assertThat(values("perpetrator", "perpetrator_status")).containsExactly(null, null);
    entered.put(CorrectedField.PERPETRATOR_STATUS, "blamed");
    assertThatThrownBy(() -> values("perpetrator", "perpetrator_status"))
        .hasMessage("'blamed' of no perpetrator");
  }

  @Test
  void anInitiatorIsAPartyAndGoesWithIt() throws Exception {
    coded.put("parties", List.of("CN", "PK"));
    coded.put("initiator", "PK");
    entered.put(CorrectedField.PARTIES, List.of("CN", "US"));
    assertThat(values("parties", "initiator")).containsExactly(List.of("CN", "US"), null);
    entered.put(CorrectedField.INITIATOR, "PK");
    assertThatThrownBy(() -> values("parties", "initiator"))
        .hasMessage("the initiator 'PK' is none of the parties [CN, US]");
  }
}
