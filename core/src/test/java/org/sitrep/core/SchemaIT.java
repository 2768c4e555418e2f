package org.sitrep.core;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.core.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The migrations make what the entities expect: Hibernate validates every column of every entity.
 */
@SpringBootTest(properties = "spring.jpa.hibernate.ddl-auto=validate")
class SchemaIT {

  private static final TestDatabase DATABASE = TestDatabase.create();

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    registry.add("spring.datasource.url", DATABASE::url);
    registry.add("spring.datasource.username", DATABASE::user);
    registry.add("spring.datasource.password", DATABASE::password);
  }

  @Autowired private EntityManager entities;
  @Autowired private JdbcTemplate jdbc;

  @Test
  void everyEntityHasItsTable() {
    Set<String> names =
        entities.getMetamodel().getEntities().stream()
            .map(type -> type.getName())
            .collect(Collectors.toSet());
    assertThat(names)
        .containsExactlyInAnyOrder(
            "Archive",
            "Article",
            "RejectedRecord",
            "Actor",
            "Place",
            "ViolenceClaim",
            "CooperationEvent",
            "ReviewDecision");
  }

  @Test
  void oneInstanceHasAtMostOneLivingRun() {
    assertThat(
            jdbc.queryForObject(
                "select indexdef from pg_indexes where indexname = 'batch_job_execution_alive'",
                String.class))
        .contains("UNIQUE")
        .contains("end_time IS NULL");
  }

  @SpringBootApplication
  static class Application {}
}
