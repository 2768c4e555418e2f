package org.sitrep.reports.violence;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.core.actor.Gazetteer;

class ProvincesTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "PK, Quetta, Balochistan",
        "PK, Baluchistan, Balochistan",
        "PK, Bannu, Khyber Pakhtunkhwa",
        // Of another country, unknown, not told.
        "AF, Quetta, -",
        "PK, Nowhere Town, -",
        "PK, -, -",
        "-, Quetta, -",
      })
  void findsTheProvinceOfAPlace(
      @Nullable String country, @Nullable String place, @Nullable String province) {
    assertThat(new Provinces(Gazetteer.builtIn()).of(country, place)).isEqualTo(province);
  }
}
