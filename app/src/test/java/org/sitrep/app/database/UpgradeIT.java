package org.sitrep.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.command.CommandRun;
import org.sitrep.core.testing.TestDatabase;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Databases of other versions of the program. */
class UpgradeIT {

  @TempDir private Path directory;
  private TestDatabase database;
  private JdbcTemplate jdbc;

  @BeforeEach
  void connect() {
    database = TestDatabase.create();
    jdbc =
        new JdbcTemplate(
            new DriverManagerDataSource(database.url(), database.user(), database.password()));
  }

  @Test
  void whatTheFirstVersionStoredIsCarriedOver() throws Exception {
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .target("1")
        .load()
        .migrate();
    fill("upgrade/first.sql");

    CommandRun night =
        command(
            "nightly",
            "--inbox",
            Files.createDirectory(directory.resolve("inbox")).toString(),
            "--date",
            "2025-01-03",
            "--out",
            directory.resolve("out").toString());

    assertThat(night.code()).as(night.out() + night.err()).isZero();
    assertThat(number("select count(*) from article where story_id is not null and facts_linked"))
        .isEqualTo(2);
    assertThat(number("select count(*) from rejected_record")).isEqualTo(1);
    assertThat(
            number("select count(*) from violence_claim where best = 7 and fact_key like 'v%-%'"))
        .isEqualTo(1);
    assertThat(
            number(
                "select count(*) from reviewed_event where quad_class = 'verbal_cooperation' and"
                    + " parties = '{CN,PK}'"))
        .isEqualTo(1);
    assertThat(number("select count(*) from incident where place = 'Quetta'")).isEqualTo(1);
    assertThat(number("select count(*) from act")).isEqualTo(1);
    assertThat(
            number(
                "select count(*) from article_words where words @@ websearch_to_tsquery('simple',"
                    + " 'bomb market')"))
        .isEqualTo(1);
    assertThat(directory.resolve("out/2025-01-03/violence-2025-01-03.xlsx")).isNotEmptyFile();

    CommandRun recoded = command("ingest", "--recode", "--date", "2025-01-03");
    assertThat(recoded.code()).as(recoded.out() + recoded.err()).isZero();
    assertThat(recoded.out()).contains("coded again 2 articles of 1 by");
  }

  @Test
  void tablesOfANewerVersionAreLeftAlone() {
    assertThat(command("runs").code()).isZero();
    int known = number("select max(version::integer) from flyway_schema_history");
    jdbc.update(
        "insert into flyway_schema_history (installed_rank, version, description, type, script,"
            + " installed_by, execution_time, success)"
            + " values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 'somebody', 1, true)");

    CommandRun refused = command("runs");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .contains(
            "its tables are of a newer sitrep (version 9999 of them; this program knows "
                + known
                + "): use that program or a newer one");
  }

  private void fill(String script) throws SQLException {
    try (Connection connection = database.connect()) {
      ScriptUtils.executeSqlScript(connection, new ClassPathResource(script));
    }
  }

  private CommandRun command(String... words) {
    String[] all = Arrays.copyOf(words, words.length + 4);
    all[words.length] = "--database-url";
    all[words.length + 1] =
        database.url() + "?user=" + database.user() + "&password=" + database.password();
    all[words.length + 2] = "--data";
    all[words.length + 3] = directory.resolve("data").toString();
    return CommandRun.of(all);
  }

  private int number(String sql) {
    Integer number = jdbc.queryForObject(sql, Integer.class);
    return number == null ? 0 : number;
  }
}
