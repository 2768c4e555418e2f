package org.sitrep.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NightPlanTest {

  private static final NightPlan BERLIN = plan("Europe/Berlin");

  private static NightPlan plan(String zone) {
    return new NightPlan(LocalTime.of(2, 30), ZoneId.of(zone), "in", Duration.ofHours(1));
  }

  @Test
  void aNightBeginsOnceADayThroughBothChangesOfTheClock() {
    // The clock skips 02:30 on 29 March and shows it twice on 25 October.
    assertThat(begins("2026-03-27T12:00:00Z", 4))
        .containsExactly(
            "2026-03-28T01:30:00Z",
            "2026-03-29T01:30:00Z",
            "2026-03-30T00:30:00Z",
            "2026-03-31T00:30:00Z");
    assertThat(begins("2026-10-23T12:00:00Z", 4))
        .containsExactly(
            "2026-10-24T00:30:00Z",
            "2026-10-25T00:30:00Z",
            "2026-10-26T01:30:00Z",
            "2026-10-27T01:30:00Z");
  }

  private static List<String> begins(String from, int number) {
    Schedule schedule = BERLIN.schedule();
    List<String> begins = new ArrayList<>();
    Instant next = schedule.getInitialExecutionTime(Instant.parse(from));
    while (begins.size() < number) {
      begins.add(next.toString());
      Execution execution = new Execution(next, new TaskInstance<>("nightly", "one"));
      next =
          schedule.getNextExecutionTime(
              ExecutionComplete.success(execution, next, next.plusSeconds(600)));
    }
    return begins;
  }

  @Test
  void theBusinessDateIsThatOfThePlansZone() {
    NightPlan karachi = plan("Asia/Karachi");
    // 02:30 in Karachi is 21:30 of the day before in UTC.
    assertThat(karachi.newest(Instant.parse("2026-11-29T21:29:59Z")))
        .isEqualTo(LocalDate.of(2026, 11, 29));
    assertThat(karachi.newest(Instant.parse("2026-11-29T21:30:00Z")))
        .isEqualTo(LocalDate.of(2026, 11, 30));
  }

  @Test
  void missedNightsAreDueInTheirOrder() {
    Instant now = Instant.parse("2026-11-30T12:00:00Z");
    assertThat(BERLIN.due(null, now)).containsExactly(LocalDate.of(2026, 11, 30));
    assertThat(BERLIN.due(LocalDate.of(2026, 11, 27), now))
        .containsExactly(
            LocalDate.of(2026, 11, 28), LocalDate.of(2026, 11, 29), LocalDate.of(2026, 11, 30));
    assertThat(BERLIN.due(LocalDate.of(2026, 11, 30), now)).isEmpty();
    assertThat(BERLIN.due(LocalDate.of(2026, 12, 5), now)).isEmpty();
    assertThat(BERLIN.due(LocalDate.of(2020, 1, 1), now))
        .hasSize(31)
        .endsWith(LocalDate.of(2026, 11, 30));
  }
}
