package org.sitrep.ingest.review;

import java.time.Clock;
import java.util.stream.Collectors;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.job.JobDescriptor;
import org.sitrep.core.job.JobDescriptor.Parameter;
import org.sitrep.ingest.facts.NameRows;
import org.sitrep.ingest.load.IngestSettings;
import org.sitrep.ingest.load.RejectedRows;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.DefaultJobParametersValidator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The job that takes analysts' decisions from a workbook. */
@Configuration
@EnableConfigurationProperties(ReviewSettings.class)
class ReviewJobConfiguration {

  static final String IMPORT = "importDecisionsStep";

  @Bean
  JobDescriptor reviewJobDescriptor() {
    return ReviewParameters.DESCRIPTOR;
  }

  @Bean
  Job reviewJob(
      JobRepository jobs,
      Step openWorkbookStep,
      Step importDecisionsStep,
      Step applyDecisionsStep,
      Step linkIncidentsStep) {
    String[] required =
        ReviewParameters.DESCRIPTOR.parameters().stream()
            .filter(Parameter::required)
            .map(Parameter::name)
            .toArray(String[]::new);
    return new JobBuilder(ReviewParameters.DESCRIPTOR.name(), jobs)
        .validator(new DefaultJobParametersValidator(required, new String[0]))
        .start(openWorkbookStep)
        .next(importDecisionsStep)
        .next(applyDecisionsStep)
        .next(linkIncidentsStep)
        .build();
  }

  @Bean
  Step openWorkbookStep(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      JdbcClient jdbc,
      ReviewSettings settings,
      Clock clock) {
    return new StepBuilder("openWorkbookStep", jobs)
        .tasklet(new OpenWorkbook(jdbc, settings.limits(), clock), transactions)
        .build();
  }

  @Bean
  Step importDecisionsStep(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      ReviewRowReader reviewRowReader,
      ReviewRowProcessor reviewRowProcessor,
      ReviewWriter reviewWriter,
      IngestSettings settings) {
    return new StepBuilder(IMPORT, jobs)
        .<ReviewRow, ReviewOutcome>chunk(settings.chunk())
        .transactionManager(transactions)
        .reader(reviewRowReader)
        .processor(reviewRowProcessor)
        .writer(reviewWriter)
        .build();
  }

  /** Decisions are on facts as they are coded now: after every coding they are sought again. */
  @Bean
  Step applyDecisionsStep(
      JobRepository jobs, PlatformTransactionManager transactions, JdbcClient jdbc) {
    AppliedDecisions decisions = new AppliedDecisions(jdbc);
    return new StepBuilder("applyDecisionsStep", jobs)
        .tasklet(
            (contribution, chunk) -> {
              contribution.incrementWriteCount(decisions.apply());
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  @Bean
  @StepScope
  ReviewRowReader reviewRowReader(
      @Value("#{stepExecution}") StepExecution step, ReviewSettings settings) {
    return new ReviewRowReader(asked(step).file(), settings.limits());
  }

  @Bean
  @StepScope
  ReviewRowProcessor reviewRowProcessor(
      @Value("#{stepExecution}") StepExecution step, JdbcClient jdbc, ReviewSettings settings) {
    ReviewParameters asked = asked(step);
    return new ReviewRowProcessor(
        new CellValues(Gazetteer.builtIn()),
        new FactLookup(jdbc),
        new IncidentStatements(
            new NumberedIncidents(asked.file(), settings.limits()), new IncidentLookup(jdbc)),
        asked.sha256(),
        asked.by(),
        asked.importer());
  }

  @Bean
  @StepScope
  ReviewWriter reviewWriter(
      @Value("#{stepExecution}") StepExecution step,
      JdbcTemplate jdbc,
      RejectedRows rejected,
      Clock clock) {
    ReviewParameters asked = asked(step);
    JdbcClient client = JdbcClient.create(jdbc);
    return new ReviewWriter(
        new DecisionRows(client),
        new NameRows(jdbc, Gazetteer.builtIn()),
        rejected,
        client,
        new DecisionRows.Source(
            asked.sha256(), String.valueOf(asked.file().getFileName()), step.getJobExecutionId()),
        clock);
  }

  private static ReviewParameters asked(StepExecution step) {
    return ReviewParameters.of(
        step.getJobExecution().getJobParameters().parameters().stream()
            .collect(
                Collectors.toMap(parameter -> parameter.name(), parameter -> parameter.value())));
  }
}
