package org.sitrep.reports.set;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.job.JobDescriptor;
import org.sitrep.core.job.Progress;
import org.sitrep.reports.query.ReleaseMarks;
import org.sitrep.reports.query.Releases;
import org.sitrep.reports.query.Snapshot;
import org.sitrep.reports.set.ReportWriter.Release;
import org.sitrep.reports.set.ReportWriter.Written;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameter;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The job that writes the workbook of a business date, then publishes it. */
@Configuration
class ReportJobConfiguration {

  private static final String WRITE = "writeWorkbookStep";
  private static final String STAGE = "report.stage";
  private static final String NAMES = "report.names";
  private static final String WORKBOOKS = "workbooks";
  private static final String SERIES = "report.series";
  private static final String LAST_ARTICLE = "report.lastArticle";
  private static final String LAST_CHANGE = "report.lastChange";

  @Bean
  JobDescriptor reportJobDescriptor() {
    return ReportParameters.DESCRIPTOR;
  }

  @Bean
  Job reportJob(JobRepository jobs, Step writeWorkbookStep, Step publishStep) {
    return new JobBuilder(ReportParameters.DESCRIPTOR.name(), jobs)
        .validator(ReportJobConfiguration::validate)
        .start(writeWorkbookStep)
        .next(publishStep)
        .build();
  }

  /**
   * Writes the workbook and its tables into a directory of its own, which a failure removes again.
   */
  @Bean
  Step writeWorkbookStep(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      Snapshot snapshot,
      Releases releases,
      ObjectProvider<Progress> progress) {
    return new StepBuilder(WRITE, jobs)
        .tasklet(
            (contribution, chunk) -> {
              ReportParameters asked = asked(chunk);
              StepExecution step = contribution.getStepExecution();
              Path stage = new Publication(asked.out()).stage(step.getJobExecutionId());
              ReportWriter writer =
                  new ReportWriter(
                      snapshot, releases, progress.getIfAvailable(() -> Progress.NONE), WRITE);
              Written written = null;
              try {
                written = writer.write(asked, stage);
              } finally {
                if (written == null) {
                  Publication.discard(stage);
                }
              }
              contribution.incrementWriteCount(written.rows());
              ExecutionContext context = step.getJobExecution().getExecutionContext();
              context.putString(STAGE, stage.toString());
              context.put(NAMES, new ArrayList<>(written.names()));
              keep(written.release(), context);
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  private static void keep(@Nullable Release release, ExecutionContext context) {
    context.remove(SERIES);
    if (release != null) {
      context.putLong(SERIES, release.series());
      context.putLong(LAST_ARTICLE, release.marks().lastArticle());
      context.putLong(LAST_CHANGE, release.marks().lastChange());
    }
  }

  /** Moves the files to {@code out/<date>/}, and keeps what the workbook says for the next one. */
  @Bean
  Step publishStep(JobRepository jobs, PlatformTransactionManager transactions, Releases releases) {
    return new StepBuilder("publishStep", jobs)
        .tasklet(
            (contribution, chunk) -> {
              ReportParameters asked = asked(chunk);
              ExecutionContext context =
                  contribution.getStepExecution().getJobExecution().getExecutionContext();
              List<Path> published =
                  new Publication(asked.out())
                      .publish(Path.of(context.getString(STAGE)), names(context), asked.date());
              if (context.containsKey(SERIES)) {
                releases.publish(
                    context.getLong(SERIES),
                    asked.date(),
                    new ReleaseMarks(context.getLong(LAST_ARTICLE), context.getLong(LAST_CHANGE)),
                    contribution.getStepExecution().getJobExecutionId());
              }
              context.put(
                  WORKBOOKS,
                  new ArrayList<>(
                      published.stream()
                          .map(Path::toString)
                          .filter(file -> file.endsWith(".xlsx"))
                          .toList()));
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  private static void validate(@Nullable JobParameters parameters)
      throws InvalidJobParametersException {
    Map<String, Object> values =
        parameters == null
            ? Map.of()
            : parameters.parameters().stream()
                .collect(Collectors.toMap(JobParameter::name, JobParameter::value));
    try {
      ReportParameters.of(values);
    } catch (IllegalArgumentException e) {
      throw (InvalidJobParametersException)
          new InvalidJobParametersException(e.getMessage()).initCause(e);
    }
  }

  private static ReportParameters asked(ChunkContext chunk) {
    Map<String, Object> parameters = chunk.getStepContext().getJobParameters();
    return ReportParameters.of(parameters);
  }

  @SuppressWarnings("unchecked") // the first step put it there
  private static List<String> names(ExecutionContext context) {
    List<String> names = (List<String>) context.get(NAMES);
    if (names == null) {
      throw new IllegalStateException("the first step left no " + NAMES);
    }
    return names;
  }
}
