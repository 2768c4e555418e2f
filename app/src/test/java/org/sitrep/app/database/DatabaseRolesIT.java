package org.sitrep.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitrep.app.SitrepApplication;
import org.sitrep.app.job.JobRuns;
import org.sitrep.core.job.Progress;
import org.sitrep.core.testing.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each role may, asked of a real server. */
class DatabaseRolesIT {

  private static final String REFUSED = "42501";
  private static final Set<String> NOT_FOR_ALL = Set.of("console_account", "audit_entry");

  private TestDatabase database = TestDatabase.create();

  @BeforeEach
  void migrate() {
    database = TestDatabase.create();
    program(address(database.user(), database.password())).close();
  }

  @Test
  void whatIsDoneIsDoneUnderItsRole() throws Exception {
    try (ConfigurableApplicationContext program =
        program(address(database.user(), database.password()))) {
      JdbcClient jdbc = program.getBean(JdbcClient.class);
      assertThat(jdbc.sql("select current_user").query(String.class).single())
          .isEqualTo("sitrep_jobs");
      for (DatabaseRole role : DatabaseRole.values()) {
        assertThat(role.call(() -> jdbc.sql("select current_user").query(String.class).single()))
            .isEqualTo(role.sqlName());
      }
      assertThatThrownBy(
              () -> DatabaseRole.READER.call(() -> jdbc.sql("delete from place").update()))
          .rootCause()
          .hasMessageContaining("permission denied for table place");
    }
  }

