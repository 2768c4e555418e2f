package org.sitrep.core.extraction.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoderVersionTest {

  @Test
  void theBuildTellsTheVersion() {
    assertThat(Coders.builtIn().version()).matches("2-[0-9a-f]{8}");
  }
}
