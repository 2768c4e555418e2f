package org.sitrep.ingest.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.sitrep.core.actor.Official;
import org.sitrep.core.cooperation.CodedEvent;
import org.sitrep.core.extraction.Mention;
import org.sitrep.core.extraction.Span;
import org.sitrep.core.violence.CodedClaim;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the facts that articles have, in the order of the text. */
final class StoredFacts {

  private static final String SELECT =
      """
      select %s, %2$s.article_id, %2$s.ordinal, %2$s.span_start, %2$s.span_end, %2$s.rule,
             %2$s.coder_version
        from %3$s
       where %2$s.article_id = any(?)
       order by %2$s.article_id, %2$s.ordinal
      """;

  private final JdbcClient jdbc;

  StoredFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Reads the fact of a row. */
  private interface Values<F> {
    F of(ResultSet row) throws SQLException;
  }

  List<StoredFact<CodedClaim>> claims(Collection<Long> articles) {
    return read(
        SELECT.formatted(CodedRow.CLAIM_COLUMNS, "c", CodedRow.CLAIM_TABLES),
        articles,
        CodedRow::claim);
  }

  List<StoredFact<CodedEvent>> events(Collection<Long> articles) {
    return read(
        SELECT.formatted(CodedRow.EVENT_COLUMNS, "e", CodedRow.EVENT_TABLES),
        articles,
        CodedRow::event);
  }

  List<StoredFact<Official>> officials(Collection<Long> articles) {
    return read(
        SELECT.formatted(
            "o.id, o.name, o.office, p.name as party",
            "o",
            "official_mention o left join actor p on p.id = o.party_id"),
        articles,
        row ->
            new Official(row.getString("name"), row.getString("office"), row.getString("party")));
  }

  private <F> List<StoredFact<F>> read(String sql, Collection<Long> articles, Values<F> values) {
    return jdbc.sql(sql)
        .param(articles.toArray(Long[]::new))
        .query((row, number) -> stored(row, values.of(row)))
        .list();
  }

  private static <F> StoredFact<F> stored(ResultSet row, F fact) throws SQLException {
    return new StoredFact<>(
        row.getLong("id"),
        row.getLong("article_id"),
        row.getInt("ordinal"),
        new Mention<>(
            fact,
            new Span(row.getInt("span_start"), row.getInt("span_end")),
            row.getString("rule")),
        row.getString("coder_version"));
  }
}
