package org.sitrep.reports.set;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.job.JobDescriptor;
import org.sitrep.core.job.Progress;
import org.sitrep.reports.definition.Definition;
import org.sitrep.reports.publication.Publication;
import org.sitrep.reports.query.ReleaseMarks;
import org.sitrep.reports.query.Releases;
import org.sitrep.reports.query.Snapshot;
import org.sitrep.reports.set.ReportWriter.Written;
import org.sitrep.reports.sheet.SheetCatalog;
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

/** The job that writes the workbooks of a business date, then publishes them. */
@Configuration
class ReportJobConfiguration {

  private static final String WRITE = "writeWorkbooksStep";
  private static final String STAGE = "report.stage";
  private static final String MARK = "report.mark";
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
  SheetCatalog sheetCatalog() {
    return new SheetCatalog();
  }

  @Bean
  Job reportJob(JobRepository jobs, Step writeWorkbooksStep, Step publishStep) {
    return new JobBuilder(ReportParameters.DESCRIPTOR.name(), jobs)
        .validator(ReportJobConfiguration::validate)
        .start(writeWorkbooksStep)
        .next(publishStep)
        .build();
  }

  /**
   * Writes the workbooks and their tables into a directory of its own, which a failure removes
   * again.
   */
  @Bean
  Step writeWorkbooksStep(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      AskedSet sets,
      SheetCatalog catalog,
      Snapshot snapshot,
      Releases releases,
      ObjectProvider<Progress> progress) {
    return new StepBuilder(WRITE, jobs)
        .tasklet(
            (contribution, chunk) -> {
              ReportParameters asked = asked(chunk);
              StepExecution step = contribution.getStepExecution();
              List<Definition> definitions = asked.choice().of(sets.of(asked.set()));
              // A run that goes on takes the place of what it left behind.
              Publication.Stage stage =
                  new Publication(asked.out()).stage(step.getJobExecution().getJobInstanceId());
              ReportWriter writer =
                  new ReportWriter(
                      catalog,
                      snapshot,
                      releases,
                      progress.getIfAvailable(() -> Progress.NONE),
                      WRITE);
              Written written = null;
              try {
                written = writer.write(definitions, asked.date(), stage.directory());
              } catch (UncheckedIOException e) {
                throw unwritten(asked.out(), Objects.requireNonNull(e.getCause()));
              } finally {
                if (written == null) {
                  Publication.discard(stage.directory());
                }
              }
              contribution.incrementWriteCount(written.rows());
              keep(stage, definitions, written, step.getJobExecution().getExecutionContext());
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  /** A full disk's own message does not say which disk it is. */
  private static IOException unwritten(Path out, IOException e) {
    return new IOException("cannot write workbooks into " + out + ": " + e.getMessage(), e);
  }

  private static void keep(
      Publication.Stage stage,
      List<Definition> definitions,
      Written written,
      ExecutionContext context) {
    context.putString(STAGE, stage.directory().toString());
    context.putString(MARK, stage.mark());
    context.put(NAMES, new ArrayList<>(definitions.stream().map(Definition::name).toList()));
    context.put(SERIES, new ArrayList<>(written.series()));
    context.putLong(LAST_ARTICLE, written.marks().lastArticle());
    context.putLong(LAST_CHANGE, written.marks().lastChange());
  }

  /** Puts the files into {@code out/<date>/}, and keeps what they say for the next ones. */
  @Bean
  Step publishStep(JobRepository jobs, PlatformTransactionManager transactions, Releases releases) {
    return new StepBuilder("publishStep", jobs)
        .tasklet(
            (contribution, chunk) -> {
              ReportParameters asked = asked(chunk);
              StepExecution step = contribution.getStepExecution();
              ExecutionContext context = step.getJobExecution().getExecutionContext();
              List<String> names = list(context, NAMES);
              Path published =
                  new Publication(asked.out())
                      .publish(
                          new Publication.Stage(
                              Path.of(context.getString(STAGE)), context.getString(MARK)),
                          names,
                          asked.date());
              ReleaseMarks marks =
                  new ReleaseMarks(context.getLong(LAST_ARTICLE), context.getLong(LAST_CHANGE));
              for (Long series : ReportJobConfiguration.<Long>list(context, SERIES)) {
                releases.publish(series, asked.date(), marks, step.getJobExecutionId());
              }
              context.put(
                  WORKBOOKS,
                  new ArrayList<>(
                      names.stream()
                          .map(name -> published.resolve(Definition.file(name, asked.date())))
                          .map(Path::toString)
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
    return ReportParameters.of(chunk.getStepContext().getJobParameters());
  }

  @SuppressWarnings("unchecked") // the first step put it there
  private static <T> List<T> list(ExecutionContext context, String key) {
    List<T> values = (List<T>) context.get(key);
    if (values == null) {
      throw new IllegalStateException("the first step left no " + key);
    }
    return values;
  }
}
