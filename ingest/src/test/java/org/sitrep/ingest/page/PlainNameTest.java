package org.sitrep.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"Ada Reed", "Jörg Müller", "Ada Maria McReed", "Анна Иванова"})
  void isAName(String line) {
    assertThat(PlainName.is(line)).isTrue();
    assertThat(Authors.split(line)).containsExactly(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada",
        "ada reed",
        "By Ada Reed",
        "Von Ada Reed",
        "Ada Reed Reporter",
        "Ada Reed And Bo Lind",
        "Ada Reed, Bo Lind",
        "Ada Reed (dpa)",
        "Reuters Ada Reed",
        "Updated May",
        "Ada Reed 3",
        "Ada  Reed",
        "Ada Reed ",
        "Αδα Ριντ",
        ""
      })
  void isLookedIntoFurther(String line) {
    assertThat(PlainName.is(line)).isFalse();
  }
}
