package org.sitrep.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.job.RunView;

class RunLogTest {

  private static final LocalDateTime BEGAN = LocalDateTime.of(2026, 11, 30, 2, 30);

  @TempDir private Path logs;

  @Test
  void theLinesOfTheRunAreShownWhateverRanBesideIt() throws IOException {
    write(
        "sitrep.log",
        at(1) + "  INFO 1 --- [main] [11 loadArchiveStep archive-1] a.B : another run",
        at(2) + " ERROR 1 --- [main] [12 loadArchiveStep archive-1] a.B : disk full",
        "\tat a.B.c(B.java:1)",
        at(3) + "  INFO 1 --- [main] [] a.B : nobody's");
    write(
        "sitrep.jsonl",
        "{\"@timestamp\":\"%s\",\"message\":\"gone on\",\"run\":\"12\"}".formatted(at(4)));

    RunLog.Lines found = log().of(run(12));

    assertThat(found.own()).isTrue();
    assertThat(found.lines()).hasSize(3);
    assertThat(found.lines().getFirst()).endsWith("disk full");
    assertThat(found.lines().get(1)).endsWith("(B.java:1)");
    assertThat(found.lines().getLast()).endsWith("gone on");
  }

  @Test
  void aLogOfAnEarlierVersionIsReadByTime() throws IOException {
    write(
        "sitrep.log",
        at(-60) + "  INFO 1 --- [main] a.B : before",
        at(2) + "  INFO 1 --- [main] a.B : within",
        at(3600) + "  INFO 1 --- [main] a.B : after");

    RunLog.Lines found = log().of(run(12));

    assertThat(found.own()).isFalse();
    assertThat(found.lines()).singleElement().asString().endsWith("within");
  }

  @Test
  void aLogThatIsNotThereIsNone() {
    assertThat(log().of(run(12)).lines()).isEmpty();
  }

  private RunLog log() {
    return new RunLog(new ConsoleSettings(logs, RunningConsole.BUILT_IN, null, logs));
  }

  private static RunView run(long id) {
    return new RunView(
        id, "ingest", null, 1L, "FAILED", BEGAN, BEGAN.plusMinutes(5), 300L, "full", List.of());
  }

  private static String at(int second) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        BEGAN.plusSeconds(second).atZone(ZoneId.systemDefault()));
  }

  private void write(String file, String... lines) throws IOException {
    Files.write(logs.resolve(file), List.of(lines));
  }
}
