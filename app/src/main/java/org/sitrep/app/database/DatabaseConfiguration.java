package org.sitrep.app.database;

import com.zaxxer.hikari.HikariConfig;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The owner migrates; everything else has the rights of its role. */
@Configuration
class DatabaseConfiguration {

  @Bean
  RoleConnections dataSource(DatabaseAddress address, Environment environment) {
    return new RoleConnections(
        address,
        Binder.get(environment)
            .bindOrCreate("spring.datasource.hikari", Bindable.of(HikariConfig.class)));
  }

  @Bean
  FlywayMigrationStrategy migrations() {
    return KnownSchema::migrate;
  }
}
