package org.sitrep.ingest.gazetteer;

import java.time.Clock;
import java.util.List;
import org.sitrep.core.job.JobDescriptor;
import org.sitrep.core.job.JobDescriptor.Parameter;
import org.sitrep.ingest.load.IngestSettings;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The job that imports places. */
@Configuration
class GazetteerJobConfiguration {

  private static final JobDescriptor DESCRIPTOR =
      new JobDescriptor(
          "gazetteer",
          "Adds places to those that coding knows",
          List.of(
              new Parameter("date", "business date, ISO 8601", true, true),
              new Parameter("run", "number of the run on that date, from 1", true, true),
              new Parameter("files", "paths of the files, one a line", false, true)));

  @Bean
  JobDescriptor gazetteerJobDescriptor() {
    return DESCRIPTOR;
  }

  @Bean
  Job gazetteerJob(JobRepository jobs, Step importPlacesStep) {
    return new JobBuilder(DESCRIPTOR.name(), jobs).start(importPlacesStep).build();
  }

  @Bean
  Step importPlacesStep(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      JdbcTemplate jdbc,
      IngestSettings settings,
      Clock clock) {
    return new StepBuilder("importPlacesStep", jobs)
        .tasklet(new ImportPlaces(new PlaceRows(jdbc), settings.limits(), clock), transactions)
        .build();
  }
}
