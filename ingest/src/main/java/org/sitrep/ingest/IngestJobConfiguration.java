package org.sitrep.ingest;

import java.util.List;
import org.sitrep.core.job.JobDescriptor;
import org.sitrep.core.job.JobDescriptor.Parameter;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.DefaultJobParametersValidator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job that loads the archives of an inbox, codes the facts of their articles and links them.
 */
@Configuration
class IngestJobConfiguration {

  private static final JobDescriptor DESCRIPTOR =
      new JobDescriptor(
          "ingest",
          "Loads the archives of the inbox and codes and links the facts of their articles",
          List.of(
              new Parameter("date", "business date, ISO 8601", true, true),
              new Parameter("run", "number of the run on that date, from 1", true, true),
              new Parameter(
                  "inbox", "folder of the archives; none is looked into without it", false, false),
              new Parameter("fields", "lines of a mapping of field names", false, false),
              new Parameter(
                  "recode",
                  "true codes again what another version of the coder coded",
                  false,
                  false)));

  @Bean
  JobDescriptor ingestJobDescriptor() {
    return DESCRIPTOR;
  }

  @Bean
  Job ingestJob(
      JobRepository jobs,
      Step registerArchivesStep,
      Step loadArticlesStep,
      Step extractFactsStep,
      Step linkStoriesStep,
      Step applyDecisionsStep,
      Step linkIncidentsStep) {
    String[] required =
        DESCRIPTOR.parameters().stream()
            .filter(Parameter::required)
            .map(Parameter::name)
            .toArray(String[]::new);
    return new JobBuilder(DESCRIPTOR.name(), jobs)
        .validator(new DefaultJobParametersValidator(required, new String[0]))
        .start(registerArchivesStep)
        .next(loadArticlesStep)
        .next(extractFactsStep)
        .next(linkStoriesStep)
        .next(applyDecisionsStep)
        .next(linkIncidentsStep)
        .build();
  }
}
