package org.sitrep.ingest.load;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.article.FieldMapping;
import org.sitrep.core.article.FieldMappingException;
import org.sitrep.core.job.Progress;
import org.sitrep.ingest.archive.ArchiveRecord;
import org.sitrep.ingest.page.ArticleFinder;
import org.sitrep.ingest.share.Partitions;
import org.sitrep.ingest.store.Stores;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The steps that register archives and load their articles, a segment of an archive a partition.
 */
@Configuration
@EnableConfigurationProperties(IngestSettings.class)
class LoadStepConfiguration {

  static final String STEP = "loadArticlesStep";

  @Bean
  RejectedRows rejectedRows(JdbcTemplate jdbc, Clock clock) {
    return new RejectedRows(jdbc, clock);
  }

  @Bean
  Step registerArchivesStep(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      Stores stores,
      JdbcClient jdbc,
      RejectedRows rejected,
      Clock clock) {
    return new StepBuilder(RegisterArchives.STEP, jobs)
        .tasklet(
            new RegisterArchives(
                stores, jdbc, new TransactionTemplate(transactions), rejected, clock),
            transactions)
        // Hashing takes long: each file has its own short transaction.
        .transactionAttribute(
            new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
        .build();
  }

  @Bean
  Step loadArticlesStep(
      JobRepository jobs,
      Step loadArchiveStep,
      PlatformTransactionManager transactions,
      Stores stores,
      JdbcClient jdbc,
      IngestSettings settings,
      Partitions partitions,
      ObjectProvider<Progress> progress) {
    return new StepBuilder(STEP, jobs)
        .partitioner(
            STEP,
            new ArchiveSegments(
                stores,
                jdbc,
                new TransactionTemplate(transactions),
                settings.segmentSize().toBytes(),
                settings.limits()))
        .partitionHandler(
            partitions.of(loadArchiveStep, settings.workers("load-"), settings.parallel()))
        .listener(
            new StepProgress(
                progress.getIfAvailable(() -> Progress.NONE),
                Progress.Unit.BYTES,
                _ ->
                    jdbc.sql(
                            """
                            select coalesce(sum(coalesce(
                                     (select sum(to_byte - from_byte) from archive_segment s
                                       where s.archive_id = a.id and s.loaded_at is null), a.bytes)), 0)
                              from archive a where status = 'registered'
                            """)
                        .query(Long.class)
                        .single()))
        .build();
  }

  /** Threads of the platform: a virtual one cannot tell the CPU time that a page takes. */
  @Bean(defaultCandidate = false)
  ThreadPoolTaskExecutor pageReaders(IngestSettings settings) {
    ThreadPoolTaskExecutor readers = new ThreadPoolTaskExecutor();
    readers.setCorePoolSize(settings.parallel());
    readers.setThreadNamePrefix("page-");
    readers.setDaemon(true);
    readers.setAcceptTasksAfterContextClose(true);
    return readers;
  }

  /** Reads and writes one segment in order; the pages of a chunk are searched side by side. */
  @Bean
  Step loadArchiveStep(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      ArchiveItemReader archiveItemReader,
      RecordItemProcessor recordItemProcessor,
      LoadedItemWriter loadedItemWriter,
      LoadTally loadTally,
      JdbcClient jdbc,
      RejectedRows rejected,
      @Qualifier("pageReaders") AsyncTaskExecutor pageReaders,
      IngestSettings settings,
      Clock clock) {
    return new StepBuilder("loadArchiveStep", jobs)
            .<ArchiveRecord, LoadedItem>chunk(settings.chunk())
            .transactionManager(transactions)
            .reader(archiveItemReader)
            .processor(recordItemProcessor)
            .writer(loadedItemWriter)
            .stream(loadTally)
            .taskExecutor(pageReaders)
            .listener(
                new ArchiveCompletion(jdbc, new TransactionTemplate(transactions), rejected, clock))
            .build();
  }

  @Bean
  @StepScope
  ArchiveItemReader archiveItemReader(
      Stores stores, IngestSettings settings, ObjectProvider<Progress> progress) {
    return new ArchiveItemReader(
        stores, settings.limits(), progress.getIfAvailable(() -> Progress.NONE));
  }

  @Bean
  @StepScope
  LoadTally loadTally() {
    return new LoadTally();
  }

  @Bean
  @StepScope
  RecordItemProcessor recordItemProcessor(
      LoadTally loadTally,
      IngestSettings settings,
      @Value("#{jobParameters['fields']}") @Nullable String fields,
      Clock clock)
      throws FieldMappingException {
    // Of the run and not of a file: a restart reads on under the same names.
    FieldMapping mapping =
        fields == null ? FieldMapping.NONE : FieldMapping.parse(fields, "parameter 'fields'");
    return new RecordItemProcessor(
        new ArticleFinder(clock, mapping, settings.pageTime()),
        loadTally,
        settings.limits().rawBytes());
  }

  @Bean
  @StepScope
  LoadedItemWriter loadedItemWriter(
      JdbcTemplate jdbc,
      RejectedRows rejected,
      LoadTally loadTally,
      @Value("#{stepExecution}") StepExecution step,
      Clock clock) {
    return new LoadedItemWriter(new ArticleRows(jdbc, clock), rejected, loadTally, step);
  }
}
