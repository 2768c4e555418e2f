package org.sitrep.ingest.store;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How objects of an S3-compatible store are reached.
 *
 * @param endpoint address of the store; without one that of Amazon in the region
 * @param region that requests are signed for
 * @param accessKey user that requests are signed by; without one the client's own chain finds one
 *     (environment, profile, role of the machine or pod)
 * @param secretKey that user's secret
 * @param block how much one request reads
 * @param maxObjects most objects of an inbox
 */
@ConfigurationProperties("sitrep.s3")
record StoreSettings(
    @Nullable URI endpoint,
    @DefaultValue("us-east-1") String region,
    @Nullable String accessKey,
    @Nullable String secretKey,
    @DefaultValue("4MB") DataSize block,
    @DefaultValue("1000000") int maxObjects) {

  StoreSettings {
    if (block.toBytes() < 1 || block.toBytes() > 1 << 30 || maxObjects < 1) {
      throw new IllegalArgumentException(
          "sitrep.s3: block is %s, max-objects %d".formatted(block, maxObjects));
    }
    if ((accessKey == null) != (secretKey == null)) {
      throw new IllegalArgumentException(
          "sitrep.s3: access-key and secret-key are set together or not at all");
    }
  }
}
