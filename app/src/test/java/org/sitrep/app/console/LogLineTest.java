package org.sitrep.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LogLineTest {

  private static final String AT = "2026-11-30T02:30:00.000+05:00";

  @Test
  void aMarkedLineIsOfItsRun() {
    LogLine line =
        LogLine.of(
            AT
                + "  WARN 4711 --- [load-1] [12 loadArchiveStep archive-3] o.s.b.c.S : run 13, [14 x]",
            LogLine.NONE);
    assertThat(line.run()).isEqualTo("12");
    assertThat(line.at())
        .isEqualTo(
            OffsetDateTime.parse(AT).atZoneSameInstant(ZoneId.systemDefault()).toLocalDateTime());
  }

  @Test
  void aTraceGoesOnWithTheLineBefore() {
    LogLine first = LogLine.of(AT + " ERROR 1 --- [main] [12 step] a.B : failed", LogLine.NONE);
    LogLine trace = LogLine.of("\tat a.B.c(B.java:1)", first);
    assertThat(trace.run()).isEqualTo("12");
    assertThat(trace.at()).isEqualTo(first.at());
  }

  @Test
  void aLineOfNoRunAndOneOfAnEarlierVersionHaveATimeOnly() {
    for (String line :
        new String[] {
          AT + "  INFO 1 --- [main] [] a.B : started", AT + "  INFO 1 --- [main] a.B : [12 steps]"
        }) {
      assertThat(LogLine.of(line, LogLine.NONE).run()).isNull();
      assertThat(LogLine.of(line, LogLine.NONE).at()).isNotNull();
    }
  }

  @Test
  void jsonHasItsMarksAsFields() {
    LogLine line =
        LogLine.of(
            """
            {"@timestamp":"2026-11-29T21:30:00Z","log":{"level":"ERROR","logger":"a.B"},"message":"no <space>",\
            "run":"12","step":"loadArchiveStep","error":{"stack_trace":"java.io.IOException: full"}}""",
            LogLine.NONE);
    assertThat(line.run()).isEqualTo("12");
    assertThat(line.text())
        .contains("ERROR [12 loadArchiveStep ]", "no <space>", "\njava.io.IOException: full");
    assertThat(LogLine.of("{broken", line).run()).isEqualTo("12");
  }
}
