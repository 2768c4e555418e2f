package org.sitrep.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "QUETTA: Police said on Monday             | QUETTA",
        "OSLO, May 3 (XYZ) - The bridge            | OSLO",
        "KYIV, Ukraine (AP) — The bridge           | KYIV",
        "Berlin/Kiew (dpa) - Die Brücke            | Berlin/Kiew",
        "Paris, 3 mai (AFP) – Le pont              | Paris",
        "San José (EFE).- El puente                | San José",
        "Police (the local force) - said           | ''",
        "The bridge was opened on Monday.          | ''",
      })
  void thePlaceBeforeTheFirstSentence(String text, @Nullable String place) {
    assertThat(Datelines.find(text)).isEqualTo(place == null || place.isEmpty() ? null : place);
  }
}