  @ParameterizedTest
  @EnumSource
  void noneChangesTheTablesThemselves(DatabaseRole role) throws SQLException {
    for (String change :
        List.of(
            "drop table article",
            "alter table article add column more text",
            "truncate violence_claim",
            "create table more (n int)",
            "create index more on article (id)",
            "drop view reviewed_claim",
            "create role more",
            "call grant_roles()",
            "update flyway_schema_history set success = false",
            "copy article to program 'cat'")) {
      assertThat(stateOf(role, change)).as(change).isEqualTo(REFUSED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyTheConsoleSeesAccountsAndTheAuditLog(DatabaseRole role) throws SQLException {
    for (String table : tables()) {
      assertThat(stateOf(role, "select 1 from " + table))
          .as(table)
          .isEqualTo(
              NOT_FOR_ALL.contains(table) && role != DatabaseRole.CONSOLE ? REFUSED : "done");
    }
  }

  @Test
  void aReaderWritesNothing() throws SQLException {
    for (String table : tables()) {
      assertThat(stateOf(DatabaseRole.READER, "delete from " + table)).as(table).isEqualTo(REFUSED);
      assertThat(stateOf(DatabaseRole.READER, "insert into " + table + " default values"))
          .as(table)
          .isEqualTo(REFUSED);
      assertThat(stateOf(DatabaseRole.READER, "select 1 from " + table + " for update"))
          .as(table)
          .isEqualTo(REFUSED);
    }
  }

  /** Whatever a run does wrong, what was loaded, decided, published and logged is still there. */
  @Test
  void aJobDeletesOnlyWhatItMakesAnew() throws SQLException {
    List<String> deleted = new ArrayList<>();
    for (String table : tables()) {
      if (stateOf(DatabaseRole.JOBS, "delete from " + table + " where false").equals("done")) {
        deleted.add(table);
      }
    }
    assertThat(deleted)
        .containsExactlyInAnyOrder(
            "rejected_record",
            "violence_claim",
            "cooperation_event",
            "cooperation_party",
            "official_mention",
            "incident",
            "incident_report",
            "incident_claim",
            "incident_toll",
            "incident_key",
            "act",
            "act_report",
            "act_event",
            "act_key",
            "claim_review",
            "event_review",
            "release_fact",
            "release_draft",
            "release_gone",
            "release_move",
            "batch_job_instance",
            "batch_job_execution",
            "batch_job_execution_params",
            "batch_job_execution_context",
            "batch_step_execution",
            "batch_step_execution_context");
    for (String refused :
        List.of(
            "update fact_change set id = id",
            "insert into console_account values ('eve', 'x', 'operator', now())",
            "insert into audit_entry (at, account) values (now(), 'eve')",
            "update scheduled_tasks set picked = true")) {
      assertThat(stateOf(DatabaseRole.JOBS, refused)).as(refused).isEqualTo(REFUSED);
    }
  }

  @Test
  void theConsoleWritesNoFactsAndRewritesNoLog() throws SQLException {
    for (String refused :
        List.of(
            "update violence_claim set best = 1",
            "delete from violence_claim",
            "delete from article",
            "update article set text = ''",
            "update archive set sha256 = ''",
            "insert into review_decision default values",
            "update audit_entry set outcome = 'done'",
            "delete from audit_entry")) {
      assertThat(stateOf(DatabaseRole.CONSOLE, refused)).as(refused).isEqualTo(REFUSED);
    }
    for (String done :
        List.of(
            "update archive set status = 'registered', requeued_after = 1",
            "update article set coder_version = null",
            "delete from console_account where name = 'nobody'",
            "insert into audit_entry (at, account, address, action, target, outcome)"
                + " values (now(), 'ann', '::1', 'look', '', 'done')")) {
      assertThat(stateOf(DatabaseRole.CONSOLE, done)).as(done).isEqualTo("done");
    }
  }

  /** Logins of one's own, so that not even a statement of an intruder's has more rights. */
  @Test
  void loginsThatOwnNothingRunTheProgram() throws Exception {
    String name = "night_" + ProcessHandle.current().pid();
    execute("create role " + name + " login password 'night'");
    try {
      execute("grant sitrep_jobs, sitrep_reader, sitrep_console to " + name);
      try (ConfigurableApplicationContext program = program(address(name, "night"))) {
        assertThat(program.getBean(RoleConnections.class).isLimited(DatabaseRole.JOBS)).isTrue();
        assertThat(
                program
                    .getBean(JdbcClient.class)
                    .sql("select session_user")
                    .query(String.class)
                    .single())
            .isEqualTo(name);
      }
      execute(
          "delete from flyway_schema_history where installed_rank = (select max(installed_rank) from flyway_schema_history)");
      assertThatThrownBy(() -> program(address(name, "night")))
          .rootCause()
          .hasMessageContaining("call a command once as their owner, or set SITREP_OWNER_USER");
    } finally {
      execute("drop owned by " + name);
      execute("drop role " + name);
    }
  }

  /** On a server of others: everything works with the rights of the user, until roles are given. */
  @Test
  void whoMayTakeNoRolesRunsWithoutThem() throws Exception {
    String name = "owner_" + ProcessHandle.current().pid();
    execute("create role " + name + " login password 'owner'");
    execute("create database " + name + " owner " + name);
    DatabaseAddress own =
        new DatabaseAddress(database.url().replaceAll("/[^/]+$", "/" + name), name, "owner");
    try {
      try (ConfigurableApplicationContext program = program(own)) {
        assertThat(program.getBean(RoleConnections.class).isLimited(DatabaseRole.READER)).isFalse();
        assertThat(
                program
                    .getBean(JdbcClient.class)
                    .sql("select current_user")
                    .query(String.class)
                    .single())
            .isEqualTo(name);
      }
      execute("grant sitrep_jobs, sitrep_reader, sitrep_console to " + name);
      try (Connection owner = DriverManager.getConnection(own.url(), name, "owner");
          Statement statement = owner.createStatement()) {
        // As where the roles were made after the tables.
        statement.execute("revoke all on all tables in schema public from sitrep_reader");
      }
      try (ConfigurableApplicationContext program = program(own)) {
        assertThat(program.getBean(RoleConnections.class).isLimited(DatabaseRole.READER)).isTrue();
        assertThat(
                DatabaseRole.READER.call(
                    () ->
                        program
                            .getBean(JdbcClient.class)
                            .sql("select current_user from article right join (values (1)) on true")
                            .query(String.class)
                            .single()))
            .isEqualTo("sitrep_reader");
      }
    } finally {
      execute("drop database " + name);
      execute("drop role " + name);
    }
  }

  @Test
  void aNewTableIsTheJobsAndTheReadersToo() throws SQLException {
    execute("create table later (id bigint generated by default as identity primary key)");
    assertThat(stateOf(DatabaseRole.JOBS, "insert into later default values")).isEqualTo("done");
    assertThat(stateOf(DatabaseRole.READER, "select 1 from later")).isEqualTo("done");
    assertThat(stateOf(DatabaseRole.READER, "delete from later")).isEqualTo(REFUSED);
  }

  private DatabaseAddress address(String user, String password) {
    return new DatabaseAddress(database.url(), user, password);
  }

  private static ConfigurableApplicationContext program(DatabaseAddress address) {
    return SitrepApplication.start(
        address,
        context ->
            ((GenericApplicationContext) context)
                .registerBean(JobRuns.DISPLAY, Progress.class, () -> Progress.NONE));
  }

  private List<String> tables() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Connection owner = database.connect();
        Statement statement = owner.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = 'public'"
                    + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    assertThat(tables).hasSizeGreaterThan(40);
    return tables;
  }

  /** {@code done}, or the state of the server's refusal; nothing of it stays. */
  private String stateOf(DatabaseRole role, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set role " + role.sqlName());
      try {
        statement.execute(sql);
        return "done";
      } catch (SQLException e) {
        return e.getSQLState();
      } finally {
        connection.rollback();
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection owner = database.connect();
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
