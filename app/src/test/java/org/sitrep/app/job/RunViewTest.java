package org.sitrep.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunViewTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "java.nio.file.FileSystemException: /out/x: Not a directory | /out/x: Not a directory",
        "java.nio.file.NoSuchFileException: /in/a.zip | no such file: /in/a.zip",
        "java.nio.file.AccessDeniedException: /out | no permission: /out",
        "java.io.IOException: No space left on device | No space left on device",
        "org.postgresql.util.PSQLException: FATAL: the database system is shutting down | FATAL: the database system is shutting down",
        "java.lang.NullPointerException: x is null | java.lang.NullPointerException: x is null",
        "its run died | its run died",
      })
  void aReasonIsToldInWords(String trace, String told) {
    assertThat(RunView.reason(trace + "\n\tat org.sitrep.X.y(X.java:1)\n")).isEqualTo(told);
  }

  @Test
  void aCauseThatTellsWhereGoesBeforeTheOneThatItRepeats() {
    assertThat(
            RunView.reason(
                """
                java.io.IOException: cannot write into /out: No space left on device
                \tat a.B.c(B.java:1)
                Caused by: java.io.IOException: No space left on device
                \t... 9 more
                """))
        .isEqualTo("cannot write into /out: No space left on device");
  }

  @Test
  void theInnermostCauseIsTheReason() {
    assertThat(
            RunView.reason(
                """
                org.springframework.batch.core.JobInterruptedException: outer
                \tat a.B.c(B.java:1)
                Caused by: java.io.UncheckedIOException: java.io.IOException: middle
                \t... 3 more
                Caused by: java.io.IOException: No space left on device
                \t... 9 more
                """))
        .isEqualTo("No space left on device");
  }
}
