package org.sitrep.ingest.facts;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.job.Progress;
import org.sitrep.ingest.gazetteer.StoredCoder;
import org.sitrep.ingest.load.IngestSettings;
import org.sitrep.ingest.load.RejectedRows;
import org.sitrep.ingest.load.StepProgress;
import org.sitrep.ingest.share.Partitions;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The step that codes the facts of articles, a range of ids a partition. */
@Configuration
class FactsStepConfiguration {

  static final String STEP = "extractFactsStep";

  /** More ranges than threads, since some articles take longer than others. */
  private static final int RANGES_PER_THREAD = 4;

  /** Enough for many workers, however few there are when the step begins. */
  private static final int SHARED_RANGES = 256;

  /** Fewer ids are no work to be shared. */
  private static final int SMALLEST_RANGE = 500;

  private final StoredCoder coders;
  private final Progress progress;

  FactsStepConfiguration(StoredCoder coders, ObjectProvider<Progress> progress) {
    this.coders = coders;
    this.progress = progress.getIfAvailable(() -> Progress.NONE);
  }

  @Bean
  Step extractFactsStep(
      JobRepository jobs,
      Step codeArticlesStep,
      Partitioner articleRanges,
      JdbcClient jdbc,
      Partitions partitions,
      IngestSettings settings) {
    return new StepBuilder(STEP, jobs)
        .partitioner(STEP, articleRanges)
        .partitionHandler(
            partitions.of(
                codeArticlesStep,
                settings.workers("code-"),
                partitions.areShared() ? SHARED_RANGES : settings.parallel() * RANGES_PER_THREAD))
        .listener(
            new StepProgress(
                progress,
                Progress.Unit.ARTICLES,
                step ->
                    jdbc.sql("select count(*) from article where " + Selection.of(step).condition())
                        .param(coders.current().version())
                        .query(Long.class)
                        .single()))
        .listener(new RecodingReport(jdbc))
        .build();
  }

  @Bean
  @StepScope
  Partitioner articleRanges(
      JdbcClient jdbc,
      Partitions shared,
      @Value("#{jobParameters['recode']}") @Nullable String recode) {
    int least = shared.areShared() ? SMALLEST_RANGE : 1;
    return size -> {
      Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
      jdbc.sql(
              "select min(id) as first, max(id) as last from article where "
                  + Selection.asked(recode).condition())
          .param(coders.current().version())
          .query(
              row -> {
                long first = row.getLong("first");
                long last = row.getLong("last");
                if (!row.wasNull()) {
                  long width = Math.max(least, (last - first + size) / size);
                  for (long from = first; from <= last; from += width) {
                    range(partitions, from, Math.min(last, from + width - 1));
                  }
                }
              });
      return partitions;
    };
  }

  private static void range(Map<String, ExecutionContext> partitions, long first, long last) {
    ExecutionContext context = new ExecutionContext();
    context.putLong("facts.first", first);
    context.putLong("facts.last", last);
    partitions.put("articles-" + first + "-" + last, context);
  }

  @Bean
  Step codeArticlesStep(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      ArticleToCodeReader articleToCodeReader,
      ArticleCodingProcessor articleCodingProcessor,
      FactWriter factWriter,
      IngestSettings settings) {
    return new StepBuilder("codeArticlesStep", jobs)
        .<ArticleToCode, CodingOutcome>chunk(settings.chunk())
        .transactionManager(transactions)
        .reader(articleToCodeReader)
        .processor(articleCodingProcessor)
        .writer(factWriter)
        .build();
  }

  @Bean
  @StepScope
  ArticleToCodeReader articleToCodeReader(
      JdbcClient jdbc,
      @Value("#{stepExecutionContext['facts.first']}") long first,
      @Value("#{stepExecutionContext['facts.last']}") long last,
      @Value("#{jobParameters['recode']}") @Nullable String recode,
      IngestSettings settings) {
    return new ArticleToCodeReader(
        jdbc, Selection.asked(recode), coders.current().version(), first, last, settings.chunk());
  }

  @Bean
  @StepScope
  ArticleCodingProcessor articleCodingProcessor() {
    return new ArticleCodingProcessor(coders.current());
  }

  @Bean
  @StepScope
  FactWriter factWriter(
      JdbcTemplate jdbc,
      RejectedRows rejected,
      IngestSettings settings,
      @Value("#{stepExecution}") StepExecution step,
      Clock clock) {
    String version = coders.current().version();
    return new FactWriter(
        jdbc,
        new FactRows(
            jdbc,
            new NameRows(jdbc, Gazetteer.builtIn()),
            new ChangeLog(jdbc, version, step.getJobExecutionId(), clock)),
        rejected,
        version,
        settings.limits().rawBytes(),
        step,
        progress,
        clock);
  }
}
