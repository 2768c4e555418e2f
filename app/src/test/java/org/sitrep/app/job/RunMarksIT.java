package org.sitrep.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.sitrep.app.SitrepApplication;
import org.sitrep.app.database.DatabaseAddress;
import org.sitrep.core.job.Progress;
import org.sitrep.core.testing.TestDatabase;
import org.slf4j.MDC;
import org.springframework.batch.core.BatchStatus;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The marks of a run are on every thread that works for it, and on none after it. */
class RunMarksIT {

  @Test
  void threadsOfPartitionsBearTheirsToo() throws Exception {
    TestDatabase database = TestDatabase.create();
    Map<String, Map<String, String>> marks = new ConcurrentHashMap<>();
    Progress looking =
        new Progress() {
          @Override
          public void begin(String step, long total, Unit unit) {}

          @Override
          public void advance(String step, long amount) {
            marks.put(step, MDC.getCopyOfContextMap());
          }

          @Override
          public void end(String step) {}
        };
    try (ConfigurableApplicationContext program =
        SitrepApplication.start(
            new DatabaseAddress(database.url(), database.user(), database.password()),
            context ->
                ((GenericApplicationContext) context)
                    .registerBean(JobRuns.DISPLAY, Progress.class, () -> looking))) {
      assertThat(
              program
                  .getBean(JobRuns.class)
                  .start(
                      "ingest",
                      LocalDate.of(2026, 3, 16),
                      Map.of("inbox", Path.of("../docs/samples").toAbsolutePath().toString()))
                  .getStatus())
          .isEqualTo(BatchStatus.COMPLETED);
    }
    assertThat(marks.get("loadArticlesStep"))
        .containsEntry("run", "1")
        .containsEntry("job", "ingest")
        .containsEntry("step", "loadArticlesStep")
        .hasEntrySatisfying("partition", part -> assertThat(part).matches("archive-\\d+"));
    assertThat(marks.get("linkStoriesStep"))
        .containsEntry("run", "1")
        .containsEntry("step", "linkStoriesStep")
        .doesNotContainKey("partition");
    assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
  }
}
