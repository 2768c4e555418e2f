package org.sitrep.ingest.share;

import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.extraction.CurrentCoder;
import org.sitrep.core.job.DeadRequests;
import org.sitrep.core.job.Progress;
import org.sitrep.core.job.Worker;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sharing of partitions, as far as a broker is named. */
@Configuration
@EnableConfigurationProperties(BrokerSettings.class)
class ShareConfiguration {

  private final BrokerSettings settings;
  private final RequestRows rows;
  private final Ending ending;

  ShareConfiguration(
      BrokerSettings settings, JdbcTemplate jdbc, JobRepository repository, Clock clock) {
    this.settings = settings;
    this.rows = new RequestRows(jdbc, clock);
    this.ending = new Ending(repository, clock);
  }

  @Bean
  Partitions partitions(CurrentCoder coder, ObjectProvider<Progress> progress) {
    return new Partitions(
        broker(), settings, rows, ending, coder, progress.getIfAvailable(() -> Progress.NONE));
  }

  @Bean
  @Lazy
  DeadRequests deadRequests() {
    return new DeadLetters(broker());
  }

  @Bean(destroyMethod = "stop")
  @Lazy
  Worker worker(DataSource source, Partitions partitions, Clock clock) {
    Broker broker = broker();
    if (broker == null) {
      throw new IllegalStateException("no broker was named");
    }
    return new PartitionWorker(
        broker,
        new Guard(source, rows, ending, partitions.steps(), partitions::build, settings.attempts()),
        rows,
        clock);
  }

  private @Nullable Broker broker() {
    String url = settings.url();
    return url == null || url.isBlank() ? null : new Broker(url);
  }
}
