package org.sitrep.reports.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.actor.PlaceName;

class PopulationsTest {

  private static final String SOURCE = "=\tS\tSomebody\n";

  @Test
  void knowsCountriesAndProvincesWithYearAndSource() {
    Populations populations = Populations.builtIn();

    assertThat(populations.of("PK", null))
        .isEqualTo(
            new Population(251_269_164, 2024, "World Bank, Population, total (SP.POP.TOTL)"));
    assertThat(populations.of("PK", "Balochistan"))
        .isEqualTo(
            new Population(14_894_402, 2023, "Pakistan Bureau of Statistics, census of 2023"));
    assertThat(populations.of("PK", "Nowhere")).isNull();
    assertThat(populations.of("AQ", null)).isNull();
  }

  @Test
  void knowsMostCountriesAndOnlyProvincesOfTheGazetteer() {
    Populations populations = Populations.builtIn();

    assertThat(
            Gazetteer.builtIn().countries().stream()
                .filter(country -> populations.of(country.code(), null) != null))
        .hasSizeGreaterThan(190);
    assertThat(
            Gazetteer.builtIn().places().stream()
                .filter(place -> place.kind() == PlaceName.Kind.DIVISION)
                .filter(place -> "PK".equals(place.country()))
                .filter(place -> populations.of("PK", place.name()) != null))
        .hasSize(7);
  }

  @ParameterizedTest
  @CsvSource({"2.50, 1, 40000", "0.00, 0, 40000", "0.08, 190, 251269164"})
  void tellsHowManyOfOneHundredThousand(String rate, long figure, long persons) {
    Population population = new Population(persons, 2024, "S");

    assertThat(String.format(Locale.ROOT, "%.2f", population.rate(figure))).isEqualTo(rate);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PK\t\t1\t2024",
        "PK\t\tmany\t2024\tS",
        "PK\t\t0\t2024\tS",
        "PK\t\t1\t2024\tT",
        "PK\t\t1\t2024\tS\nPK\t\t2\t2024\tS"
      })
  void namesTheLineThatIsWrong(String lines) {
    assertThatThrownBy(() -> Populations.of(SOURCE + lines))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("line ");
  }
}
