package org.sitrep.ingest.link;

import org.sitrep.core.actor.Gazetteer;
import org.sitrep.core.job.Progress;
import org.sitrep.ingest.load.IngestSettings;
import org.sitrep.ingest.load.StepProgress;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The steps that link articles. Each is one thread: what an article is joined to hangs on those
 * before it.
 */
@Configuration
class LinkStepConfiguration {

  static final String STORIES = "linkStoriesStep";
  static final String INCIDENTS = "linkIncidentsStep";

  private static final String WITHOUT_STORY = "story_id is null";
  private static final String NOT_LINKED =
      "coded_at is not null and not facts_linked and story_id is not null";

  private final JdbcTemplate jdbc;
  private final Progress progress;

  LinkStepConfiguration(JdbcTemplate jdbc, ObjectProvider<Progress> progress) {
    this.jdbc = jdbc;
    this.progress = progress.getIfAvailable(() -> Progress.NONE);
  }

  @Bean
  Step linkStoriesStep(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      UnlinkedArticleReader articleWithoutStoryReader,
      IngestSettings settings) {
    return new StepBuilder(STORIES, jobs)
        .<UnlinkedArticle, UnlinkedArticle>chunk(settings.chunk())
        .transactionManager(transactions)
        .reader(articleWithoutStoryReader)
        .writer(new StoryWriter(new StoryRows(JdbcClient.create(jdbc)), progress))
        .listener(progressOf(WITHOUT_STORY))
        .build();
  }

  @Bean
  Step linkIncidentsStep(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      UnlinkedArticleReader notLinkedArticleReader,
      IngestSettings settings) {
    Gazetteer gazetteer = Gazetteer.builtIn();
    return new StepBuilder(INCIDENTS, jobs)
        .<UnlinkedArticle, UnlinkedArticle>chunk(settings.chunk())
        .transactionManager(transactions)
        .reader(notLinkedArticleReader)
        .writer(
            new FactLinkWriter(
                new IncidentLinks(
                    new ToldClaims(JdbcClient.create(jdbc)),
                    new IncidentRows(jdbc, gazetteer),
                    new RulingRows(JdbcClient.create(jdbc)),
                    gazetteer),
                new ActLinks(new ToldEvents(JdbcClient.create(jdbc)), new ActRows(jdbc)),
                JdbcClient.create(jdbc),
                progress))
        .listener(progressOf(NOT_LINKED))
        .build();
  }

  @Bean
  @StepScope
  UnlinkedArticleReader articleWithoutStoryReader(IngestSettings settings) {
    return new UnlinkedArticleReader(JdbcClient.create(jdbc), WITHOUT_STORY, settings.chunk());
  }

  @Bean
  @StepScope
  UnlinkedArticleReader notLinkedArticleReader(IngestSettings settings) {
    return new UnlinkedArticleReader(JdbcClient.create(jdbc), NOT_LINKED, settings.chunk());
  }

  private StepProgress progressOf(String unlinked) {
    return new StepProgress(
        progress,
        Progress.Unit.ARTICLES,
        _ -> jdbc.queryForObject("select count(*) from article where " + unlinked, Long.class));
  }
}
