package org.sitrep.core.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.cooperation.EventStatus;
import org.sitrep.core.cooperation.EventType;
import org.sitrep.core.cooperation.Field;
import org.sitrep.core.cooperation.Form;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.extraction.Span;
import org.sitrep.core.testing.TestDatabase;
import org.sitrep.core.violence.CodedClaim;
import org.sitrep.core.violence.Estimate;
import org.sitrep.core.violence.Measure;
import org.sitrep.core.violence.Scope;
import org.sitrep.core.violence.VictimGroup;

/** Keys are the same whether the coder writes them or the migration gives them to stored facts. */
class FactKeyIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final String CONTENT = "5".repeat(64);

  private static final List<Mention<CodedClaim>> CLAIMS =
      List.of(
          killed(3, Set.of(), 10),
          killed(3, Set.of(VictimGroup.CIVILIANS), 10),
          killed(3, Set.of(VictimGroup.OFFICIALS, VictimGroup.CIVILIANS), 10),
          killed(3, Set.of(), 10),
          killed(3, Set.of(), 30),
          killed(4, Set.of(), 10));

  private static final List<Mention<CodedEvent>> EVENTS =
      List.of(
          met(Form.CALL, Set.of("US", "PK")),
          met(Form.CALL, Set.of("\u00c5land", "ASEAN", "PK", "al-Qaeda")),
          met(Form.CALL, Set.of("PK", "US")),
          met(Form.VISIT, Set.of("PK", "US")));

  private static Mention<CodedClaim> killed(int count, Set<VictimGroup> victims, int from) {
    return new Mention<>(
        new CodedClaim(
            "q",
            Measure.KILLED,
            Estimate.exact(count),
            victims,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Scope.INCIDENT,
            null),
        new Span(from, from + 20),
        "test");
  }

  private static Mention<CodedEvent> met(Form form, Set<String> parties) {
    return new Mention<>(
        new CodedEvent(
            "q",
            EventType.CONSULT,
            form,
            parties,
            null,
            Set.of(Field.OTHER),
            null,
            EventStatus.DONE,
            null),
        new Span(5, 9),
        "test");
  }

  @Test
  void everyFactHasAKeyOfItsOwnThatHangsOnNothingElse() {
    List<FactKey> keys = FactKey.ofClaims(CONTENT, CLAIMS);

    assertThat(keys).doesNotHaveDuplicates();
    assertThat(FactKey.ofClaims(CONTENT, CLAIMS.subList(1, 6)).subList(0, 2))
        .isEqualTo(keys.subList(1, 3));
    assertThat(FactKey.ofClaims("6".repeat(64), CLAIMS)).doesNotContainAnyElementsOf(keys);
    assertThat(keys).allMatch(FactKey::isOfClaim);
    assertThat(FactKey.ofEvents(CONTENT, EVENTS))
        .doesNotHaveDuplicates()
        .noneMatch(FactKey::isOfClaim);
    assertThat(keys.stream().map(FactKey::ofArticle).distinct()).hasSize(1);
    assertThat(FactKey.isKey("v12-34")).isFalse();
  }

  @Test
  void theMigrationGivesStoredFactsTheKeysThatTheCoderWouldWrite() throws SQLException {
    migrate("7");
    try (Connection connection = DATABASE.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into archive (id, sha256, file, bytes, status, registered_at)
            values (1, repeat('0', 64), 'a', 1, 'loaded', now());
          insert into article (id, archive_id, entry, byte_offset, ordinal, title, text,
            content_sha256, loaded_at) values (1, 1, '', 0, 0, 't', 'x', repeat('5', 64), now());
          insert into actor (name, kind) values ('PK', 'state'), ('US', 'state'),
            ('\u00c5land', 'other'), ('ASEAN', 'organisation'), ('al-Qaeda', 'armed_group');
          insert into violence_claim (article_id, ordinal, measure, best, qualifier, victims, scope,
            quote, span_start, span_end, rule, coder_version)
          select 1, n, 'killed', best, 'exact', victims::text[], 'incident', 'q', span, span + 20, 'r', '1'
            from (values (0, 3, '{}', 10), (1, 3, '{civilians}', 10),
              (2, 3, '{civilians,officials}', 10), (3, 3, '{}', 10), (4, 3, '{}', 30),
              (5, 4, '{}', 10)) f (n, best, victims, span);
          insert into cooperation_event (id, article_id, ordinal, type, form, status, quote,
            span_start, span_end, rule, coder_version, quad_class, intensity)
          select n, 1, n, 'CONSULT', form, 'done', 'q', 5, 9, 'r', '1', 'verbal_cooperation', 1
            from (values (1, 'call'), (2, 'call'), (3, 'call'), (4, 'visit')) f (n, form);
          insert into cooperation_party
          select e, a.id from actor a, (values (1), (3), (4)) f (e) where name in ('PK', 'US')
          union all select 2, id from actor where name <> 'US';
          """);
    }
    migrate("8");

    assertThat(keys("violence_claim")).isEqualTo(FactKey.ofClaims(CONTENT, CLAIMS));
    assertThat(keys("cooperation_event")).isEqualTo(FactKey.ofEvents(CONTENT, EVENTS));
  }

  private static List<FactKey> keys(String table) throws SQLException {
    List<FactKey> keys = new ArrayList<>();
    try (Connection connection = DATABASE.connect();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("select fact_key from " + table + " order by ordinal")) {
      while (row.next()) {
        keys.add(new FactKey(row.getString(1)));
      }
    }
    return keys;
  }

  private static void migrate(String version) {
    Flyway.configure()
        .dataSource(DATABASE.url(), DATABASE.user(), DATABASE.password())
        .target(version)
        .load()
        .migrate();
  }
}
