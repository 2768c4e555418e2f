package org.sitrep.ingest.share;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and how partitions are shared with workers.
 *
 * @param url address of the broker, {@code amqp://} or {@code amqps://}; without one all partitions
 *     run in the process of their run
 * @param poll how often a run looks how far its partitions are
 * @param resend after how long a partition that nobody has taken is asked for once more
 * @param patience after how long without a worker a run gives up
 * @param attempts how often a partition may be begun: more and it is what kills workers
 */
@ConfigurationProperties("sitrep.broker")
record BrokerSettings(
    @Nullable String url,
    @DefaultValue("500ms") Duration poll,
    @DefaultValue("10s") Duration resend,
    @DefaultValue("30m") Duration patience,
    @DefaultValue("5") int attempts) {

  BrokerSettings {
    if (!poll.isPositive() || !resend.isPositive() || !patience.isPositive() || attempts < 1) {
      throw new IllegalArgumentException(
          "sitrep.broker: poll is %s, resend %s, patience %s, attempts %d"
              .formatted(poll, resend, patience, attempts));
    }
  }
}
