package org.sitrep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitrep.core.testing.TestDatabase;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Our migration of the job repository's tables makes what the library's own script makes. */
class JobRepositorySchemaIT {

  private static final List<String> PARTS =
      List.of(
          "select table_name || '.' || column_name || ' ' || data_type || ' '"
              + " || coalesce(character_maximum_length::text, '') || ' ' || is_nullable"
              + " from information_schema.columns where table_name like 'batch\\_%'"
              + " and table_schema = 'public' order by 1",
          "select sequence_name || ' ' || minimum_value || ' ' || maximum_value || ' ' || increment"
              + " || ' ' || cycle_option from information_schema.sequences"
              + " where sequence_name like 'batch\\_%' order by 1",
          "select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)"
              + " from pg_constraint where conrelid::regclass::text like 'batch\\_%' and contype <> 'n' order by 1");

  @Test
  void theTablesAreTheLibrarys() throws Exception {
    TestDatabase library = TestDatabase.create();
    TestDatabase ours = TestDatabase.create();
    try (Connection connection = library.connect()) {
      ScriptUtils.executeSqlScript(
          connection,
          new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"));
    }
    Flyway.configure().dataSource(ours.url(), ours.user(), ours.password()).load().migrate();
    for (String part : PARTS) {
      assertThat(list(ours, part)).isNotEmpty().isEqualTo(list(library, part));
    }
  }

  private static List<@Nullable String> list(TestDatabase database, String query) throws Exception {
    try (Connection connection = database.connect()) {
      return new JdbcTemplate(new SingleConnectionDataSource(connection, true))
          .queryForList(query, String.class);
    }
  }
}
