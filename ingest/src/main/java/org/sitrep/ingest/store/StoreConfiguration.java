package org.sitrep.ingest.store;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where archives are kept. */
@Configuration
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {

  @Bean
  Stores stores(StoreSettings settings) {
    return new Stores(new ObjectStore(settings));
  }
}
