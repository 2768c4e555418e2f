package org.sitrep.core.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntensityTest {

  @Test
  void cooperationIsAboveZeroAndConflictBelow() {
    for (EventType type : EventType.values()) {
      boolean together =
          switch (QuadClass.of(type)) {
            case VERBAL_COOPERATION, MATERIAL_COOPERATION -> true;
            case VERBAL_CONFLICT, MATERIAL_CONFLICT -> false;
          };
      for (Form form : Form.values()) {
        double intensity = Intensity.of(type, form, 2);
        assertThat(intensity).as("%s by %s", type, form).isBetween(-10.0, 10.0);
        assertThat(intensity > 0).as("%s by %s", type, form).isEqualTo(together);
      }
    }
  }

  @Test
  void whatBindsMoreWeighsMore() {
    assertThat(Intensity.of(EventType.CONSULT, Form.CALL, 2))
        .isLessThan(Intensity.of(EventType.CONSULT, Form.VISIT, 2));
    assertThat(Intensity.of(EventType.CONSULT, Form.MEETING, 2))
        .isLessThan(Intensity.of(EventType.CONSULT, Form.MEETING, 3));
    assertThat(Intensity.of(EventType.AGREE, Form.MEETING, 2))
        .isLessThan(Intensity.of(EventType.AGREE, Form.AGREEMENT, 2));
    assertThat(Intensity.of(EventType.COOPERATE, Form.EXERCISE, 2))
        .isLessThan(Intensity.of(EventType.AID, Form.FUNDING, 2));
    assertThat(Intensity.of(EventType.SANCTION, Form.SUSPENSION, 2))
        .isLessThan(Intensity.of(EventType.ACCUSE, Form.STATEMENT, 2));
  }

  @Test
  void everyTypeIsOfOneClass() {
    for (QuadClass quad : QuadClass.values()) {
      assertThat(quad.types()).isNotEmpty().allMatch(type -> QuadClass.of(type) == quad);
    }
  }
}
